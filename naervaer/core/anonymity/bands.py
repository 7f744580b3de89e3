"""The grid: which bands a score may fall in. It depends on how many answered and on nothing they answered.

One person's score is counted in whole units, 0 to `full`. `people` scores add up to a total, 0 to people x full. The
published thing is in which band the total lies. The scale is cut at whole persons: at 3, 4, 5 ... people - 3 times
`full`. So a band is as wide as everything one person can move, and at each end as wide as three. Who knows two
people's scores can subtract at most 2 x full, so three values of anybody else stay open; and since every cut lies at a
multiple of `full`, whoever follows a group over time, as one by one come and go, finds the cuts at the same places
each time (see docs/rules/anonymity.md for the proof). Brute force: tests/test_nobody_can_be_told_from_the_grid.py.
"""

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import lcm

FEWEST = 5  # answers; a setting may raise it, nothing lowers it
OUTER = 3  # persons: how far the outer bands reach
LONG_SCALE = 3  # questions


@dataclass(frozen=True, slots=True)
class Band:
    """Totals `first`..`last` in units, and the same in whole points 0 to 100: from cut to cut, rounded outwards."""

    first: int
    last: int
    low: int
    high: int


def full_score(points: int, questions: int = 1) -> int:
    """The units of one person's highest score: whole for every number of answered questions.

    >>> full_score(5), full_score(5, questions=4)
    (4, 48)
    """
    return (points - 1) * lcm(*range(1, questions + 1))


def kept_values(points: int) -> int:
    """How many of its values a single answer must keep: three fifths, rounded up.

    >>> kept_values(5), kept_values(7), kept_values(11)
    (3, 5, 7)
    """
    return -(-3 * points // 5)


@lru_cache(maxsize=4096)
def bands(people: int, points: int = 5, questions: int = 1, at_least: int = FEWEST) -> tuple[Band, ...]:
    """The grid for `people` answers to a measure of `questions` questions with `points` answers each.

    Bands come from low to high, cover every total and never overlap. Empty when nothing may be said:
    below five answers (or `at_least`), and with five unless the measure is a scale of three or more.

    >>> [(band.low, band.high) for band in bands(7)]
    [(0, 43), (42, 58), (57, 100)]
    >>> bands(4), bands(5)
    ((), ())
    >>> [(band.low, band.high) for band in bands(5, questions=4)]
    [(0, 50), (50, 100)]
    """
    if people < max(FEWEST, at_least):
        return ()
    full = full_score(points, questions)
    total = people * full
    if people >= 2 * OUTER:
        return _cut(total, [person * full for person in range(OUTER, people - OUTER + 1)])
    # With five answers: the lower and upper half, for scales long enough that one answer still keeps its values.
    half = total // 2
    return (Band(0, half, 0, 50), Band(half + 1, total, 50, 100)) if questions >= LONG_SCALE else ()


def _cut(total: int, cuts: list[int]) -> tuple[Band, ...]:
    """Bands from each cut to the next, shown from cut to cut in whole points, rounded outwards."""
    edges = [0, *cuts, total + 1]
    return tuple(
        Band(first, after - 1, 100 * first // total, min(-(-100 * after // total), 100))
        for first, after in pairwise(edges)
    )
