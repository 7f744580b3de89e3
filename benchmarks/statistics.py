"""Whether the displayed 90 % intervals hold what they promise, and how much closer they come than the usual tools.

Simulated teams of 5 to 60, followed for 26 readings, through the real release and the real model. The same dice in
every run, so that anybody gets the same figures.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import sqrt
from random import Random

from naervaer.command.rows import Row
from naervaer.core.statistics.norms import Norms

from .followed import Shown, follow
from .simulated_teams import BETWEEN, Team, middle_for, team

MEANS = (55, 60, 65, 70, 75, 80)
LOWEST, HIGHEST = 85, 95
_HOUSES, _TEAMS, _READINGS, _DAYS = 8, 40, 26, 14
_SIZES = ((5, 9), (10, 19), (20, 60))
_READ = ((1, 1), (2, 5), (6, 13), (14, 26))
_BESIDE = "beside the aim"


@dataclass(frozen=True)
class Line:
    """One line of the table: shares in per cent, errors in points."""

    name: str
    climate: float
    present: float
    error: float
    usual: float
    promised: bool  # whether the aim is about this line

    @property
    def holds(self) -> bool:
        return not self.promised or all(LOWEST <= share <= HIGHEST for share in (self.climate, self.present))


def rows(say: Callable[[str], None]) -> Iterator[Row]:
    """One row a line; the aim is about every mean, with the assumed prior and with what the house's teams teach."""
    for line in _lines(say):
        found = f"climate {line.climate:.1f} %, present {line.present:.1f} %, error {_times(line)} of the usual"
        yield Row(line.name, found, f"{LOWEST}-{HIGHEST} %" if line.promised else _BESIDE, line.holds)


def table(say: Callable[[str], None]) -> Iterator[str]:
    """The same for the documents."""
    yield "| Teams | Climate | Present team | Error | Raw mean | Times |"
    yield "|---|---|---|---|---|---|"
    for line in _lines(say):
        shares = f"{line.climate:.1f} % | {line.present:.1f} %"
        yield f"| {line.name} | {shares} | {line.error:.1f} | {line.usual:.1f} | {_times(line)} |"


def _times(line: Line) -> str:
    return f"{line.error / line.usual:.2f}"


def _lines(say: Callable[[str], None]) -> Iterator[Line]:
    few: list[Shown] = []
    many: list[Shown] = []
    for mean in MEANS:
        say(f"Following {_HOUSES * _TEAMS} teams around {mean} …")
        houses = _houses(mean, _HOUSES)
        alone, taught = _followed(houses, learns=False), _followed(houses, learns=True)
        yield _line(f"mean {mean}, assumed prior", alone, promised=True)
        yield _line(f"mean {mean}, taught by {_TEAMS} teams", taught, promised=True)
        few += alone
        many += taught
    yield _line("all, assumed prior", few, promised=True)
    yield _line("all, taught", many, promised=True)
    for low, high in _SIZES:
        yield _line(f"{low} to {high} asked, taught", [one for one in many if low <= one.size <= high])
    for low, high in _READ:
        yield _line(f"reading {low} to {high}, taught", [one for one in many if low <= one.number <= high])
    thirds = sorted(one.told.climate for one in many)
    edges = (0.0, thirds[len(thirds) // 3], thirds[2 * len(thirds) // 3], 100.0)
    for name, low, high in zip(("low", "middle", "high"), edges, edges[1:], strict=False):
        yield _line(f"true level {name}, taught", [one for one in many if low <= one.told.climate < high])
    yield from _wrong(say)


def _wrong(say: Callable[[str], None]) -> Iterator[Line]:
    """Where what is assumed is wrong, and no other team teaches better."""
    say("Following teams that are not as assumed …")
    wrong = _houses(45, 4)
    yield _line("wrong prior: the mean is 45", _followed(wrong, learns=False))
    apart = _houses(68, 4, between=2 * BETWEEN)
    yield _line("wrong prior: teams differ twice as much", _followed(apart, learns=False))
    alike = _houses(68, 4, between=BETWEEN / 3)
    yield _line("wrong prior: teams differ a third as much", _followed(alike, learns=False))
    usual = _houses(68, 4)
    yield _line("wrong prior: people are thought more alike (15)", _followed(usual, learns=False, within=15))
    yield _line("wrong prior: people are thought less alike (26)", _followed(usual, learns=False, within=26))


def _houses(mean: int, number: int, between: float = BETWEEN) -> list[list[Team]]:
    dice, middle = Random(mean), middle_for(mean)
    return [
        [team(dice, dice.randint(5, 60), middle, _READINGS, _DAYS, between, house % 2 == 1) for _ in range(_TEAMS)]
        for house in range(number)
    ]


def _followed(houses: Iterable[Sequence[Team]], *, learns: bool, within: float = 20.0) -> list[Shown]:
    assumed = Norms(within=within)
    return [one for house in houses for one in follow(house, _DAYS, learns=learns, assumed=assumed)]


def _line(name: str, shown: Sequence[Shown], *, promised: bool = False) -> Line:
    present = [one for one in shown if one.present]
    usual = [(one, one.told.raw) for one in shown if one.told.raw is not None]
    return Line(
        name=name,
        climate=100 * sum(one.covers_climate for one in shown) / len(shown),
        present=100 * sum(one.covers_present for one in present) / len(present),
        error=sqrt(sum((one.now.middle - one.told.climate) ** 2 for one, _ in usual) / len(usual)),
        usual=sqrt(sum((raw - one.told.climate) ** 2 for one, raw in usual) / len(usual)),
        promised=promised,
    )
