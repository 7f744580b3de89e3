"""What a released band says: between which values the mean of the answers lies, and how many may have answered.

Nobody knows how many answered (docs/rules/anonymity.md); only who was asked, and the grid. So each number of answers
whose grid has the band is weighed by how often so many of the asked answer.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import exp, inf, lgamma

from naervaer.core.anonymity import bands

# How many of those asked answer, before anything is seen: about three in four, mostly between one half and all.
_ANSWER, _DO_NOT = 6.0, 2.0
_MOST = 10  # numbers of answers that are told apart; more are taken together


@dataclass(frozen=True, slots=True)
class Heard:
    """If `people` answered, their mean lies from `low` to `high`; an outer band has no end. `weight`: how usual."""

    people: int
    weight: float
    low: float
    high: float


def heard(low: int, high: int, asked: int, points: int = 5, questions: int = 1) -> tuple[Heard, ...]:
    """Everything that a band shown as `low`..`high` may mean; empty when no grid has such a band.

    >>> [(one.people, round(one.low, 1), round(one.high, 1)) for one in heard(42, 58, asked=12)]
    [(7, 41.1, 55.4)]
    >>> [one.people for one in heard(0, 50, asked=8, questions=4)]
    [5, 6]
    >>> heard(40, 61, asked=12)
    ()
    >>> len(heard(49, 50, asked=300))
    10
    """
    return _grids(asked, points, questions).get((low, high), ())


@lru_cache(maxsize=2048)
def _grids(asked: int, points: int, questions: int) -> Mapping[tuple[int, int], tuple[Heard, ...]]:
    found: dict[tuple[int, int], list[Heard]] = defaultdict(list)
    for people in range(1, asked + 1):
        grid = bands(people, points, questions)
        weight, total = _share(people, asked), grid[-1].last if grid else 0
        for band in grid:
            low = -inf if band.first == 0 else 100 * (band.first - 0.5) / total
            high = inf if band.last == total else 100 * (band.last + 0.5) / total
            found[band.low, band.high].append(Heard(people, weight, low, high))
    return {shown: _fewer(tuple(each)) for shown, each in found.items()}


def _share(people: int, asked: int) -> float:
    """How usual it is that `people` of `asked` answer: beta-binomial, but for a factor."""
    rest = asked - people
    return exp(
        lgamma(asked + 1)
        - lgamma(people + 1)
        - lgamma(rest + 1)
        + lgamma(people + _ANSWER)
        + lgamma(rest + _DO_NOT)
        - lgamma(asked + _ANSWER + _DO_NOT)
    )


def _fewer(every: tuple[Heard, ...]) -> tuple[Heard, ...]:
    """At most `_MOST`: neighbours stand for each other."""
    size = -(-len(every) // _MOST)
    if size == 1:
        return every
    parts = [every[at : at + size] for at in range(0, len(every), size)]
    middles = [part[len(part) // 2] for part in parts]
    return tuple(
        Heard(one.people, sum(each.weight for each in part), one.low, one.high)
        for part, one in zip(parts, middles, strict=True)
    )
