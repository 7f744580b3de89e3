"""What organisation/ holds about a person: their own figures in the calculator, and notes they wrote in cases."""

from django.utils.translation import gettext as _

from naervaer.people.models import Member
from naervaer.people.personal import Held, day

from .models import CalculatorDraft, CaseNote


def held_about(member: Member) -> tuple[Held, ...]:
    notes = CaseNote.objects.filter(by=member)
    drafts = CalculatorDraft.objects.filter(member=member)
    return (
        Held(
            _("What you wrote in cases"),
            _("So that HR can follow up. It holds no names of others."),
            tuple((day(note.at), note.text) for note in notes),
        ),
        Held(
            _("Your figures in the calculator"),
            _("So that nothing you wrote is lost."),
            tuple(
                (day(draft.saved_at), ", ".join(f"{name}: {value}" for name, value in draft.figures.items()))
                for draft in drafts
            ),
        ),
    )
