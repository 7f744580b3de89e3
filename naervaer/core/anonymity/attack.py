"""The adversary: what published bands and known answers leave open for one single answer. In whole numbers."""

from collections.abc import Iterable
from functools import lru_cache, reduce
from math import lcm

from .bands import Band, bands, full_score, kept_values

MANY = 14  # answers: with more, more stays open, so the adversary need not be played much further


@lru_cache(maxsize=4096)
def fewest_values_left(people: int, points: int, questions: int, first: int, last: int, known: int) -> int:
    """How many of its `points` values one answer can still have, at worst, when `known` people's answers are known too.

    `first`..`last` is where the total of all `people` lies, in units (see bands). At worst: over everything the
    known people may have answered and however many questions of a scale the person answered. 0 when nobody
    can have answered so.

    >>> fewest_values_left(7, 5, 1, 0, 10, known=2), fewest_values_left(7, 5, 1, 0, 9, known=2)
    (3, 2)
    >>> fewest_values_left(10, 5, 1, 20, 20, known=9)
    1
    """
    full = full_score(points, questions)
    one = _scores(points, questions)
    others = _sums(one, people - known - 1)
    worst = points + 1
    for sure in _members(_sums(one, known)):
        possible = [bool(_window(others, first - sure - score, last - sure - score)) for score in range(full + 1)]
        for left in _per_answer(points, questions, possible):
            worst = min(worst, left)
    return worst if worst <= points else 0


def fewest_scores_left(people: int, points: int, questions: int, first: int, last: int, known: int) -> float:
    """The same for a person's score on the measure: the share of its range that stays open, at worst. 0 to 1.

    >>> fewest_scores_left(7, 5, 4, 0, 120, known=2)
    0.5
    """
    full = full_score(points, questions)
    one = _scores(points, questions)
    others = _sums(one, people - known - 1)
    shares = []
    for sure in _members(_sums(one, known)):
        open_ = [s for s in _members(one) if _window(others, first - sure - s, last - sure - s)]
        if open_:
            shares.append((open_[-1] - open_[0]) / full)
    return min(shares)


def grid_bands(low: int, high: int, asked: int, points: int, questions: int) -> tuple[tuple[int, Band], ...]:
    """Every (number of answers, band) that would be shown as `low`..`high`: what the adversary knows of a ledger row.

    Beyond MANY answers only the fewest: with more, more stays open.

    >>> [(people, band.first, band.last) for people, band in grid_bands(42, 58, 12, 5, 1)]
    [(7, 12, 15)]
    >>> grid_bands(40, 60, 9, 5, 1)
    ()
    """
    found: list[tuple[int, Band]] = []
    for people in range(1, asked + 1):
        if found and people > MANY:
            break
        found += [(people, band) for band in bands(people, points, questions) if (band.low, band.high) == (low, high)]
    return tuple(found)


def keeps_enough(people: int, points: int, questions: int, band: Band, known: int) -> bool:
    """Whether every single answer keeps three fifths of its values against somebody who knows `known` people's."""
    left = fewest_values_left(people, points, questions, band.first, band.last, known)
    return left >= kept_values(points)


def _per_answer(points: int, questions: int, possible: list[bool]) -> Iterable[int]:
    """For every number of questions the person may have answered: the values left for one of them, if any."""
    whole = lcm(*range(1, questions + 1))
    for given in range(-(-questions // 2), questions + 1):
        rest = (points - 1) * (given - 1)
        left = sum(
            any(possible[(value + other) * whole // given] for other in range(rest + 1)) for value in range(points)
        )
        if left:
            yield left


@lru_cache(maxsize=64)
def _scores(points: int, questions: int) -> int:
    """A person's possible scores, as a set of bits."""
    whole = lcm(*range(1, questions + 1))
    given = range(-(-questions // 2), questions + 1)
    return reduce(int.__or__, (1 << total * whole // n for n in given for total in range((points - 1) * n + 1)))


@lru_cache(maxsize=4096)
def _sums(one: int, people: int) -> int:
    """What the scores of `people` people may add up to, as a set of bits."""
    sums = 1
    for _ in range(people):
        sums = reduce(int.__or__, (sums << score for score in _members(one)))
    return sums


def _members(bits: int) -> list[int]:
    return [place for place in range(bits.bit_length()) if bits >> place & 1]


def _window(bits: int, first: int, last: int) -> int:
    """The members of the set from `first` to `last`."""
    if last < 0:
        return 0
    first = max(first, 0)
    return bits >> first & ((1 << (last - first + 1)) - 1) if last >= first else 0
