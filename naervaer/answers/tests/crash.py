"""Run by test_power_cut.py in a process of its own: `kill -9` at every step of sending and of closing.

Prints one JSON line. A step is anything that reaches the database or the disk: a statement, a commit (before and
after it), an fsync, an unlink. Every round forks, and the fork kills itself at one step later than the round before.
"""

import json
import os
import signal
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import django

django.setup()

from django.core.management import call_command  # noqa: E402  # after setup
from django.db import connection, connections  # noqa: E402

from naervaer.answers import keys, tables  # noqa: E402
from naervaer.answers.closing import close_due  # noqa: E402
from naervaer.answers.collecting import Refused, send  # noqa: E402
from naervaer.answers.models import LedgerRow, Wave  # noqa: E402
from naervaer.answers.tests.room import ALL_FOUR, DAYS, ballot, opened  # noqa: E402
from naervaer.core.anonymity import bands  # noqa: E402
from naervaer.demo.cast import build_cast  # noqa: E402

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
MOST_STEPS = 80


class Countdown:
    """Kills this process at the step numbered `at`, counted from 0."""

    def __init__(self, at: int) -> None:
        self.left = at

    def step(self) -> None:
        if self.left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        self.left -= 1

    def before(self, function: Callable[..., Any]) -> Callable[..., Any]:
        def stepped(*args: Any, **kwargs: Any) -> Any:
            self.step()
            return function(*args, **kwargs)

        return stepped

    def around(self, function: Callable[..., Any]) -> Callable[..., Any]:
        def stepped(*args: Any, **kwargs: Any) -> Any:
            self.step()
            result = function(*args, **kwargs)
            self.step()
            return result

        return stepped

    def arm(self) -> None:
        connection.ensure_connection()
        connection.execute_wrappers.append(lambda execute, *args: self.before(execute)(*args))
        connection._commit = self.around(connection._commit)
        os.fsync = self.before(os.fsync)
        Path.unlink = self.around(Path.unlink)


def forked(work: Callable[[], None]) -> int:
    """Run `work` in a fork; 0 when it came to its end, else the signal that ended it."""
    connections.close_all()
    child = os.fork()
    if child == 0:
        work()
        connections.close_all()
        os._exit(0)
    return os.WTERMSIG(os.waitpid(child, 0)[1])


def killed_while_sending(cast: Any, wave_id: int) -> int:
    """Every acknowledged ballot is there once; every one that was not can be sent again and is then there once."""
    steps = 0
    while steps < MOST_STEPS:
        person = cast.harbour_people[steps % 10]
        acknowledged = Path(os.environ["DATA_DIR"]) / "acknowledged"
        acknowledged.unlink(missing_ok=True)

        def work(person: Any = person, at: int = steps, note: Path = acknowledged) -> None:
            Countdown(at).arm()
            one(wave_id, person, at % 10)
            note.write_text("yes")

        ended = forked(work)
        before = len(list(tables.all_sealed(wave_id)))
        assert not acknowledged.exists() or before == min(steps + 1, 10)
        one(wave_id, person, steps % 10)
        assert len(list(tables.all_sealed(wave_id))) == min(steps + 1, 10)
        if ended == 0:
            return steps
        steps += 1
    raise AssertionError("sending never came to its end")


def one(wave_id: int, person: Any, number: int) -> str:
    at = Wave.objects.get(pk=wave_id).opens_at
    return send(wave_id=wave_id, sitting=0, member_id=person.pk, ballot=ballot(number), answers=ALL_FOUR, at=at)


def killed_while_closing(cast: Any, begins: datetime) -> int:
    """Whatever the step, the next run finishes: published once, equal each time, nothing left behind."""
    expected = None
    for step in range(MOST_STEPS):
        wave_id = opened(cast, begins + step * 14 * DAYS)
        for number, person in enumerate(cast.harbour_people[:8]):
            one(wave_id, person, number)
        at = Wave.objects.get(pk=wave_id).closes_at

        def work(step: int = step, at: datetime = at) -> None:
            Countdown(step).arm()
            close_due(at)

        ended = forked(work)
        close_due(at)
        rows = sorted(LedgerRow.objects.filter(wave_id=wave_id).values_list("measure", "low", "high", "withheld"))
        expected = expected or rows
        assert rows == expected, (step, rows, expected)
        assert Wave.objects.get(pk=wave_id).state == "destroyed", step
        assert wave_id not in keys.kept(), step
        assert tables.there_are() == [], step
        if ended == 0:
            return step
    raise AssertionError("closing never came to its end")


def two_at_once(cast: Any, begins: datetime) -> list[str]:
    """The same person sends from six phones at the same moment."""
    wave_id = opened(cast, begins)
    notes = Path(os.environ["DATA_DIR"]) / "phones"
    notes.mkdir()
    connections.close_all()
    children = []
    for phone in range(6):
        child = os.fork()
        if child == 0:
            try:
                said = one(wave_id, cast.lone, phone)
            except Refused as refused:
                said = refused.reason
            (notes / str(phone)).write_text(said)
            os._exit(0)
        children.append(child)
    for child in children:
        os.waitpid(child, 0)
    assert len(list(tables.all_sealed(wave_id))) == 1
    return sorted(note.read_text() for note in notes.iterdir())


def closed_while_sending(cast: Any, begins: datetime) -> list[int]:
    """Ten people send and two workers close at the same moment: what was acknowledged is what was counted."""
    wave_id = opened(cast, begins)
    at = Wave.objects.get(pk=wave_id).closes_at
    for number, person in enumerate(cast.harbour_people[:6]):
        one(wave_id, person, number)

    def late(number: int) -> None:
        one(wave_id, cast.harbour_people[number], number)

    acknowledged = 6 + together([(late, 6), (late, 7), (closed, at), (closed, at), (late, 8), (late, 9)])[:4].count(0)
    close_due(at)
    (row,) = LedgerRow.objects.filter(wave_id=wave_id, measure="loneliness").values_list("low", "high")
    assert Wave.objects.get(pk=wave_id).state == "destroyed"
    assert row == (bands(acknowledged)[-1].low, 100), (acknowledged, row)
    return [acknowledged, *row]


def closed(at: datetime) -> None:
    close_due(at)


def together(works: list[tuple[Callable[[Any], None], Any]]) -> list[int]:
    """Run each work in a fork, all at once; senders first in the answer. 0 for one that was not refused."""
    connections.close_all()
    children = []
    for work, given in works:
        child = os.fork()
        if child == 0:
            try:
                work(given)
            except Refused:
                os._exit(9)
            connections.close_all()
            os._exit(0)
        children.append((work is closed, child))
    codes = [(is_closer, os.WEXITSTATUS(os.waitpid(child, 0)[1])) for is_closer, child in children]
    assert {code for is_closer, code in codes if is_closer} <= {0}
    return [code for _, code in sorted(codes, key=lambda pair: pair[0])]


def main() -> None:
    call_command("migrate", verbosity=0)
    cast = build_cast(NOW)
    sending = killed_while_sending(cast, opened(cast, NOW))
    close_due(NOW + 7 * DAYS)
    closing = killed_while_closing(cast, NOW + timedelta(days=30))
    phones = two_at_once(cast, NOW + timedelta(days=3000))
    rounds = [closed_while_sending(cast, NOW + timedelta(days=3100 + 14 * turn)) for turn in range(6)]
    print(json.dumps({"sending": sending, "closing": closing, "phones": phones, "rounds": len(rounds)}))  # noqa: T201  # its answer


if __name__ == "__main__":
    main()
