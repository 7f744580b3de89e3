"""Every job that runs by itself, as one table. Each is a function `job(at: datetime)` that is safe to run twice.

`naervaer worker` runs them; several workers share the work: a job runs in the one that moves its row forward.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils.module_loading import import_string


@dataclass(frozen=True)
class Recurring:
    name: str
    every: timedelta
    job: str

    def run(self, at: datetime) -> None:
        job: Callable[[datetime], None] = import_string(self.job)
        job(at)


JOBS = (
    Recurring("send notices", timedelta(seconds=5), "naervaer.notices.jobs.send"),
    Recurring("forget sent notices", timedelta(hours=1), "naervaer.notices.jobs.tidy"),
)
