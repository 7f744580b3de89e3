"""Whether groups differ: analysis of variance, ICC(1), ICC(2), and Shrout & Fleiss' six.

Two sizes of a group are in use: the mean size, as R's `multilevel` takes it, and n0 of the classical analysis
of variance. The product shows ICC with n0; both are here under their names.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum

from .describe import Numbers, mean


@dataclass(frozen=True, slots=True)
class Anova:
    """One-way analysis of variance. `between`, `within`: the mean squares."""

    groups: int
    people: int
    between: float
    within: float
    n0: float

    @property
    def mean_size(self) -> float:
        return self.people / self.groups


def anova(groups: Sequence[Numbers]) -> Anova:
    """Needs two groups, and somewhere two people. Errors: ZeroDivisionError.

    >>> found = anova([(80, 70, 75, 55), (60, 65, 50, 70, 55), (90, 85, 80, 95, 75, 85)])
    >>> found.groups, found.people, round(found.n0, 3)
    (3, 15, 4.933)
    """
    sizes = [len(group) for group in groups]
    people = sum(sizes)
    whole = fsum(value for group in groups for value in group) / people
    apart = fsum(len(group) * (mean(group) - whole) ** 2 for group in groups)
    inside = fsum((value - mean(group)) ** 2 for group in groups for value in group)
    return Anova(
        groups=len(groups),
        people=people,
        between=apart / (len(groups) - 1),
        within=inside / (people - len(groups)),
        n0=(people - sum(size * size for size in sizes) / people) / (len(groups) - 1),
    )


def icc1(between: float, within: float, size: float) -> float:
    """ICC(1): the share of what people answer that goes with their group.

    >>> round(icc1(55.811486, 4.483158, 74.5657), 6)
    0.133107
    """
    return (between - within) / (between + (size - 1) * within)


def icc2(between: float, within: float) -> float:
    """ICC(2): how reliably the groups' means differ.

    >>> round(icc2(55.811486, 4.483158), 6)
    0.919673
    """
    return (between - within) / between


def share_between(between_variance: float, within_variance: float) -> float:
    """ICC(1) from the two components of variance.

    >>> round(share_between(64, 400), 3)
    0.138
    """
    return between_variance / (between_variance + within_variance)


def reliability_of_mean(share: float, people: float) -> float:
    """How reliable the mean of `people` answers of one team is, given ICC(1) (Spearman-Brown).

    >>> round(reliability_of_mean(0.10, 6), 3)
    0.4
    """
    return people * share / (1 + (people - 1) * share)


@dataclass(frozen=True, slots=True)
class Six:
    """The six intraclass correlations of Shrout & Fleiss 1979."""

    one_1: float
    two_1: float
    three_1: float
    one_k: float
    two_k: float
    three_k: float


def shrout_fleiss(table: Sequence[Numbers]) -> Six:
    """A row for each rated, a column for each rater; nothing missing.

    >>> table = [(9, 2, 5, 8), (6, 1, 3, 2), (8, 4, 6, 8), (7, 1, 2, 6), (10, 5, 6, 9), (6, 2, 4, 7)]
    >>> round(shrout_fleiss(table).two_1, 7)
    0.2897638
    """
    n, k = len(table), len(table[0])
    whole = mean([value for row in table for value in row])
    rows = k * fsum((mean(row) - whole) ** 2 for row in table)
    columns = n * fsum((mean(column) - whole) ** 2 for column in zip(*table, strict=True))
    every = fsum((value - whole) ** 2 for row in table for value in row)
    between, within = rows / (n - 1), (every - rows) / (n * (k - 1))
    raters, rest = columns / (k - 1), (every - rows - columns) / ((n - 1) * (k - 1))
    return Six(
        one_1=(between - within) / (between + (k - 1) * within),
        two_1=(between - rest) / (between + (k - 1) * rest + k * (raters - rest) / n),
        three_1=(between - rest) / (between + (k - 1) * rest),
        one_k=(between - within) / between,
        two_k=(between - rest) / (between + (raters - rest) / n),
        three_k=(between - rest) / between,
    )
