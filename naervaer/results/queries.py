"""Reads: the history of a team's measures. One query, however many readings there were."""

from collections import defaultdict
from collections.abc import Collection
from typing import cast

from naervaer.core.anonymity import Score

from .history import Change, Direction, Histories, History, Point, Range, Word
from .models import Estimate


def history(team_id: int, measures: Collection[str] | None = None) -> Histories:
    """The team's history by measure; measures never asked are not in it. One query."""
    return histories([team_id], measures).get(team_id, {})


def histories(team_ids: Collection[int], measures: Collection[str] | None = None) -> dict[int, Histories]:
    """The same for several teams: team id -> measure -> history. One query. Teams without any are left out."""
    rows = Estimate.objects.filter(together__teams__in=team_ids).order_by("closes_at", "id")
    if measures is not None:
        rows = rows.filter(measure__in=measures)
    found: dict[int, dict[str, list[Point]]] = defaultdict(lambda: defaultdict(list))
    for row in rows.values("together__teams", *_POINT):
        found[row.pop("together__teams")][row.pop("measure")].append(_point(row))
    return {
        team: {measure: History(measure, tuple(points)) for measure, points in of_team.items()}
        for team, of_team in found.items()
    }


_POINT = (
    "measure", "wave_id", "closes_at", "full", "low", "high", "withheld", "now_low", "now_high", "now_middle",
    "present_low", "present_high", "present_middle", "chance_low", "change", "direction", "since",
)  # fmt: skip


def _point(row: dict[str, object]) -> Point:
    found = Estimate(**row)
    change = None
    if found.change and found.since:
        change = Change(cast("Word", found.change), cast("Direction", found.direction), found.since)
    return Point(
        wave_id=found.wave_id,
        closes_at=found.closes_at,
        score=None if found.low is None or found.high is None else Score(found.low, found.high),
        withheld=found.withheld,
        full=found.full,
        now=_range(found.now_low, found.now_high, found.now_middle),
        present=_range(found.present_low, found.present_high, found.present_middle),
        chance_low=found.chance_low,
        change=change,
    )


def _range(low: int | None, high: int | None, middle: int | None) -> Range | None:
    return None if low is None or high is None or middle is None else Range(low, high, middle)
