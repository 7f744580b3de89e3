"""A recurring job runs when it is due, in one worker, and its failing stops nobody."""

from datetime import datetime, timedelta

import pytest
from django.utils.module_loading import import_string

from naervaer.config import recurring
from naervaer.config.models import RecurringRun
from naervaer.config.recurring import JOBS, Recurring, claim, run

HERE = "naervaer.config.tests.test_run_recurring_jobs"
ran: list[datetime] = []


def note(at: datetime) -> None:
    ran.append(at)


def fail(at: datetime) -> None:
    raise RuntimeError(f"at {at}")


HOURLY = Recurring("note", timedelta(hours=1), f"{HERE}.note")


@pytest.mark.django_db
def test_it_runs_at_once_and_then_when_it_is_due(now: datetime) -> None:
    assert claim(HOURLY, now)
    assert not claim(HOURLY, now + timedelta(minutes=59))
    assert claim(HOURLY, now + timedelta(hours=1))


@pytest.mark.django_db
def test_two_workers_run_it_once(now: datetime) -> None:
    assert [claim(HOURLY, now), claim(HOURLY, now)] == [True, False]


@pytest.mark.django_db
def test_one_that_fails_is_told_and_tried_again(now: datetime, caplog: pytest.LogCaptureFixture) -> None:
    failing = Recurring("fail", timedelta(minutes=1), f"{HERE}.fail")
    assert claim(failing, now)
    run(failing, now)
    assert RecurringRun.objects.get().trouble == "RuntimeError"
    assert "The job “fail” failed." in caplog.text
    assert claim(failing, now + timedelta(minutes=1))


@pytest.mark.django_db
def test_one_that_runs_is_noted(now: datetime) -> None:
    ran.clear()
    claim(HOURLY, now)
    run(HOURLY, now)
    assert ran == [now]
    assert RecurringRun.objects.get().ran_at == now


def test_every_job_of_the_table_exists_and_has_a_name_of_its_own() -> None:
    assert all(callable(import_string(job.job)) for job in JOBS)
    assert len({job.name for job in recurring.JOBS}) == len(JOBS)


@pytest.mark.django_db
@pytest.mark.parametrize("job", JOBS, ids=lambda job: job.name)
def test_every_job_can_run_twice_on_an_empty_installation(job: Recurring, now: datetime) -> None:
    for _ in range(2):
        import_string(job.job)(now)
