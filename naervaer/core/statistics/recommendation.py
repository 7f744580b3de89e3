"""The recommendation score: those who answer 9 or 10, less those who answer 0 to 6, of 100 (MEASURES §3.6).

Adjusted Wald: three answers are added, three quarters of one to either side (Rocks 2016), so that six people who
all say ten are not reported with certainty. With fewer than ten answers the plain mean, 0 to 10, is better.
"""

from dataclasses import dataclass
from math import sqrt

from .normal import Z95


@dataclass(frozen=True, slots=True)
class Recommended:
    raw: float
    adjusted: float
    low: float
    high: float


def recommended(promoters: int, passives: int, detractors: int) -> Recommended:
    """The score with its 95 % interval, within -100 to 100. Errors: ZeroDivisionError when nobody answered.

    >>> found = recommended(4, 3, 1)
    >>> found.raw, round(found.adjusted, 2), round(found.low, 1), round(found.high, 2)
    (37.5, 27.27, -15.2, 69.74)
    """
    answered = promoters + passives + detractors
    people, for_it, against = answered + 3, promoters + 0.75, detractors + 0.75
    score = (for_it - against) / people
    spread = Z95 * sqrt(((for_it + against) / people - score**2) / people)
    return Recommended(
        raw=100 * (promoters - detractors) / answered,
        adjusted=100 * score,
        low=max(-100.0, 100 * (score - spread)),
        high=min(100.0, 100 * (score + spread)),
    )


def side(answer: int) -> str:
    """Where an answer 0 to 10 belongs.

    >>> side(9), side(8), side(6)
    ('promoter', 'passive', 'detractor')
    """
    return "promoter" if answer >= 9 else "passive" if answer >= 7 else "detractor"
