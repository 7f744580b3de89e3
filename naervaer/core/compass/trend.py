"""Where a measure over time is drawn: a box for each reading and the level they tell of, 0 at the foot and 100 on top.

Every height comes from the two edges of a released band, or from the whole points of an estimate that was
made of released bands; every place along the line comes from a date.
"""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from naervaer.core.anonymity import Score

WIDTH, HEIGHT, MARGIN = 320, 120, 10
THINNEST = 3.0  # units: a whole number is drawn as a box of this height, centred on it
WIDEST = 12.0  # units: no box is wider
MOST = 26  # the latest half year of weekly pulses; a longer line is cut at the left


@dataclass(frozen=True)
class Level:
    """Where the lasting level lies as of a moment: whole points, from `low` to `high`, most likely `middle`."""

    low: int
    high: int
    middle: int


@dataclass(frozen=True)
class Moment:
    """One reading. `band` None: withheld. `full`: a full reading, else a pulse. `own`: the leader's own score."""

    day: date
    band: Score | None
    level: Level | None = None
    full: bool = True
    own: int | None = None


@dataclass(frozen=True)
class Trend:
    """Paths. Empty ones are "". `marks` are the leader's own answers."""

    full: str
    pulses: str
    withheld: str
    level: str
    middle: str
    marks: str


_Run = list[tuple[float, Level]]


def height(score: float) -> float:
    """How far down a score (0 to 100) is drawn.

    >>> height(0), height(50), height(100)
    (110.0, 60.0, 10.0)
    """
    return round(HEIGHT - MARGIN - (HEIGHT - 2 * MARGIN) * score / 100, 1)


def places(days: Sequence[date]) -> tuple[float, ...]:
    """Where each day lies along the line, the first at the left and the last at the right; one alone in the middle.

    >>> places([date(2026, 1, 1), date(2026, 1, 11), date(2026, 1, 31)])
    (20.0, 113.3, 300.0)
    >>> places([date(2026, 1, 1)])
    (160.0,)
    """
    if not days or days[-1] == days[0]:
        return tuple(WIDTH / 2 for _ in days)
    first, last = 2.0 * MARGIN, WIDTH - 2.0 * MARGIN
    whole = (days[-1] - days[0]).days
    return tuple(round(first + (last - first) * (day - days[0]).days / whole, 1) for day in days)


def draw(moments: Sequence[Moment]) -> Trend:
    """The picture of `moments`, oldest first. Only the latest MOST of them are drawn.

    >>> drawn = draw([Moment(date(2026, 1, 1), Score(40, 60)), Moment(date(2026, 7, 1), None, full=False)])
    >>> drawn.full
    'M14 70H26V50H14Z'
    >>> drawn.withheld, drawn.pulses
    ('M300 104V110', '')
    """
    moments = moments[-MOST:]
    xs = places([moment.day for moment in moments])
    wide = _box_width(xs)
    seen = list(zip(xs, moments, strict=True))
    return Trend(
        full="".join(_box(x, wide, each.band) for x, each in seen if each.band and each.full),
        pulses="".join(_box(x, wide, each.band) for x, each in seen if each.band and not each.full),
        withheld="".join(f"M{x:g} {height(0) - 6:g}V{height(0):g}" for x, each in seen if not each.band),
        level="".join(_area(run, wide) for run in _runs(seen)),
        middle="".join(_line(run, wide) for run in _runs(seen)),
        marks="".join(_diamond(x, height(each.own)) for x, each in seen if each.own is not None),
    )


def _box_width(xs: Sequence[float]) -> float:
    nearest = min((after - before for before, after in itertools.pairwise(xs)), default=WIDEST)
    return round(max(2.0, min(WIDEST, nearest * 0.7)), 1)


def _box(x: float, wide: float, band: Score) -> str:
    low, high = height(band.low), height(band.high)
    if low - high < THINNEST:
        low, high = height(band.middle) + THINNEST / 2, height(band.middle) - THINNEST / 2
    return f"M{x - wide / 2:g} {low:g}H{x + wide / 2:g}V{high:g}H{x - wide / 2:g}Z"


def _runs(seen: Sequence[tuple[float, Moment]]) -> list[_Run]:
    """Neighbours that all have a level."""
    runs: list[_Run] = [[]]
    for x, moment in seen:
        if moment.level:
            runs[-1].append((x, moment.level))
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if run]


def _area(run: _Run, wide: float) -> str:
    corners = _widened(run, wide)
    above = [f"{x:g} {height(level.high):g}" for x, level in corners]
    below = [f"{x:g} {height(level.low):g}" for x, level in reversed(corners)]
    return "M" + "L".join(above + below) + "Z"


def _line(run: _Run, wide: float) -> str:
    return "M" + "L".join(f"{x:g} {height(level.middle):g}" for x, level in _widened(run, wide))


def _widened(run: _Run, wide: float) -> _Run:
    """One reading alone would be an area without width."""
    if len(run) > 1:
        return run
    ((x, level),) = run
    return [(x - wide, level), (x + wide, level)]


def _diamond(x: float, y: float) -> str:
    return f"M{x:g} {round(y - 6, 1):g}L{x + 6:g} {y:g}L{x:g} {round(y + 6, 1):g}L{x - 6:g} {y:g}Z"
