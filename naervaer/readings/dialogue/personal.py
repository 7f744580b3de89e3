"""What is held about one person in dialogues, for whoever asks for all that is held about them."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from naervaer.people.models import Member
from naervaer.readings.models import Note, Pair, Presence

from .wording import question_name


@dataclass(frozen=True)
class Held:
    """One thing: what it is, of which day, and its words."""

    title: str
    date: date
    text: str


def held_about(member: Member) -> list[Held]:
    """What they wrote, also for themselves alone; where they came; with whom they talked. Four queries."""
    language = get_language() or ""
    notes = Note.objects.filter(by=member).select_related("dialogue__team")
    came = Presence.objects.filter(member=member).select_related("dialogue__team")
    talked = Pair.objects.filter(members=member).select_related("dialogue__team").prefetch_related("members")
    held = [
        *(
            Held(
                _("A note in a dialogue of %(team)s") % {"team": note.dialogue.team.name},
                timezone.localdate(note.said_at),
                f"{question_name(note.question, language)}: {note.words}",
            )
            for note in notes
        ),
        *(
            Held(
                _("You took part in a dialogue of %(team)s") % {"team": one.dialogue.team.name},
                timezone.localdate(one.at),
                "",
            )
            for one in came
        ),
        *(
            Held(
                _("You were asked to talk together in a dialogue of %(team)s") % {"team": pair.dialogue.team.name},
                timezone.localdate(pair.dialogue.opens_at),
                ", ".join(one.name for one in pair.members.all() if one != member),
            )
            for pair in talked
        ),
    ]
    return sorted(held, key=lambda one: one.date)
