"""The grid: which bands a score may fall in. It depends on how many answered and on nothing they answered.

One person's score is counted in whole units, 0 to `full`. `people` scores add up to a total, 0 to
people x full. The published thing is in which band the total lies. Who knows two people's scores
can subtract at most 2 x full, so a band at the low end must reach `reach` = 2 x full + what a third
person must keep (three fifths of the values), and likewise at the high end; between them any band is
safe against two. Proof and examples: docs/rules/anonymity.md; brute force: tests/test_bands.py.
"""

from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from math import lcm

FEWEST = 5  # answers; a setting may raise it, nothing lowers it
EXACT_FROM = 10  # answers; below, every band is at least 100/people wide


@dataclass(frozen=True, slots=True)
class Band:
    """Totals `first`..`last` in units, and the same in whole points 0 to 100, rounded outwards."""

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
    [(0, 36), (39, 61), (64, 100)]
    >>> bands(4), bands(5)
    ((), ())
    >>> [(band.low, band.high) for band in bands(5, questions=4)]
    [(0, 50), (50, 100)]
    """
    if people < max(FEWEST, at_least):
        return ()
    full = full_score(points, questions)
    total = people * full
    reach = 2 * full + (kept_values(points) - 1) * full // (points - 1)
    if people >= EXACT_FROM:
        return _whole_numbers(total, reach)
    count = (total - 2 * reach - 1) // (full + 1)
    if count > 0:
        return _wide(total, reach, count)
    half = total // 2
    # With five answers: the upper and lower half, for scales long enough that one answer still keeps its values.
    need = reach if questions < 3 else 2 * full + full // 2 - 1
    if not need <= half < total - need:
        return ()
    return _Grid(total).of(((0, half), (half + 1, total)))


@dataclass(frozen=True, slots=True)
class _Grid:
    total: int

    def of(self, spans: tuple[tuple[int, int], ...]) -> tuple[Band, ...]:
        return tuple(
            Band(first, last, 100 * first // self.total, -(-100 * last // self.total)) for first, last in spans
        )


def _wide(total: int, reach: int, count: int) -> tuple[Band, ...]:
    """The outer bands, and `count` bands of as equal a width as can be between them."""
    inner = total - 2 * reach - 1
    edges = [reach + 1 + inner * part // count for part in range(count + 1)]
    spans = ((0, reach), *((edges[i], edges[i + 1] - 1) for i in range(count)), (total - reach, total))
    return _Grid(total).of(spans)


def _whole_numbers(total: int, reach: int) -> tuple[Band, ...]:
    """The outer bands, and every whole point between them."""
    outer = -(-100 * reach // total)

    def shown(units: int) -> int:
        return min(max((200 * units + total) // (2 * total), outer), 100 - outer)

    result = []
    for point, group in groupby(range(total + 1), key=shown):
        units = list(group)
        low, high = 0 if point == outer else point, 100 if point == 100 - outer else point
        result.append(Band(units[0], units[-1], low, high))
    return tuple(result)
