"""The rows of `naervaer check` that the database answers: its state, the worker, the outbox, the ways to people."""

from collections.abc import Iterator
from datetime import timedelta

from . import installation
from .rows import Row

ALIVE = timedelta(minutes=2)
STUCK = timedelta(minutes=30)


def state() -> Row:
    """Whether the database answers and has the tables of this version."""
    waiting = installation.waiting_migrations()
    found = f"{waiting} changes missing" if waiting else "up to date"
    return Row("database", found, "up to date", not waiting, "Start `naervaer serve` once with this version.")


def rows() -> Iterator[Row]:
    yield from _whole()
    yield from _worker()
    yield _outbox()
    yield from _ways()
    yield _keys()


def _whole() -> Iterator[Row]:
    from django.db import connection

    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA quick_check(1)")
            found = str(cursor.fetchone()[0])
        yield Row("database file", found, "ok", found == "ok", "Stop everything and restore the last backup.")


def _worker() -> Iterator[Row]:
    from naervaer.config.models import RecurringRun
    from naervaer.web.clock import now

    at = now()
    runs = list(RecurringRun.objects.all())
    last = max((run.ran_at for run in runs if run.ran_at), default=None)
    if last is None:
        found, holds = "has never run", False
    else:
        found, holds = f"last ran {max(0, int((at - last).total_seconds()))} s ago", abs(at - last) <= ALIVE
    yield Row("worker", found, "within 2 minutes", holds, "Start `naervaer serve`, or `naervaer worker`.")
    failing = [f"{run.name} ({run.trouble})" for run in runs if run.trouble]
    found = f"failing: {', '.join(failing)}" if failing else "none fails"
    yield Row("jobs", found, "none fails", not failing, "The log of the worker says why.")


def _outbox() -> Row:
    from naervaer.notices.models import Notice
    from naervaer.web.clock import now

    failed = Notice.objects.filter(state=Notice.State.FAILED).count()
    stuck = Notice.objects.filter(state__in=[Notice.State.WAITING, Notice.State.SENDING], due_at__lt=now() - STUCK)
    waiting = stuck.count()
    found = f"{failed} given up, {waiting} overdue"
    return Row("outbox", found, "0 given up, 0 overdue", not failed and not waiting, "Check EMAIL_* and SMS_URL.")


def _ways() -> Iterator[Row]:
    from django.conf import settings

    from naervaer.people.models import Member

    mail = bool(settings.EMAIL_HOST) or settings.POSTBOX
    yield Row("e-mail", settings.EMAIL_HOST or "not set up", "set up", mail, "Set EMAIL_HOST, EMAIL_FROM and the rest.")
    only_phone = Member.objects.filter(email="").exclude(mobile="").count()
    texts = bool(settings.SMS_URL) or settings.POSTBOX
    found = f"{'set up' if texts else 'not set up'}; {only_phone} people have a phone and no e-mail"
    advice = "Set SMS_URL, or hand out cards: these people cannot be written to."
    yield Row("text messages", found, "set up where people have no e-mail", texts or not only_phone, advice)


def _keys() -> Row:
    """Every open reading must have its key, or its answers can never be read."""
    from naervaer.answers import backup, keys

    waves = {int(name.rpartition("_")[2]) for name in backup.table_names()}
    lost = len(waves - set(keys.kept()))
    found = f"{lost} of {len(waves)} missing"
    advice = "Move DATA_DIR/keys here from the old installation; else these readings are asked again."
    return Row("keys of open readings", found, "0 missing", not lost, advice)
