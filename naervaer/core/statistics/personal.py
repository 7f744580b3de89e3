"""One person's own change, for that person alone: how large it must be to be more than chance (Jacobson, Truax)."""

from dataclasses import dataclass
from math import sqrt

from .normal import Z95


@dataclass(frozen=True, slots=True)
class Reliable:
    """The error of one score, that of a difference, and the smallest difference that is more than chance."""

    error: float
    difference: float
    limit: float


def reliable_change(sd: float, reliability: float) -> Reliable:
    """
    >>> found = reliable_change(20, 0.85)
    >>> round(found.error, 3), round(found.difference, 3), round(found.limit, 2)
    (7.746, 10.954, 21.47)
    """
    error = sd * sqrt(1 - reliability)
    return Reliable(error, error * sqrt(2), Z95 * error * sqrt(2))
