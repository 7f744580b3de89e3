"""What a person's week says: working days between two dates, nights, and how much of it the leader shares."""

from collections.abc import Collection, Sequence
from datetime import date, datetime, time, timedelta, tzinfo

from naervaer.core.hours import Away, Interval

_DAY = timedelta(days=1)
_NIGHT = (time(22), time(5))
_NIGHT_WORK = timedelta(hours=3)
_MEETING = timedelta(hours=1)
USUAL_DAYS = frozenset(range(5))


def working_days(after: date, until: date, weekdays: Collection[int], away: Sequence[Away], most: int = 120) -> int:
    """The days at work after `after`, up to and with `until`; days away do not count. At most `most`.

    `weekdays` are the days of the week with work, 0 is Monday; none means Monday to Friday.

    >>> friday, next_friday = date(2026, 2, 27), date(2026, 3, 6)
    >>> working_days(friday, next_friday, [], [])
    5
    >>> working_days(friday, next_friday, [0, 1, 2, 3, 4], [Away(date(2026, 3, 2), date(2026, 3, 4))])
    2
    """
    worked = frozenset(weekdays) or USUAL_DAYS
    count, day = 0, until
    while day > after and count < most:
        if day.weekday() in worked and not any(off.first_day <= day <= off.last_day for off in away):
            count += 1
        day -= _DAY
    return count


def is_night(work: Interval, zone: tzinfo) -> bool:
    """Whether three hours of it or more lie between 22 and 5, as clocks in `zone` show.

    >>> from datetime import UTC
    >>> evening = datetime(2026, 3, 2, 22, tzinfo=UTC)
    >>> is_night(Interval(evening, evening + timedelta(hours=8)), UTC)
    True
    >>> is_night(Interval(evening + timedelta(hours=6), evening + timedelta(hours=14)), UTC)
    False
    """
    starts, ends = work.starts.astimezone(zone), work.ends.astimezone(zone)
    at_night, day = timedelta(0), starts.date() - _DAY
    while day <= ends.date():
        dusk = datetime.combine(day, _NIGHT[0], zone)
        dawn = datetime.combine(day + _DAY, _NIGHT[1], zone)
        at_night += max(timedelta(0), min(ends, dawn) - max(starts, dusk))
        day += _DAY
    return at_night >= _NIGHT_WORK


def works_at_night(week: Sequence[Interval], zone: tzinfo) -> bool:
    """Whether half of what is worked in `week`, or more, is night work.

    >>> from datetime import UTC
    >>> works_at_night((), UTC)
    False
    """
    return bool(week) and sum(is_night(work, zone) for work in week) * 2 >= len(week)


def shared(one: Sequence[Interval], other: Sequence[Interval]) -> list[Interval]:
    """The time that both are at work, in order.

    >>> from datetime import UTC
    >>> eight = datetime(2026, 3, 2, 8, tzinfo=UTC)
    >>> both = shared([Interval(eight, eight + 4 * _MEETING)], [Interval(eight + 3 * _MEETING, eight + 9 * _MEETING)])
    >>> [(part.starts.hour, part.ends.hour) for part in both]
    [(11, 12)]
    """
    return [
        Interval(max(mine.starts, theirs.starts), min(mine.ends, theirs.ends))
        for mine in one
        for theirs in other
        if mine.starts < theirs.ends and theirs.starts < mine.ends
    ]


def other_hours(theirs: Sequence[Interval], mine: Sequence[Interval]) -> bool:
    """Whether less than half of their week lies inside mine. No hours on either side says nothing: False.

    >>> other_hours((), ())
    False
    """
    if not theirs or not mine:
        return False
    return _length(shared(theirs, mine)) * 2 < _length(theirs)


def days_met(theirs: Sequence[Interval], mine: Sequence[Interval], zone: tzinfo) -> int:
    """On how many days both are at work for an hour or more at once: face-time that comes by itself, at one place.

    >>> from datetime import UTC
    >>> eight = datetime(2026, 3, 2, 8, tzinfo=UTC)
    >>> days_met([Interval(eight, eight + _MEETING)], [Interval(eight, eight + 2 * _MEETING)], UTC)
    1
    """
    met = (part for part in shared(theirs, mine) if part.ends - part.starts >= _MEETING)
    return len({part.starts.astimezone(zone).date() for part in met})


def _length(parts: Sequence[Interval]) -> timedelta:
    return sum((part.ends - part.starts for part in parts), timedelta(0))
