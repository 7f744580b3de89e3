"""When a person may be written to: inside their own hours, never in their rest."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from .recipient import OFFICE_HOURS, Recipient


def zone_of(recipient: Recipient) -> ZoneInfo:
    """The person's time zone, or UTC when it is not one."""
    try:
        return ZoneInfo(recipient.time_zone)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("UTC")


def next_moment(recipient: Recipient, at: datetime) -> datetime | None:
    """The first moment from `at` on that lies inside the person's hours; None when there is none in 15 days.

    >>> from datetime import time
    >>> from .recipient import Window
    >>> night = Recipient("Agnieszka", "pl", {}, (Window(0, time(22), time(6)),))
    >>> next_moment(night, datetime(2026, 3, 2, 8, tzinfo=UTC)).isoformat()
    '2026-03-02T21:00:00+00:00'
    >>> next_moment(night, datetime(2026, 3, 3, 4, tzinfo=UTC)).isoformat()
    '2026-03-03T04:00:00+00:00'
    """
    zone = zone_of(recipient)
    first_day = at.astimezone(zone).date() - timedelta(days=1)
    moments = []
    for day in (first_day + timedelta(days=step) for step in range(16)):
        if day in recipient.days_away:
            continue
        for window in recipient.windows or OFFICE_HOURS:
            if window.weekday != day.weekday():
                continue
            last = day if window.ends > window.starts else day + timedelta(days=1)
            starts = datetime.combine(day, window.starts, zone).astimezone(UTC)
            ends = datetime.combine(last, window.ends, zone).astimezone(UTC)
            if at < ends:
                moments.append(max(at, starts))
    return min(moments, default=None)
