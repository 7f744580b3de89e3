"""Start an installation's own processes, watch them, and stop them cleanly. Nothing outlives the supervisor."""

import ctypes
import os
import signal
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

TICK = 0.25
PATIENCE = 20.0  # seconds in which a process may finish what it is doing
LONGEST_PAUSE = 30.0
_PR_SET_PDEATHSIG = 1


def die_with_parent() -> None:
    """Ask Linux to end this process when its parent ends, however that happens."""
    ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)


@dataclass
class Child:
    """One process that shall always run. It is started again after a pause that doubles while it keeps failing."""

    name: str
    command: Sequence[str]
    renews_on: signal.Signals | None = None  # the signal on which it takes up new settings without a pause
    process: subprocess.Popen[bytes] | None = None
    started: float = 0.0
    pause: float = 1.0
    next_start: float = 0.0

    def start(self) -> None:
        self.process = subprocess.Popen(  # noqa: S603  # our own command
            self.command,
            preexec_fn=die_with_parent,  # noqa: PLW1509  # no thread runs yet
            start_new_session=True,
        )
        self.started = time.monotonic()

    def watch(self) -> None:
        """Start it when it does not run and its pause is over."""
        if self.process is not None:
            status = self.process.poll()
            if status is None:
                return
            lived = time.monotonic() - self.started
            self.pause = 1.0 if lived > LONGEST_PAUSE else min(self.pause * 2, LONGEST_PAUSE)
            click.echo(f"The {self.name} stopped (status {status}); starting again in {self.pause:.0f} s.", err=True)
            self.end_group()
            self.process = None
            self.next_start = time.monotonic() + self.pause
        if time.monotonic() >= self.next_start:
            self.start()

    def renew(self) -> None:
        """Take up new settings."""
        if self.process is None or self.process.poll() is not None:
            return
        if self.renews_on is not None:
            self.process.send_signal(self.renews_on)
        else:
            self.ask_to_stop()
            self.finish(time.monotonic() + PATIENCE)

    def ask_to_stop(self) -> None:
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()

    def finish(self, deadline: float) -> None:
        """Wait for it until `deadline`, then end it and all that it started."""
        if self.process is None:
            return
        try:
            self.process.wait(max(0.0, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            click.echo(f"The {self.name} did not stop in time and was ended.", err=True)
        self.end_group()
        self.process.wait()
        self.process = None

    def end_group(self) -> None:
        if self.process is not None:
            try:
                os.killpg(self.process.pid, signal.SIGKILL)
            except ProcessLookupError:
                return


class Supervisor:
    """Runs children until it is told to stop; starts them anew when one of the `watched` files changes."""

    def __init__(self, children: Sequence[Child], watched: Sequence[Path] = ()) -> None:
        self.children = children
        self.watched = watched
        self.stopping = False

    def run(self, ready: Callable[[], bool], when_ready: Callable[[], None]) -> None:
        """Until SIGTERM or SIGINT. `ready` is asked until it is true; then `when_ready` is called once."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._stop)
        try:
            self._watch(ready, when_ready)
        finally:
            self.end()

    def _watch(self, ready: Callable[[], bool], when_ready: Callable[[], None]) -> None:
        seen, told = self._state(), False
        while not self.stopping:
            for child in self.children:
                child.watch()
            if not told and ready():
                told = True
                when_ready()
            if seen != (seen := self._state()):
                click.echo("A setting has changed: the pages and the jobs take it up.", err=True)
                for child in self.children:
                    child.renew()
            time.sleep(TICK)
        click.echo("Stopping.", err=True)

    def end(self) -> None:
        """Stop every child; each may finish what it is doing."""
        for child in self.children:
            child.ask_to_stop()
        deadline = time.monotonic() + PATIENCE
        for child in self.children:
            child.finish(deadline)

    def _stop(self, *_: object) -> None:
        self.stopping = True

    def _state(self) -> list[tuple[float, int] | None]:
        return [(path.stat().st_mtime, path.stat().st_size) if path.exists() else None for path in self.watched]
