"""How much agreement pure chance gives: every way in which a few people can answer at random, counted exactly."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import lru_cache
from itertools import accumulate
from math import factorial


@lru_cache(maxsize=64)
def rwg_by_chance(people: int, points: int) -> Mapping[Fraction, Fraction]:
    """Each value that rwg can take under uniform random answers, and its chance. Exact.

    >>> rwg_by_chance(2, 5)[Fraction(1)]
    Fraction(1, 5)
    """
    found: dict[Fraction, int] = defaultdict(int)
    for counts in _counts(people, points):
        ways = factorial(people)
        for count in counts:
            ways //= factorial(count)
        total = sum(at * count for at, count in enumerate(counts))
        squares = sum(at * at * count for at, count in enumerate(counts))
        spread = Fraction(people * squares - total * total, people * (people - 1))
        found[1 - spread / Fraction(points * points - 1, 12)] += ways
    every = points**people
    return {value: Fraction(ways, every) for value, ways in found.items()}


def chance_of_rwg(at_least: Fraction, people: int, points: int = 5) -> float:
    """How often random answers reach this agreement.

    >>> round(chance_of_rwg(Fraction(7, 10), people=5), 4)
    0.0592
    """
    return float(sum(chance for value, chance in rwg_by_chance(people, points).items() if value >= at_least))


def critical_rwg(people: int, points: int = 5, level: Fraction = Fraction(1, 20)) -> float:
    """The smallest agreement that random answers reach no more often than `level`.

    >>> critical_rwg(5)
    0.85
    """
    values = sorted(rwg_by_chance(people, points).items(), reverse=True)
    reached = accumulate(chance for _, chance in values)
    rare = [value for (value, _), chance in zip(values, reached, strict=True) if chance <= level]
    return float(rare[-1] if rare else 1)


def _counts(people: int, points: int) -> Iterator[tuple[int, ...]]:
    """Every way to share `people` among `points` answers."""
    if points == 1:
        yield (people,)
        return
    for first in range(people + 1):
        for rest in _counts(people - first, points - 1):
            yield (first, *rest)
