"""The seven pairs of overlapping circles, as numbers a page can draw (our own drawing; sources in `scales.py`)."""

from dataclasses import dataclass

STEPS = 7
WIDTH, HEIGHT, RADIUS = 64.0, 36.0, 15.0
# The distance between the centres, in radii: apart, touching, then even steps of shared area to almost one.
_BETWEEN = (2.2, 2.0, 1.53, 1.18, 0.87, 0.56, 0.26)


@dataclass(frozen=True)
class Pair:
    """Two circles of radius `radius` with centres (left, middle) and (right, middle), in a 64 x 36 picture."""

    left: float
    right: float
    middle: float
    radius: float


def pair(step: int) -> Pair:
    """The picture of answer `step`, 0 (apart) to 6 (almost one); ValueError outside.

    >>> pair(1)
    Pair(left=17.0, right=47.0, middle=18.0, radius=15.0)
    """
    if not 0 <= step < STEPS:
        raise ValueError(f"There are {STEPS} pictures, 0 to {STEPS - 1}.")
    half = RADIUS * _BETWEEN[step] / 2
    return Pair(left=WIDTH / 2 - half, right=WIDTH / 2 + half, middle=HEIGHT / 2, radius=RADIUS)
