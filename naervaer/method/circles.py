"""The seven pairs of overlapping circles, as numbers a page can draw (our own drawing; sources in `scales.py`)."""

from dataclasses import dataclass

STEPS = 7
WIDTH, HEIGHT, RADIUS = 72.0, 36.0, 15.0
# The distance between the centres, in radii: apart, touching, then even steps of shared area to almost one.
_BETWEEN = (2.3, 2.0, 1.46, 1.11, 0.81, 0.52, 0.25)


@dataclass(frozen=True)
class Pair:
    """Two circles of radius `radius` with centres (left, middle) and (right, middle), in a 72 x 36 picture."""

    left: float
    right: float
    middle: float
    radius: float


def pair(step: int) -> Pair:
    """The picture of answer `step`, 0 (apart) to 6 (almost one); ValueError outside.

    >>> pair(1)
    Pair(left=21.0, right=51.0, middle=18.0, radius=15.0)
    """
    if not 0 <= step < STEPS:
        raise ValueError(f"There are {STEPS} pictures, 0 to {STEPS - 1}.")
    half = RADIUS * _BETWEEN[step] / 2
    return Pair(left=WIDTH / 2 - half, right=WIDTH / 2 + half, middle=HEIGHT / 2, radius=RADIUS)
