"""When a person is at work, worked out from a weekly pattern, the days away and the time zone.

A span belongs to the day it starts on, so a night shift that began the evening before a day off is
worked to its end. Wall-clock times are read in the person's zone; a time that the clock skips in
spring or repeats in autumn is read as widely as possible, so that no span disappears.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

_DAY = timedelta(days=1)
HORIZON = timedelta(days=35)


@dataclass(frozen=True, order=True)
class Span:
    """One span of a week day, 0 is Monday. One that ends at or before it starts goes past midnight."""

    weekday: int
    starts: time
    ends: time
    flexible: bool = False

    @property
    def past_midnight(self) -> bool:
        """Whether it ends the day after it starts; 8–8 is a whole day and night.

        >>> Span(0, time(22), time(6)).past_midnight
        True
        """
        return self.ends <= self.starts


@dataclass(frozen=True, order=True)
class Away:
    """Days away, the first and the last included."""

    first_day: date
    last_day: date


@dataclass(frozen=True, order=True)
class Interval:
    """From `starts` to just before `ends`, both aware, in UTC; never empty."""

    starts: datetime
    ends: datetime

    def holds(self, at: datetime) -> bool:
        """Whether the moment `at` is inside.

        >>> Interval(datetime(2026, 3, 2, 4, tzinfo=UTC), datetime(2026, 3, 2, 12, tzinfo=UTC)).holds(
        ...     datetime(2026, 3, 2, 12, tzinfo=UTC))
        False
        """
        return self.starts <= at < self.ends


def work_intervals(
    spans: Iterable[Span], absences: Iterable[Away], zone: tzinfo, start: datetime, end: datetime
) -> tuple[Interval, ...]:
    """The intervals at work between the aware moments `start` and `end`: ordered, apart, cut to that window.

    Spans that touch or overlap are joined. An empty window, or no spans, gives `()`. ValueError when
    `start` or `end` is naive.

    >>> from zoneinfo import ZoneInfo
    >>> night = Span(4, time(22), time(6))  # Friday evening to Saturday morning
    >>> monday = datetime(2026, 3, 2, tzinfo=UTC)
    >>> [f"{i.starts:%a %H:%M}-{i.ends:%a %H:%M}"
    ...  for i in work_intervals([night], [], ZoneInfo("Europe/Copenhagen"), monday, monday + 7 * _DAY)]
    ['Fri 21:00-Sat 05:00']
    """
    if start.tzinfo is None or end.tzinfo is None:
        raise ValueError("start and end must be aware")
    pattern = tuple(spans)
    away = tuple(absences)
    found: list[Interval] = []
    if not pattern or end <= start:
        return ()
    day = start.astimezone(zone).date() - _DAY  # yesterday's span may still be going on
    last = end.astimezone(zone).date()
    while day <= last:
        if not any(off.first_day <= day <= off.last_day for off in away):
            found += [_on(day, span, zone) for span in pattern if span.weekday == day.weekday()]
        day += _DAY
    return _joined(found, start.astimezone(UTC), end.astimezone(UTC))


def is_at_work(spans: Iterable[Span], absences: Iterable[Away], zone: tzinfo, at: datetime) -> bool:
    """Whether `at` is inside the hours.

    >>> is_at_work([Span(0, time(5), time(13))], [], UTC, datetime(2026, 3, 2, 8, tzinfo=UTC))
    True
    """
    return bool(work_intervals(spans, absences, zone, at, at + timedelta(microseconds=1)))


def next_work(spans: Iterable[Span], absences: Iterable[Away], zone: tzinfo, at: datetime) -> Interval | None:
    """The time at work that holds `at` (then beginning at `at`) or the next one; None within 35 days.

    >>> found = next_work([Span(2, time(8), time(9))], [], UTC, datetime(2026, 3, 2, 8, tzinfo=UTC))
    >>> f"{found.starts:%a %H:%M}"
    'Wed 08:00'
    """
    intervals = work_intervals(spans, absences, zone, at, at + HORIZON)
    return intervals[0] if intervals else None


def _on(day: date, span: Span, zone: tzinfo) -> Interval:
    last_day = day + _DAY if span.past_midnight else day
    return Interval(
        min(_readings(day, span.starts, zone)),
        max(_readings(last_day, span.ends, zone)),
    )


def _readings(day: date, at: time, zone: tzinfo) -> tuple[datetime, datetime]:
    """Both readings of a wall-clock time; they differ only where the clock is moved."""
    local = datetime.combine(day, at, zone)
    return local.replace(fold=0).astimezone(UTC), local.replace(fold=1).astimezone(UTC)


def _joined(intervals: Sequence[Interval], start: datetime, end: datetime) -> tuple[Interval, ...]:
    joined: list[Interval] = []
    for interval in sorted(intervals):
        cut = Interval(max(interval.starts, start), min(interval.ends, end))
        if cut.starts >= cut.ends:
            continue
        if joined and cut.starts <= joined[-1].ends:
            joined[-1] = Interval(joined[-1].starts, max(joined[-1].ends, cut.ends))
        else:
            joined.append(cut)
    return tuple(joined)
