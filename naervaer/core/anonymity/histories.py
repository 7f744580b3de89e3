"""Made-up years of an organisation, for the adversary to be played on: who is asked each week, and what they answer.

Nobody real. People come, go and move one by one; now and then two teams become one, or one becomes two.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count

from .bands import Band, bands, full_score
from .lasting import Seen


@dataclass(frozen=True, slots=True)
class Pace:
    """How often in a week, for each team. `apart`: a team becomes two, or two become one."""

    comes: float = 0.07
    goes: float = 0.07
    moves: float = 0.02
    apart: float = 0.01


@dataclass
class History:
    """The asked of every published number, and the lasting score of everybody, in units."""

    points: int = 5
    questions: int = 1
    asked: list[frozenset[int]] = field(default_factory=list)
    scores: dict[int, int] = field(default_factory=dict)
    stayed: set[int] = field(default_factory=set)  # who was asked in the same team every time

    def seen(self) -> list[Seen]:
        """What is published when everybody answers."""
        return [Seen(people, band.first, band.last) for people in self.asked if (band := self._band(people))]

    def _band(self, people: frozenset[int]) -> Band | None:
        total = sum(self.scores[one] for one in people)
        grid = bands(len(people), self.points, self.questions)
        return next((band for band in grid if band.first <= total <= band.last), None)


def dice(seed: int) -> random.Random:
    """Chance that falls the same way each time: for made-up people, never for a secret."""
    return random.Random(seed)  # noqa: S311  # no secret


def played(
    chance: random.Random, teams: int = 1, size: int = 12, weeks: int = 26, pace: Pace | None = None, points: int = 5
) -> History:
    """Some weeks of some teams that began with `size` people each."""
    pace, number, history = pace or Pace(), count(), History(points)
    there = [{next(number) for _ in range(size)} for _ in range(teams)]
    for week in range(weeks):
        for _ in range(teams if week else 0):
            _change(chance, there, pace, number)
        history.asked += [frozenset(team) for team in there if len(team) >= 6]
    everybody = frozenset().union(*history.asked)
    history.scores = {one: round(_leaning(chance) * full_score(points)) for one in sorted(everybody)}
    weeks_of = {one: sum(one in people for people in history.asked) for one in everybody}
    history.stayed = {one for one, seen in weeks_of.items() if seen == weeks}
    return history


def _change(chance: random.Random, there: list[set[int]], pace: Pace, number: Iterator[int]) -> None:
    team = chance.choice(there)
    if chance.random() < pace.comes:
        team.add(next(number))
    if team and chance.random() < pace.goes:
        team.remove(chance.choice(sorted(team)))
    if team and chance.random() < pace.moves:
        who = chance.choice(sorted(team))
        team.remove(who)
        chance.choice(there).add(who)
    if chance.random() < pace.apart:
        _apart(chance, there, team)


def _apart(chance: random.Random, there: list[set[int]], team: set[int]) -> None:
    """A large team becomes two; a small one joins another."""
    if len(team) >= 14:
        half = set(chance.sample(sorted(team), len(team) // 2))
        team -= half
        there.append(half)
    elif len(there) > 1:
        there.remove(team)
        chance.choice(there).update(team)


def _leaning(chance: random.Random) -> float:
    """Mostly on the agreeing side, as people answer."""
    return min(max(chance.gauss(0.65, 0.28), 0), 1)
