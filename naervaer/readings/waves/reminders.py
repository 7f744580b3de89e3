"""When everybody asked is reminded: on day 3 and on day 5, on a working day, and never as the reading closes."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from naervaer.readings.models import Reading, Rhythm

from .closed_days import is_holiday

AFTER = (timedelta(days=3), timedelta(days=5))
LAST_CALL = timedelta(hours=12)  # no reminder later than this before closing


def reminders(reading: Reading) -> list[datetime]:
    """The moments from which the reminders go out, each in its reader's own hours."""
    zone = ZoneInfo(reading.organisation.time_zone)
    country = Rhythm.objects.filter(organisation=reading.organisation_id).values_list("country", flat=True).first()
    moments = []
    for after in AFTER:
        moment = reading.opens_at + after
        while is_holiday(country or "DK", moment.astimezone(zone).date()):
            moment += timedelta(days=1)
        if moment < reading.closes_at - LAST_CALL:
            moments.append(moment)
    return sorted(set(moments))
