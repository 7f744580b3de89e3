"""The coming dates of a rhythm. Nothing opens on a day that is closed: it moves to the next working day."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

APART = timedelta(days=7)  # from one opening of a team to the next
FURTHEST = timedelta(days=28)  # a reading is not moved further than this; it is left out
FULL, PULSE = "full", "pulse"
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Beat:
    """A rhythm. `weekday` 0 is Monday; `weeks` 0 means no pulses; `begins_on` is a day of the first week."""

    begins_on: date
    weekday: int
    weeks: int
    months: tuple[int, ...]
    full_days: int
    pulse_days: int


@dataclass(frozen=True, slots=True)
class Slot:
    """One coming reading: the day it is meant for, the day it opens, and the day after its last."""

    kind: str
    planned: date
    opens: date
    closes: date


def coming(beat: Beat, closed: Callable[[date], bool], first: date, until: date) -> tuple[Slot, ...]:
    """What opens from `first` to `until` (both included), in order. `closed` tells the days on which nothing opens.

    A pulse meant for the days of a full reading follows it. One that comes too near to the next, or to a full reading,
    is left out: the other asks what it would have asked.

    >>> weekly = Beat(date(2026, 3, 2), 0, 1, (), 14, 5)
    >>> easter = {date(2026, 4, day) for day in (2, 3, 6)}
    >>> [f"{slot.opens:%d.%m.}" for slot in coming(weekly, easter.__contains__, date(2026, 3, 23), date(2026, 4, 14))]
    ['23.03.', '30.03.', '13.04.']
    >>> coming(Beat(date(2026, 3, 2), 0, 0, (), 14, 5), easter.__contains__, date(2026, 3, 23), date(2026, 4, 14))
    ()
    """
    margin = FURTHEST + 5 * APART
    window = first - margin, until + margin
    full = _apart([_open(FULL, day, day, beat.full_days, closed) for day in _months(beat, *window)])
    pulses = [_open(PULSE, day, _after(full, day), beat.pulse_days, closed) for day in _weeks(beat, *window)]
    free = [pulse for pulse in _apart(pulses) if not any(_collide(pulse, reading) for reading in full)]
    return tuple(slot for slot in sorted([*full, *free], key=lambda slot: slot.opens) if first <= slot.opens <= until)


def _months(beat: Beat, first: date, until: date) -> Iterator[date]:
    """The first such week day of each of the rhythm's months."""
    for year in range(first.year, until.year + 1):
        for month in sorted(set(beat.months)):
            begins = date(year, month, 1)
            day = begins + timedelta(days=(beat.weekday - begins.weekday()) % 7)
            if max(first, beat.begins_on) <= day <= until:
                yield day


def _weeks(beat: Beat, first: date, until: date) -> Iterator[date]:
    if not beat.weeks:
        return
    step = timedelta(weeks=beat.weeks)
    day = beat.begins_on - timedelta(days=beat.begins_on.weekday()) + timedelta(days=beat.weekday)
    if day < beat.begins_on:
        day += step
    if day < first:
        day += step * ((first - day) // step)
    while day <= until:
        if day >= first:
            yield day
        day += step


def _after(full: Sequence[Slot], day: date) -> date:
    """The day itself, or the day on which the full reading that is open then has closed."""
    return next((slot.closes for slot in full if slot.opens <= day < slot.closes), day)


def _open(kind: str, planned: date, day: date, days: int, closed: Callable[[date], bool]) -> Slot:
    """The slot, opening on the first working day from `day` on."""
    while day <= planned + FURTHEST and (day.weekday() > 4 or closed(day)):
        day += _DAY
    return Slot(kind, planned, day, day + timedelta(days=days))


def _apart(slots: Sequence[Slot]) -> list[Slot]:
    """Those not moved too far; of two that come too near each other, the later."""
    near = [slot for slot in slots if slot.opens <= slot.planned + FURTHEST]
    return [
        slot for slot, then in zip(near, [*near[1:], None], strict=False) if then is None or not _collide(slot, then)
    ]


def _collide(one: Slot, other: Slot) -> bool:
    """Whether no team may have both: they are open at once, or begin less than seven days apart."""
    apart = abs(one.opens - other.opens) >= APART
    return not apart or (one.opens < other.closes and other.opens < one.closes)
