"""What is held about one person in dialogues, for that person alone: also what was written for nobody else."""

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from naervaer.people.models import Member
from naervaer.people.personal import Held, day, listed
from naervaer.readings.models import Note, Pair, Presence

from .wording import question_name


def held_about(member: Member) -> tuple[Held, ...]:
    """What they wrote, where they came, and with whom they were asked to talk. Four queries."""
    language = get_language() or "da"
    notes = Note.objects.filter(by=member).select_related("dialogue__team")
    came = Presence.objects.filter(member=member).select_related("dialogue__team")
    pairs = Pair.objects.filter(members=member).select_related("dialogue__team").prefetch_related("members")
    said = tuple(
        (
            f"{note.dialogue.team.name}, {day(note.said_at)}",
            f"{question_name(note.question, language)}: {note.words}",
        )
        for note in notes
    )
    there = tuple((day(one.at), one.dialogue.team.name) for one in came)
    talked = tuple(
        (
            f"{pair.dialogue.team.name}, {day(pair.dialogue.opens_at)}",
            listed(one.name for one in pair.members.all() if one != member),
        )
        for pair in pairs
    )
    return (
        Held(_("What you wrote in dialogues"), _("So that the team can go on from it."), said, private=True),
        Held(_("Dialogues you took part in"), _("So that what was said is seen by those who were there."), there),
        Held(_("With whom you were asked to talk"), _("So that two and two can talk."), talked),
    )
