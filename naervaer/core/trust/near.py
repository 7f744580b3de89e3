"""How near the team feels to somebody or something: two circles, drawn from a released band."""

from collections.abc import Mapping
from dataclasses import dataclass

from naervaer.core.anonymity import Score
from naervaer.core.compass.bands import apart
from naervaer.method.circles import HEIGHT, RADIUS, STEPS, WIDTH, pair

NARROW = 2.0  # units: a band that moves the circle less than this is drawn as one circle


@dataclass(frozen=True)
class Near:
    """The circle of "us" at `us`, the other one at `other`; it lies somewhere from `nearest` to `farthest`.

    All in the 72 x 36 picture of `method.circles`, as text ready to be drawn. `uncertain`: the two edges differ
    enough to be seen.
    """

    us: str
    other: str
    nearest: str
    farthest: str
    uncertain: bool
    middle: str = f"{HEIGHT / 2:g}"
    radius: str = f"{RADIUS:g}"


def _between(score: float) -> float:
    """The distance between the centres at a score of 0 to 100: between the seven pictures that were answered."""
    at = score / 100 * (STEPS - 1)
    below = min(int(at), STEPS - 2)
    lower, upper = pair(below), pair(below + 1)
    share = at - below
    return (1 - share) * (lower.right - lower.left) + share * (upper.right - upper.left)


def near(band: Score) -> Near:
    """The picture of a band: both circles round the middle of it, and where the other may lie at its two edges.

    >>> near(Score(0, 0)).us, near(Score(0, 0)).other, near(Score(100, 100)).us, near(Score(100, 100)).other
    ('18.8', '53.2', '34.1', '37.9')
    >>> near(Score(39, 61)).nearest, near(Score(39, 61)).farthest, near(Score(39, 61)).uncertain
    ('41.4', '47.8', True)
    """
    us = WIDTH / 2 - _between(band.middle) / 2
    other, far, close = (us + _between(score) for score in (band.middle, band.low, band.high))
    return Near(f"{us:.1f}", f"{other:.1f}", f"{close:.1f}", f"{far:.1f}", uncertain=far - close >= NARROW)


def closest(bands: Mapping[str, Score]) -> tuple[str, ...]:
    """Whom or what the team feels closest to, in the order given: the highest, and any that cannot be told from it.

    >>> closest({"D1": Score(39, 61), "D2": Score(39, 61), "D3": Score(0, 36), "D4": Score(76, 76)})
    ('D4',)
    >>> closest({"D1": Score(39, 61), "D2": Score(64, 100)})
    ('D2',)
    >>> closest({})
    ()
    """
    if not bands:
        return ()
    top = max(bands.values(), key=lambda band: band.middle)
    return tuple(key for key, band in bands.items() if not apart(band, top))
