"""Mean, variance and the like of a few numbers; the small words that the other files are written in."""

from collections.abc import Sequence
from math import fsum, sqrt

Numbers = Sequence[float]


def mean(values: Numbers) -> float:
    """
    >>> mean([4, 4, 5, 4, 3])
    4.0
    """
    return fsum(values) / len(values)


def variance(values: Numbers) -> float:
    """With n - 1. Errors: ZeroDivisionError for a single value.

    >>> variance([4, 4, 5, 4, 3])
    0.5
    """
    middle = mean(values)
    return fsum((value - middle) ** 2 for value in values) / (len(values) - 1)


def sd(values: Numbers) -> float:
    """
    >>> round(sd([75, 50, 100, 75, 25, 75]), 3)
    25.82
    """
    return sqrt(variance(values))


def median(values: Numbers) -> float:
    """
    >>> median([5, 1, 4]), median([1, 2, 3, 4])
    (4, 2.5)
    """
    ordered, half = sorted(values), len(values) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2


def covariance(first: Numbers, second: Numbers) -> float:
    """With n - 1.

    >>> covariance([1, 2, 3], [2, 4, 6])
    2.0
    """
    at, by = mean(first), mean(second)
    return fsum((x - at) * (y - by) for x, y in zip(first, second, strict=True)) / (len(first) - 1)


def correlation(first: Numbers, second: Numbers) -> float | None:
    """None when one of them never varies.

    >>> correlation([1, 2, 3], [2, 4, 6]), correlation([1, 1], [1, 2])
    (1.0, None)
    """
    spread = sqrt(variance(first) * variance(second))
    return covariance(first, second) / spread if spread else None
