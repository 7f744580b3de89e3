"""What steps/ holds about a person: what they promised, and what was promised to them by name."""

from django.utils.translation import gettext as _

from naervaer.people.models import Member
from naervaer.people.personal import Held, day, listed

from .models import Step


def held_about(member: Member) -> tuple[Held, ...]:
    made = Step.objects.filter(by=member).prefetch_related("to")
    received = Step.objects.filter(to=member).select_related("by")
    return (
        Held(
            _("What you have promised"),
            _("So that it is kept."),
            tuple((_when(step), f"{step.what} ({listed(one.name for one in step.to.all())})") for step in made),
        ),
        Held(
            _("What you have been promised"),
            _("So that it is kept."),
            tuple((_when(step), f"{step.what} ({step.by.name})") for step in received),
        ),
    )


def _when(step: Step) -> str:
    return _("by %(day)s, %(state)s") % {"day": day(step.due_on), "state": step.get_state_display()}
