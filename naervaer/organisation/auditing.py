"""The adversary against what units were told: sums and differences of all of it, now and over time."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from naervaer.answers.finding import Finding, counted
from naervaer.answers.reporting import waves_of
from naervaer.core.anonymity import Score
from naervaer.core.anonymity.units import FEWEST_CELLS, HIGHEST, LOWEST, STEP, Group, told_apart, unit_score
from naervaer.results.models import Estimate

from .models import Case, GroupNumber, UnitNumber
from .publishing import REMEMBERED
from .quarters import before

SHOWN = 2  # readings before HR sees a team by itself
_Row = tuple[date, Group]


def unit_findings() -> list[Finding]:
    """What HR could tell of a team from all numbers of all units, also knowing one team's; and from its cases."""
    given_away = sum(len(told_apart(groups)) for groups in _windows())
    return [
        counted("units: teams told apart by sums and differences", given_away, "teams"),
        counted("units: groups finer than the rules", _too_fine(), "groups"),
        counted("units: numbers that are not made of groups", _strays(), "numbers"),
        counted("cases without two results of people who were told", _hasty(), "cases"),
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


def _strays() -> int:
    """Numbers of the whole organisation that its groups do not give, and numbers of a unit with too little in them."""
    groups: dict[tuple[int, str], list[tuple[int, Score]]] = defaultdict(list)
    for publication, measure, cells, low, high in GroupNumber.objects.values_list(
        "publication", "measure", "cells", "low", "high"
    ).iterator():
        groups[publication, measure].append((len(cells), Score(low, high)))
    found = 0
    for one in UnitNumber.objects.iterator():
        parts = groups[one.publication_id, one.measure]
        whole = unit_score(parts) if parts and one.unit_id is None else None
        inside = sum(size for size, _score in parts)
        found += not FEWEST_CELLS <= one.counted <= inside or bool(
            whole and (whole.low, whole.high) != (one.low, one.high)
        )
    return found


def _hasty() -> int:
    """Cases of a team that was not shown twice before in what they are about, to people who knew that HR may see it."""
    told: dict[int, set[int]] = {}
    found = 0
    for case in Case.objects.prefetch_related("teams"):
        if case.organisation_id not in told:
            waves = waves_of(case.organisation_id)
            told[case.organisation_id] = {wave.id for wave in waves if wave.units_see}
        before = Estimate.objects.filter(
            together__teams__in=case.teams.all(), closes_at__lte=case.opened_at, low__isnull=False
        )
        shown = before.filter(wave_id__in=told[case.organisation_id])
        found += any(
            shown.filter(measure=measure).values("wave_id").distinct().count() < SHOWN for measure in case.measures
        )
    return found
