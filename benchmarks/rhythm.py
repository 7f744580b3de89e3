"""A rhythm opens its first full reading of everybody there is: the wave, 10 people a team invited, and reminders.

Somebody who answers meanwhile waits for the longest that the database is held, so that is told too.
"""

import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.db import connection

from naervaer.command.rows import Row
from naervaer.people.models import Organisation
from naervaer.readings.models import Reading, Rhythm
from naervaer.readings.waves.opening import open_due

from .crowd import CLOSES

MOST_SECONDS = 60
MOST_HELD = 20  # seconds that somebody who writes meanwhile waits before giving up, see config/database.py


def rows(say: Callable[[str], None], organisation: Organisation, teams: int) -> Iterator[Row]:
    """Processor time of `open_due`, and how long it kept others from writing."""
    first = (CLOSES + timedelta(days=14)).astimezone(ZoneInfo(organisation.time_zone)).date()
    monday = first - timedelta(days=first.weekday())
    Rhythm.objects.create(
        organisation=organisation, is_on=True, begins_on=monday, weekday=0, full_months=[monday.month], full_days=7
    )
    at = datetime(monday.year, monday.month, monday.day, tzinfo=ZoneInfo(organisation.time_zone)) - timedelta(hours=1)
    say("Opening by the rhythm …")
    held = _Held()
    began = time.process_time()
    with connection.execute_wrapper(held):
        open_due(at)
    took = time.process_time() - began
    opened = sum(reading.teams.count() for reading in Reading.objects.filter(organisation=organisation))
    yield Row(f"{opened:,} teams opened by the rhythm", f"{took:.1f} s", f"at most {MOST_SECONDS} s",
              opened == teams and took <= MOST_SECONDS)  # fmt: skip
    yield Row("of which others could not write", f"{held.longest:.1f} s", f"at most {MOST_HELD} s",
              held.longest <= MOST_HELD)  # fmt: skip


class _Held:
    """The longest transaction, in processor time: from its first statement to the last within it."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._began: float | None = None

    def __call__(
        self, execute: Callable[..., object], sql: str, params: object, many: bool, context: dict[str, object]
    ) -> object:
        now = time.process_time()
        if not connection.in_atomic_block:
            self._began = None
        elif self._began is None:
            self._began = now
        answer = execute(sql, params, many, context)
        if self._began is not None:
            self.longest = max(self.longest, time.process_time() - self._began)
        return answer
