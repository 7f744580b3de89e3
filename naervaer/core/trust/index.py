"""The index of trust and its weakest factor, from the released bands of the four factors."""

from collections.abc import Mapping, Sequence
from math import isqrt

from naervaer.core.anonymity import Score
from naervaer.core.compass.bands import apart

FACTORS = 4


def index(factors: Sequence[Score]) -> Score | None:
    """The geometric mean of the four factors, 0 to 100: the lowest and the highest that their bands allow.

    Rounded outwards to whole points, in whole numbers, so that it is the same on every machine. None unless all four
    are released. A practice model, not validated (METHOD S12); the geometric mean is our choice.

    >>> index([Score(60, 60), Score(80, 80), Score(70, 70), Score(70, 70)])
    Score(low=69, high=70)
    >>> index([Score(0, 36), Score(64, 100), Score(64, 100), Score(64, 100)])
    Score(low=0, high=78)
    >>> index([Score(60, 60), Score(80, 80), Score(70, 70)]) is None
    True
    """
    if len(factors) != FACTORS:
        return None
    lowest, highest = 1, 1
    for band in factors:
        lowest, highest = lowest * band.low, highest * band.high
    low, high = _root(lowest), _root(highest)
    return Score(low, high if high**FACTORS == highest else high + 1)


def _root(product: int) -> int:
    """The whole fourth root, rounded down."""
    return isqrt(isqrt(product))


def weakest(factors: Mapping[str, Score]) -> tuple[str, ...]:
    """The lowest factor and any that the answers cannot tell from it, in the order given.

    All of them when nothing can be told apart; nothing when none is released.

    >>> weakest({"relation": Score(68, 100), "motives": Score(0, 32), "deliveries": Score(39, 61)})
    ('motives',)
    >>> weakest({"relation": Score(39, 61), "motives": Score(39, 61), "deliveries": Score(64, 100)})
    ('relation', 'motives')
    >>> weakest({})
    ()
    """
    if not factors:
        return ()
    lowest = min(factors.values(), key=lambda band: band.middle)
    return tuple(key for key, band in factors.items() if not apart(lowest, band))
