"""Intervals around a mean, and how small a change could be found at all."""

from math import sqrt

from .describe import Numbers, mean, sd
from .normal import Z95, t_quantile

_Z_POWER_80 = 0.8416212335729143


def t_interval(values: Numbers, level: float = 0.95) -> tuple[float, float]:
    """Around the mean of a few values. Errors: ZeroDivisionError for a single one.

    >>> low, high = t_interval([75, 50, 100, 75, 25, 75])
    >>> round(low, 2), round(high, 2)
    (39.57, 93.76)
    """
    half = t_quantile((1 + level) / 2, len(values) - 1) * sd(values) / sqrt(len(values))
    return mean(values) - half, mean(values) + half


def finite_population(half_width: float, answered: int, asked: int) -> float:
    """Half the width of an interval for the people asked, when `answered` of them did.

    >>> finite_population(10, 6, 8), finite_population(10, 8, 8)
    (5.0, 0.0)
    """
    return half_width * sqrt(1 - answered / asked)


def smallest_change(people: int, within: float = 20.0) -> float:
    """The smallest change between two readings that is found with 80 % power (two-sided, 5 %).

    >>> [round(smallest_change(people), 1) for people in (4, 8, 12, 50)]
    [39.6, 28.0, 22.9, 11.2]
    """
    return (Z95 + _Z_POWER_80) * within * sqrt(2 / people)
