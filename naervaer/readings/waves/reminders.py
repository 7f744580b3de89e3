"""When everybody asked is reminded: on day 3 and on day 5, on a working day, and never as the reading closes."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from naervaer.readings.models import Reading, Rhythm

from .closed_days import closed, is_holiday, working_day

AFTER = (timedelta(days=3), timedelta(days=5))
_FRIDAY = 4
LAST_CALL = timedelta(hours=12)  # no reminder later than this before closing


def reminders(reading: Reading) -> list[datetime]:
    """The moments from which the reminders go out, each in its reader's own hours."""
    zone = ZoneInfo(reading.organisation.time_zone)
    country = Rhythm.objects.filter(organisation=reading.organisation_id).values_list("country", flat=True).first()
    moments = {_not_on_a_holiday(reading.opens_at + after, zone, country or "DK") for after in AFTER}
    return sorted(moment for moment in moments if moment < reading.closes_at - LAST_CALL)


def _not_on_a_holiday(moment: datetime, zone: ZoneInfo, country: str) -> datetime:
    """Where that day, or the Monday on which many would read it, is a holiday: the next working day."""
    day = moment.astimezone(zone).date()
    read_on = day + timedelta(days=7 - day.weekday() if day.weekday() > _FRIDAY else 0)
    if not (is_holiday(country, day) or is_holiday(country, read_on)):
        return moment
    return moment + (working_day(closed(country, ()), read_on) - day)
