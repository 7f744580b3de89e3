"""What is shown of an estimate: whole points within the scale, and never more exactly than what was published."""

from dataclasses import dataclass

from .forward import Known
from .normal import Z90, below

_SURE = 0.90
LOW = 40  # a level below this is alarming, when it is likely enough


@dataclass(frozen=True, slots=True)
class Whole:
    """A 90 % interval in whole points, and its most likely place."""

    low: int
    high: int
    middle: int


def whole(known: Known) -> Whole:
    """The 90 % interval of the lasting level.

    >>> whole(Known(71.3, 5.2)), whole(Known(97.0, 5.0))
    (Whole(low=63, high=80, middle=71), Whole(low=89, high=100, middle=97))
    """
    low, high = (round(known.mean + side * Z90 * known.sd) for side in (-1, 1))
    return Whole(_within(low), _within(high), _within(round(known.mean)))


def around(known: Known, low: int, high: int) -> Whole:
    """The 90 % interval of the people asked: the shortest that holds the whole published band.

    >>> around(Known(74.0, 3.0), 70, 80), around(Known(62.0, 6.0), 50, 58)
    (Whole(low=69, high=80, middle=74), Whole(low=50, high=71, middle=62))
    """
    left, right = low, high
    while _chance(known, left, right) < _SURE and (left > 0 or right < 100):
        if right == 100 or (left > 0 and known.mean - left < right - known.mean):
            left -= 1
        else:
            right += 1
    return Whole(left, right, _within(round(known.mean)))


def chance_low(known: Known) -> float:
    """How likely the level lies below 40.

    >>> round(chance_low(Known(40, 5)), 2)
    0.5
    """
    return below((LOW - known.mean) / known.sd) if known.sd else float(known.mean < LOW)


def _chance(known: Known, low: int, high: int) -> float:
    """How likely the value lies there; an end of the scale has nothing beyond it."""
    above = below((low - known.mean) / known.sd) if low > 0 else 0.0
    return (below((high - known.mean) / known.sd) if high < 100 else 1.0) - above


def _within(value: int) -> int:
    return min(max(value, 0), 100)
