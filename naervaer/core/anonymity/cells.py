"""Which teams count together. A team too small to be shown joins other small teams near it, or is not asked."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

FEWEST_ASKED = 6  # with fewer, not one single question could ever be shown


@dataclass(frozen=True, slots=True)
class TeamToAsk:
    """A team: its units from the top down to the nearest, and how many of its people are asked."""

    id: int
    name: str
    units: tuple[int, ...]
    asked: int


@dataclass(frozen=True, slots=True)
class CellPlan:
    """Teams whose answers count together, in the order given."""

    teams: tuple[TeamToAsk, ...]

    @property
    def asked(self) -> int:
        return sum(team.asked for team in self.teams)


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The cells of a wave, and the teams that are asked nothing: they get a dialogue without numbers."""

    cells: tuple[CellPlan, ...]
    left_out: tuple[TeamToAsk, ...]


def arrange(teams: Sequence[TeamToAsk], *, at_least: int = FEWEST_ASKED) -> Arrangement:
    """Each team of at least six is a cell; smaller ones join those of the same unit, then of its parent, and so on.

    The whole organisation is the last chance. Depends on who is asked, never on what is answered.

    >>> small = [TeamToAsk(1, "A", (9,), 3), TeamToAsk(2, "B", (9,), 4), TeamToAsk(3, "C", (8,), 2)]
    >>> plan = arrange([*small, TeamToAsk(4, "D", (8,), 12)])
    >>> [[team.name for team in cell.teams] for cell in plan.cells], [team.name for team in plan.left_out]
    ([['D'], ['A', 'B']], ['C'])
    """
    least = max(at_least, FEWEST_ASKED)
    cells = [CellPlan((team,)) for team in teams if team.asked >= least]
    small = [team for team in teams if 0 < team.asked < least]
    for depth in range(max((len(team.units) for team in small), default=0), -1, -1):
        pools: dict[tuple[int, ...], list[TeamToAsk]] = defaultdict(list)
        for team in small:
            if len(team.units) >= depth:
                pools[team.units[:depth]].append(team)
        for pool in pools.values():
            if sum(team.asked for team in pool) >= least:
                cells.append(CellPlan(tuple(pool)))
                small = [team for team in small if team not in pool]
    return Arrangement(tuple(cells), tuple(team for team in teams if team in small or not team.asked))
