"""The adversary against what units were told: sums and differences of all of it, now and over time."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from naervaer.answers.finding import Finding, counted
from naervaer.core.anonymity.units import FEWEST_CELLS, HIGHEST, LOWEST, STEP, Group, told_apart

from .models import GroupNumber
from .publishing import REMEMBERED
from .quarters import before

_Row = tuple[date, Group]


def unit_findings() -> list[Finding]:
    """What HR could tell of a single team from every number of every unit, also knowing one team's besides."""
    given_away = sum(len(told_apart(groups)) for groups in _windows())
    return [
        counted("units: teams told apart by sums and differences", given_away, "teams"),
        counted("units: groups finer than the rules", _too_fine(), "groups"),
    ]


def _windows() -> Iterator[set[Group]]:
    """For each organisation, measure and quarter: all groups that are set against each other."""
    known: dict[tuple[int, str], list[_Row]] = defaultdict(list)
    rows = GroupNumber.objects.values_list(
        "publication__organisation", "measure", "publication__begins", "cells"
    ).order_by("publication__begins", "id")
    for organisation, measure, begins, cells in rows.iterator():
        known[organisation, measure].append((begins, frozenset(map(frozenset, cells))))
    for published in known.values():
        for latest in sorted({begins for begins, _ in published}):
            since = before(latest, REMEMBERED)
            yield {group for begins, group in published if since <= begins <= latest}


def _too_fine() -> int:
    """Groups of fewer than three cells, off the tens, or more extreme than is ever said."""
    return sum(
        len(cells) < FEWEST_CELLS or low % STEP > 0 or high % STEP > 0 or high < LOWEST.high or low > HIGHEST.low
        for cells, low, high in GroupNumber.objects.values_list("cells", "low", "high").iterator()
    )
