"""Where a single measure is drawn: a level line from 0 to 100 with the team's band on it."""

from dataclasses import dataclass

from naervaer.core.anonymity import Score

WIDTH, MARGIN = 240, 10  # units: the line runs from MARGIN to WIDTH - MARGIN
THINNEST = 4


@dataclass(frozen=True)
class Strip:
    """Left edge and width of the band, and the middle of the leader's own mark (None: no own answer)."""

    left: str
    width: str
    own: str | None


def place(score: float) -> float:
    """Where a score (0 to 100) lies along the line.

    >>> place(0), place(50), place(100)
    (10.0, 120.0, 230.0)
    """
    return round(MARGIN + (WIDTH - 2 * MARGIN) * score / 100, 1)


def draw(band: Score, own: int | None = None) -> Strip:
    """The strip of a released band. A whole number is drawn THINNEST wide, centred on it.

    >>> draw(Score(40, 60), own=75)
    Strip(left='98', width='44', own='175')
    >>> draw(Score(50, 50))
    Strip(left='118', width='4', own=None)
    """
    left, right = place(band.low), place(band.high)
    if right - left < THINNEST:
        middle = place(band.middle)
        left, right = middle - THINNEST / 2, middle + THINNEST / 2
    return Strip(f"{left:g}", f"{round(right - left, 1):g}", None if own is None else f"{place(own):g}")
