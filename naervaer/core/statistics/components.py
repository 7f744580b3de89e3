"""How much teams differ and how much people within them: two variances, by moments and by restricted likelihood."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import exp, fsum, log

from .describe import Numbers, mean
from .groups import anova


@dataclass(frozen=True, slots=True)
class Components:
    """Between teams, within teams, and the level of all: the mean weighted by what each team's mean is worth."""

    between: float
    within: float
    mean: float


def by_moments(groups: Sequence[Numbers]) -> Components:
    """From the mean squares; between is never below 0.

    >>> found = by_moments([(60, 70, 80), (40, 50, 60), (80, 90, 100)])
    >>> found.within, round(found.between, 3), found.mean
    (100.0, 366.667, 70.0)
    """
    squares = anova(groups)
    between = max(0.0, (squares.between - squares.within) / squares.n0)
    sizes, means = [len(group) for group in groups], [mean(group) for group in groups]
    return Components(between, squares.within, weighted_mean(means, sizes, between, squares.within))


def by_likelihood(groups: Sequence[Numbers]) -> Components:
    """Restricted maximum likelihood (REML), as lme4 finds it, by a search over between / within.

    >>> found = by_likelihood([(60, 70, 80), (40, 50, 60), (80, 90, 100)])
    >>> round(found.within, 3), round(found.between, 3)
    (100.0, 366.667)
    """
    sizes, means = [len(group) for group in groups], [mean(group) for group in groups]
    inside = fsum((value - at) ** 2 for group, at in zip(groups, means, strict=True) for value in group)

    def likelihood(ratio: float) -> tuple[float, float, float]:
        weights = [size / (1 + size * ratio) for size in sizes]
        level = fsum(w * at for w, at in zip(weights, means, strict=True)) / fsum(weights)
        rest = inside + fsum(w * (at - level) ** 2 for w, at in zip(weights, means, strict=True))
        freedom = sum(sizes) - 1
        loss = freedom * log(rest) + fsum(log(1 + size * ratio) for size in sizes) + log(fsum(weights))
        return -loss, rest / freedom, level

    best = max((0.0, exp(_peak(lambda place: likelihood(exp(place))[0]))), key=lambda ratio: likelihood(ratio)[0])
    _, within, level = likelihood(best)
    return Components(best * within, within, level)


def weighted_mean(means: Numbers, sizes: Sequence[int], between: float, within: float) -> float:
    """The mean of teams, each weighted by how precisely it is known.

    >>> weighted_mean([50, 70], [5, 5], 64, 400)
    60.0
    """
    weights = [1 / (between + within / size) for size in sizes]
    return fsum(w * at for w, at in zip(weights, means, strict=True)) / fsum(weights)


def _peak(height: Callable[[float], float], low: float = -14.0, high: float = 7.0) -> float:
    """Where a function with one peak is highest: golden section."""
    golden = (5**0.5 - 1) / 2
    left, right = high - golden * (high - low), low + golden * (high - low)
    at_left, at_right = height(left), height(right)
    for _ in range(90):
        if at_left < at_right:
            low, left, at_left = left, right, at_right
            right = low + golden * (high - low)
            at_right = height(right)
        else:
            high, right, at_right = right, left, at_left
            left = high - golden * (high - low)
            at_left = height(left)
    return (low + high) / 2
