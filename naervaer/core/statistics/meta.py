"""Several estimates of known precision, put together: DerSimonian and Laird, restricted likelihood, shrinkage."""

from dataclasses import dataclass
from math import fsum, inf, sqrt

from .describe import Numbers


@dataclass(frozen=True, slots=True)
class Pooled:
    mean: float
    error: float
    q: float  # Cochran's Q at this weighting


def pooled(values: Numbers, errors: Numbers, between: float = 0.0) -> Pooled:
    """The mean weighted by precision; `between` is the variance of the true values.

    >>> found = pooled([10, 20], [1, 1])
    >>> found.mean, found.q
    (15.0, 50.0)
    """
    weights = [1 / (error**2 + between) for error in errors]
    middle = fsum(w * value for w, value in zip(weights, values, strict=True)) / fsum(weights)
    q = fsum(w * (value - middle) ** 2 for w, value in zip(weights, values, strict=True))
    return Pooled(middle, sqrt(1 / fsum(weights)), q)


def dersimonian_laird(values: Numbers, errors: Numbers) -> float:
    """The variance of the true values, never below 0.

    >>> dersimonian_laird([10, 20], [1, 1])
    49.0
    """
    weights = [1 / error**2 for error in errors]
    spare = fsum(weights) - fsum(w * w for w in weights) / fsum(weights)
    return max(0.0, (pooled(values, errors).q - (len(values) - 1)) / spare)


def by_likelihood(values: Numbers, errors: Numbers) -> float:
    """The same by restricted likelihood: Fisher scoring, never below 0.

    >>> round(by_likelihood([10, 20], [1, 1]), 6)
    49.0
    """
    between, following, rounds = inf, dersimonian_laird(values, errors), 0
    while abs(following - between) >= 1e-10 and rounds < 200:
        between, rounds = following, rounds + 1
        weights = [1 / (error**2 + between) for error in errors]
        middle = pooled(values, errors, between).mean
        squares = fsum(w * w for w in weights)
        fitted = fsum(
            w * w * ((value - middle) ** 2 - error**2) for w, value, error in zip(weights, values, errors, strict=True)
        )
        following = max(0.0, fitted / squares + 1 / fsum(weights))
    return following


def drawn_together(values: Numbers, errors: Numbers, between_sd: float) -> list[float]:
    """Each value drawn towards the pooled mean.

    >>> drawn_together([10, 20], [1, 1], 1)
    [12.5, 17.5]
    """
    between = between_sd**2
    middle = pooled(values, errors, between).mean
    shares = [between / (between + error**2) for error in errors]
    return [share * value + (1 - share) * middle for share, value in zip(shares, values, strict=True)]
