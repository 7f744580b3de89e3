"""The model of the product, followed through simulated teams: what is displayed after each reading, and the truth."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from naervaer.core.statistics.banded import Heard, heard
from naervaer.core.statistics.forward import Observed, State, first, hear, later, level
from naervaer.core.statistics.norms import Norms, learned
from naervaer.core.statistics.shown import Whole, around, whole

from .simulated_teams import Team, Told

_WHOLE = {"scale": 4, "single": 1}


@dataclass(frozen=True)
class Shown:
    """What is displayed after one reading of one team, and the truth beside it."""

    size: int
    number: int  # of the reading, from 1
    told: Told
    now: Whole
    present: Whole | None

    @property
    def covers_climate(self) -> bool:
        return self.now.low <= self.told.climate <= self.now.high

    @property
    def covers_present(self) -> bool:
        return self.present is not None and self.present.low <= self.told.present <= self.present.high


def follow(house: Sequence[Team], days: float, *, learns: bool, assumed: Norms) -> Iterator[Shown]:
    """Everything displayed of the teams of one house, reading after reading. `learns`: eight teams or more teach."""
    for measure in _WHOLE:
        states: dict[int, State] = {}
        last: dict[int, tuple[tuple[Heard, ...], int]] = {}
        for number in range(len(house[0].readings)):
            seen = {at: _observed(team, team.readings[number][measure], measure) for at, team in enumerate(house)}
            last |= {at: (_meaning(one), one.questions) for at, one in seen.items() if one.low is not None}
            norms = learned(assumed, list(last.values())) if learns else assumed
            for at, team in enumerate(house):
                before = states.get(at)
                state = first(norms, seen[at]) if before is None else later(before, days, norms, seen[at])
                state, present = hear(state, norms, seen[at])
                if before is None and present is None:
                    continue
                states[at] = state
                score = team.readings[number][measure].released.value
                shown = around(present, score.low, score.high) if present and score else None
                yield Shown(team.size, number + 1, team.readings[number][measure], whole(level(state)), shown)


def _observed(team: Team, told: Told, measure: str) -> Observed:
    score = told.released.value
    low, high = (score.low, score.high) if score else (None, None)
    return Observed(team.size, 5, told.questions, _WHOLE[measure], low, high)


def _meaning(seen: Observed) -> tuple[Heard, ...]:
    return heard(seen.low or 0, seen.high or 0, seen.asked, seen.points, seen.questions)
