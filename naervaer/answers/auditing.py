"""The adversary's door: what the release ledger gives away to somebody who has read all of it."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise

from django.db.models import F

from naervaer.core.anonymity import Instrument
from naervaer.core.anonymity.attack import MANY, fewest_values_left, grid_bands
from naervaer.core.anonymity.bands import Band, kept_values

from .models import Asked, Cell, LedgerRow, Wave
from .opening import APART, SHORTEST


@dataclass(frozen=True, slots=True)
class Finding:
    """One attack: what it could learn, what it may learn at most, and whether that holds."""

    attack: str
    learns: str
    aim: str
    holds: bool


def counted(attack: str, count: int, what: str) -> Finding:
    return Finding(attack, f"{count} {what}", "0", count == 0)


@dataclass(frozen=True, slots=True)
class Shown:
    """A published number as the adversary sees it, with every (answers, band) it may stand for."""

    points: int
    questions: int
    meanings: tuple[tuple[int, Band], ...]


def ledger_findings() -> list[Finding]:
    """Every attack that needs nothing but what was published and who was asked."""
    shown = list(_shown())
    distinct = list({one: None for one in shown if one.meanings})
    return [
        counted("numbers that no grid makes", sum(not one.meanings for one in shown), "numbers finer than the rules"),
        counted("text that says more than its number", _talkative(), "rows with more in them"),
        _values("A: every number ever published", distinct, known=0),
        _values("B: and two people's answers", distinct, known=2),
        _insider(distinct),
        counted("differencing: groups of one reading that overlap", _overlaps(), "people or teams in two groups"),
        counted("differencing: late joiners", _joiners(), "people added after opening"),
        counted("differencing: readings too short or too close", _hurried(), "readings"),
        _stable(),
    ]


def _shown() -> Iterator[Shown]:
    meanings: dict[tuple[int, ...], Shown] = {}
    for row in LedgerRow.objects.select_related("wave").exclude(low=None):
        points, questions = _shape(row)
        key = (row.low or 0, row.high or 0, row.asked, points, questions)
        if key not in meanings:
            meanings[key] = Shown(points, questions, grid_bands(*key) if points else ())
        yield meanings[key]


def _shape(row: LedgerRow) -> tuple[int, int]:
    """Points and questions of the row's measure; nothing for a measure that was not asked."""
    instrument = Instrument.from_data(row.wave.instrument)
    for measure in instrument.measures:
        if measure.id == row.measure:
            return instrument.points_of(measure), len(measure.questions)
    return 0, 0


def _values(attack: str, shown: list[Shown], known: int) -> Finding:
    worst = [(_left(one, known), one.points) for one in shown]
    if not worst:
        return Finding(attack, "nothing is published yet", "three fifths of the values of every answer stay open", True)
    left, points = min(worst, key=lambda pair: (pair[0] / kept_values(pair[1]), pair[1]))
    holds = all(left >= kept_values(points) for left, points in worst)
    return Finding(
        attack, f"at worst {left} of {points} values stay open", f"at least {kept_values(points)} of {points}", holds
    )


def _left(one: Shown, known: int) -> int:
    few = [meaning for number, meaning in enumerate(one.meanings) if not number or meaning[0] <= MANY]
    return min(
        fewest_values_left(people, one.points, one.questions, band.first, band.last, known) for people, band in few
    )


def _insider(shown: list[Shown]) -> Finding:
    """No exact statistic can prevent it: said to everybody before they answer."""
    exact = 0
    for one in shown:
        people, band = one.meanings[0]
        exact += fewest_values_left(people, one.points, one.questions, band.first, band.last, people - 1) == 1
    learns = f"the last answer, from {exact} of {len(shown)} numbers"
    return Finding("C: all answers but one", learns, "told before answering", True)


def _talkative() -> int:
    rows = LedgerRow.objects.select_related("cell")
    return sum(
        row.shown
        != json.dumps(
            {
                "asked": row.asked,
                "cell": row.cell.key,
                "high": row.high,
                "low": row.low,
                "measure": row.measure,
                "withheld": row.withheld,
            },
            sort_keys=True,
            separators=(",", ":"),
            ensure_ascii=False,
        )
        for row in rows
    )


def _overlaps() -> int:
    people = Counter(Asked.objects.values_list("wave_id", "member_id"))
    teams = Counter(Cell.teams.through.objects.values_list("cell__wave_id", "team_id"))
    strays = Asked.objects.exclude(cell__wave_id=F("wave_id")).count()
    return sum(count - 1 for count in (*people.values(), *teams.values())) + strays


def _joiners() -> int:
    there = Counter(Asked.objects.values_list("cell_id", flat=True))
    return sum(max(there[pk] - asked, 0) for pk, asked in Cell.objects.values_list("id", "asked"))


def _hurried() -> int:
    short = sum(closes - opens < SHORTEST for opens, closes in Wave.objects.values_list("opens_at", "closes_at"))
    return short + sum(
        later.opens_at < max(earlier.closes_at, earlier.opens_at + APART) for earlier, later in _neighbours()
    )


def _neighbours() -> Iterator[tuple[Wave, Wave]]:
    """Each two readings of a team that follow each other; lost ones are as if they never were."""
    of_team: dict[int, list[Wave]] = {}
    cells = Cell.objects.exclude(wave__state=Wave.State.LOST).select_related("wave").order_by("wave__opens_at", "id")
    for cell in cells.prefetch_related("teams"):
        for team in cell.teams.all():
            of_team.setdefault(team.pk, []).append(cell.wave)
    for waves in of_team.values():
        yield from pairwise(waves)


def _stable() -> Finding:
    """What somebody would learn about people who answer the same each time, when few came or went between readings."""
    asked: dict[int, set[int]] = {}
    exact: dict[int, set[str]] = {}
    for cell_id, member_id in Asked.objects.values_list("cell_id", "member_id"):
        asked.setdefault(cell_id, set()).add(member_id)
    for row in LedgerRow.objects.exclude(low=None):
        if row.low == row.high:
            exact.setdefault(row.cell_id, set()).add(row.measure)
    narrow = sum(
        len(exact.get(one, set()) & exact.get(other, set()))
        for one, other in combinations(sorted(exact), 2)
        if 0 < len(asked.get(one, set()) ^ asked.get(other, set())) < 5
    )
    learns = f"{narrow} pairs of whole numbers differ by fewer than five people"
    return Finding("differencing: readings of nearly the same people", learns, "answers are given anew each time", True)
