"""The signature picture with its words, ready to be drawn."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from naervaer.core.anonymity import Released, Score
from naervaer.core.compass import rose
from naervaer.core.compass.rose import POLES
from naervaer.method import roles
from naervaer.method.compass_card import SHORT_NAMES

from .compass_words import felt

_POLES = {
    roles.COLLABORATION: "collaboration",
    roles.GOAL: "goal",
    roles.BEING_THERE: "there",
    roles.BEING_REACHABLE: "reachable",
}


@dataclass(frozen=True)
class Spoke:
    """One topic: its word on the card, what it says when pointed at, and how it is drawn."""

    id: str
    name: str
    says: str
    proposed: bool
    drawn: rose.Ray


@dataclass(frozen=True)
class Word:
    id: str
    name: str
    drawn: rose.Arc


@dataclass(frozen=True)
class Picture:
    title: str
    description: str
    centre: str
    spokes: tuple[Spoke, ...]
    roles: tuple[Word, ...]
    poles: tuple[Word, ...]
    rings: tuple[str, ...]
    course: str
    turns: tuple[int, ...] = tuple(POLES.values())


def quarters(mapping: str = roles.DEFAULT_MAPPING) -> tuple[rose.Quarter, ...]:
    """The four roles with the topics that a mapping shows under them."""
    return tuple(
        rose.Quarter(role.id, (_POLES[role.focus], _POLES[role.presence]), roles.MAPPINGS[mapping][role.id])
        for role in roles.ROLES
    )


def picture(team: Mapping[str, Released[Score]], own: Mapping[str, int], proposed: str, language: str) -> Picture:
    """The compass of a team beside its leader's own answers, in `language`."""
    drawn = rose.draw(quarters(), team, own)
    role_names = {role.id: role.name.in_language(language) for role in roles.ROLES}
    pole_names = {key: text.in_language(language) for text, key in _POLES.items()}
    return Picture(
        title=_("The compass: the team's answers beside the leader's own"),
        description=_(
            "Twelve topics stand around the middle in four quarters. The further out, the more the team feels it. "
            "A hatched band shows where the team lies, a diamond what the leader answered. "
            "The table below holds the same."
        ),
        centre=roles.CENTRE.in_language(language),
        spokes=tuple(
            Spoke(
                id=ray.topic,
                name=SHORT_NAMES[ray.topic].in_language(language),
                says=_says(SHORT_NAMES[ray.topic].in_language(language), team.get(ray.topic)),
                proposed=ray.topic == proposed,
                drawn=ray,
            )
            for ray in drawn.rays
        ),
        roles=tuple(Word(arc.key, role_names[arc.key], arc) for arc in drawn.roles),
        poles=tuple(Word(arc.key, pole_names[arc.key], arc) for arc in drawn.poles),
        rings=drawn.rings,
        course=drawn.course,
    )


def _says(name: str, released: Released[Score] | None) -> str:
    band = released.value if released else None
    return f"{name}: {felt(band) if band else _('not enough answers')}"
