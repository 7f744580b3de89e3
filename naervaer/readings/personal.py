"""What readings/ holds about a person: that they were asked, and what they answered by name as a leader.

What somebody answered in a reading is not among it. While one is open it is locked; afterwards it is not there.
"""

from collections.abc import Mapping

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from naervaer.answers.reporting import waves_asking
from naervaer.method import scales
from naervaer.method.items import Item
from naervaer.people.models import Member
from naervaer.people.personal import Held, day

from .models import Mirror


def held_about(member: Member) -> tuple[Held, ...]:
    asked = waves_asking(member.pk)
    mirrors = Mirror.objects.filter(leader=member).select_related("reading", "team")
    return (
        Held(
            _("Readings you were asked in"),
            _("So that everybody can see who is asked together. Nobody knows who answered."),
            tuple((day(wave.opens_at), wave.title) for wave in asked),
        ),
        Held(
            _("Your own view as a leader"),
            _("Shown to the team beside its own answers, with your name."),
            tuple(
                (
                    f"{mirror.team.name}, {day(mirror.saved_at)}",
                    _answers(mirror.answers, mirror.reading.questions.mirror),
                )
                for mirror in mirrors
            ),
        ),
    )


def _answers(given: Mapping[str, int | None], items: tuple[Item, ...]) -> str:
    language = get_language() or "da"
    return "; ".join(_answer(item, given[item.id], language) for item in items if item.id in given)


def _answer(item: Item, value: int | None, language: str) -> str:
    asked = item.mirrored or item.asked
    said = scales.DONT_KNOW if value is None else item.scale.labels[value]
    return f"{asked.in_language(language)} {said.in_language(language)}"
