"""The map of distances with its words, ready to be drawn."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from naervaer.core.anonymity import Released, Score
from naervaer.core.compass import chart
from naervaer.method import roles
from naervaer.method.distance_map import SHORT_NAMES
from naervaer.method.distances import Distance

from .compass_words import much


@dataclass(frozen=True)
class Road:
    """One kind: its word on the map, what it says when pointed at, and how it is drawn."""

    id: str
    name: str
    says: str
    chosen: bool
    drawn: chart.Road


@dataclass(frozen=True)
class Picture:
    title: str
    description: str
    centre: str
    roads: tuple[Road, ...]
    drawn: chart.Chart


def picture(
    kinds: Sequence[Distance],
    team: Mapping[str, Released[Score]],
    own: Mapping[str, int],
    chosen: str,
    language: str,
) -> Picture:
    """The distances of a team beside its leader's own answers, in `language`. Scores by item."""
    drawn = chart.draw(
        [kind.id for kind in kinds],
        {kind.id: team[f"A{kind.item}"] for kind in kinds if f"A{kind.item}" in team},
        {kind.id: team[f"H{kind.item}"] for kind in kinds if f"H{kind.item}" in team},
        {kind.id: own[f"A{kind.item}"] for kind in kinds if f"A{kind.item}" in own},
        {kind.id: own[f"H{kind.item}"] for kind in kinds if f"H{kind.item}" in own},
    )
    names = {kind.id: SHORT_NAMES[kind.id].in_language(language) for kind in kinds}
    far = {kind.id: team.get(f"A{kind.item}") for kind in kinds}
    return Picture(
        title=_("The distances: how far each feels, and how much it hinders"),
        description=_(
            "Each kind of distance is a road from the middle. The longer the road, the further away it feels; the "
            "broader, the more it hinders. What is solid is sure, what is hatched is possible, and a diamond is what "
            "the leader answered. The table below holds the same."
        ),
        centre=roles.CENTRE.in_language(language),
        roads=tuple(
            Road(road.kind, names[road.kind], _says(names[road.kind], far[road.kind]), road.kind == chosen, road)
            for road in drawn.roads
        ),
        drawn=drawn,
    )


def _says(name: str, released: Released[Score] | None) -> str:
    band = released.value if released else None
    return f"{name}: {much(band) if band else _('not enough answers')}"
