"""Every job that runs by itself, as one table. Each is a function `job(at: datetime)` that is safe to run twice.

`naervaer worker` runs them; several workers share the work: a job runs in the one that moves its row forward.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils.module_loading import import_string

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Recurring:
    name: str
    every: timedelta
    job: str


JOBS = (
    Recurring("send notices", timedelta(seconds=5), "naervaer.notices.jobs.send"),
    Recurring("open readings", timedelta(minutes=10), "naervaer.readings.waves.opening.open_due"),
    Recurring("close readings", timedelta(minutes=1), "naervaer.answers.closing.close_due"),
    Recurring("write estimates", timedelta(minutes=1), "naervaer.results.jobs.estimate_due"),
    Recurring("forget old dialogues", timedelta(hours=24), "naervaer.readings.dialogue.retention.forget"),
    Recurring("publish the numbers of units", timedelta(hours=1), "naervaer.organisation.jobs.publish_quarters"),
    Recurring("remind of cases", timedelta(hours=1), "naervaer.organisation.jobs.remind"),
    Recurring("forget closed cases", timedelta(hours=24), "naervaer.organisation.jobs.forget_cases"),
    Recurring("forget old notes of talks", timedelta(hours=24), "naervaer.conversations.retention.forget"),
    Recurring("forget old reflections", timedelta(hours=24), "naervaer.readings.trust.actions.forget_reflections"),
    Recurring("forget settled steps", timedelta(hours=24), "naervaer.steps.retention.forget"),
    Recurring("forget those who left", timedelta(hours=24), "naervaer.people.jobs.forget_left"),
    Recurring("forget the old log", timedelta(hours=24), "naervaer.history.retention.forget"),
    Recurring("forget sign-in codes and links", timedelta(hours=1), "naervaer.people.forget.credentials"),
    Recurring("forget sent notices", timedelta(hours=1), "naervaer.notices.jobs.tidy"),
    Recurring("forget ended tasks", timedelta(hours=1), "naervaer.config.jobs.forget_tasks"),
    Recurring("forget lists of people", timedelta(hours=1), "naervaer.people.jobs.forget_lists"),
)


def claim(job: Recurring, at: datetime) -> bool:
    """Whether `job` is due at `at` and ours to run: the one who moves its row forward runs it."""
    from .models import RecurringRun

    mine = RecurringRun.objects.filter(name=job.name)
    if not mine.filter(next_at__gt=at).exists():
        RecurringRun.objects.bulk_create([RecurringRun(name=job.name, next_at=at)], ignore_conflicts=True)
        return mine.filter(next_at__lte=at).update(next_at=at + job.every) == 1
    return False


def run(job: Recurring, at: datetime) -> None:
    """Run `job` once. An error is logged and kept for `naervaer check`; it never stops the worker."""
    from .models import RecurringRun

    function: Callable[[datetime], None] = import_string(job.job)
    trouble = ""
    try:
        function(at)
    except Exception as error:
        log.exception("The job “%s” failed.", job.name)
        trouble = type(error).__name__
    RecurringRun.objects.filter(name=job.name).update(ran_at=at, trouble=trouble)
