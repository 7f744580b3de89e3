"""`naervaer worker`: the jobs alone."""

import logging
import signal
import time
from datetime import datetime

import click

from . import installation

TICK = 0.5
log = logging.getLogger(__name__)


@click.command()
@click.option("--once", is_flag=True, help="Run what is due now, then leave.")
def command(once: bool) -> None:
    """Run the jobs alone, beside other workers.

    Several workers share the work; `naervaer serve` starts one by itself.
    """
    installation.start()
    installation.require_up_to_date()
    _Worker().run(once=once)


class _Worker:
    """Runs the recurring jobs that are due, then the tasks that wait, until it is told to stop."""

    def __init__(self) -> None:
        self.stopping = False

    def run(self, *, once: bool) -> None:
        from django.db import OperationalError, close_old_connections

        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._stop)
        while not self.stopping:
            close_old_connections()
            try:
                self._work()
            except OperationalError:
                log.warning("The database does not answer; trying again.")
                time.sleep(5 * TICK)
            if once:
                return
            time.sleep(TICK)

    def _work(self) -> None:
        from naervaer.config import recurring
        from naervaer.web.clock import now

        for job in recurring.JOBS:
            if self.stopping:
                return
            at: datetime = now()
            if recurring.claim(job, at):
                recurring.run(job, at)
        run_waiting_tasks()

    def _stop(self, *_: object) -> None:
        self.stopping = True


def run_waiting_tasks() -> None:
    """Run every task that waits in the database."""
    from django_tasks_db.management.commands.db_worker import Worker

    Worker(
        queue_names=["*"],
        interval=0,
        batch=True,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id=f"naervaer-{time.monotonic_ns() % 10**12}",
        excluded_queue_names=[],
    ).run()
