"""Whether people in a group agree: rwg with its null distributions, rwg(J), Lindell, awg, average deviation.

For checking instruments and for teaching; no agreement of a team is ever published (docs/rules/anonymity.md).
"""

from collections.abc import Sequence
from enum import Enum

from .describe import Numbers, mean, median, variance


class Null(Enum):
    """What answers would look like without any agreement: shares of the five answers (LeBreton & Senter 2008)."""

    UNIFORM = (0.2, 0.2, 0.2, 0.2, 0.2)
    SLIGHT_SKEW = (0.05, 0.15, 0.20, 0.35, 0.25)
    MODERATE_SKEW = (0.0, 0.10, 0.15, 0.40, 0.35)
    HEAVY_SKEW = (0.0, 0.0, 0.10, 0.40, 0.50)
    TRIANGULAR = (0.11, 0.22, 0.34, 0.22, 0.11)
    NORMAL = (0.07, 0.24, 0.38, 0.24, 0.07)

    @property
    def variance(self) -> float:
        """
        >>> [round(null.variance, 2) for null in Null]
        [2.0, 1.34, 0.9, 0.44, 1.32, 1.04]
        """
        middle = sum(at * share for at, share in enumerate(self.value))
        return sum(share * (at - middle) ** 2 for at, share in enumerate(self.value))


def uniform_variance(points: int) -> float:
    """
    >>> uniform_variance(5), uniform_variance(7)
    (2.0, 4.0)
    """
    return (points * points - 1) / 12


def rwg(answers: Numbers, null: float = 2.0) -> float:
    """Agreement on one item, `null` being the variance of no agreement. May be negative: it is not clipped.

    >>> rwg([4, 4, 5, 4, 3]), rwg([1, 5, 5, 1, 3])
    (0.75, -1.0)
    """
    return 1 - variance(answers) / null


def rwg_j(items: Sequence[Numbers], null: float = 2.0) -> float:
    """Agreement on a scale; an item a row.

    >>> round(rwg_j([(4, 4, 5, 4, 3), (3, 4, 4, 4, 4), (5, 4, 4, 5, 4)]), 4)
    0.9375
    """
    q, j = _mean_share(items, null), len(items)
    return j * (1 - q) / (j * (1 - q) + q)


def lindell(items: Sequence[Numbers], null: float = 2.0) -> float:
    """Lindell's r*wg(J), which does not grow with the number of items.

    >>> round(lindell([(4, 4, 5, 4, 3), (3, 4, 4, 4, 4), (5, 4, 4, 5, 4)]), 6)
    0.833333
    """
    return 1 - _mean_share(items, null)


def awg(answers: Numbers, lowest: int = 1, highest: int = 5) -> float:
    """Agreement beside the most disagreement that is possible at this mean (Brown & Hauenstein); 1 when all agree.

    >>> round(awg([4, 4, 5, 4, 3]), 4), round(awg([1, 5, 5, 1, 3]), 4)
    (0.7333, -0.6)
    """
    middle, people = mean(answers), len(answers)
    most = ((highest + lowest) * middle - middle**2 - highest * lowest) * people / (people - 1)
    return 1 - 2 * variance(answers) / most if most else 1.0


def deviation_from_mean(answers: Numbers) -> float:
    """AD_M, the average distance from the mean.

    >>> deviation_from_mean([4, 4, 5, 4, 3])
    0.4
    """
    middle = mean(answers)
    return mean([abs(answer - middle) for answer in answers])


def deviation_from_median(answers: Numbers) -> float:
    """AD_Md, the average distance from the median.

    >>> deviation_from_median([1, 5, 5, 1, 3])
    1.6
    """
    middle = median(answers)
    return mean([abs(answer - middle) for answer in answers])


def most_deviation(points: int) -> float:
    """The usual upper limit of the average deviation.

    >>> round(most_deviation(5), 2)
    0.83
    """
    return points / 6


def in_words(agreement: float) -> str:
    """The usual words (LeBreton & Senter 2008): none, weak, moderate, strong, very strong.

    >>> [in_words(value) for value in (-1.0, 0.3, 0.31, 0.7, 0.9, 0.95)]
    ['none', 'none', 'weak', 'moderate', 'strong', 'very strong']
    """
    limits = ((0.30, "none"), (0.50, "weak"), (0.70, "moderate"), (0.90, "strong"))
    return next((word for limit, word in limits if round(agreement, 2) <= limit), "very strong")


def _mean_share(items: Sequence[Numbers], null: float) -> float:
    return mean([variance(item) for item in items]) / null
