"""Run by test_without_one_defence.py in a process of its own: rehearsals with one defence taken away each.

Migrates one database, and plays each rehearsal on a copy of it, in a fork. Prints, by defence, which attacks succeed.
"""

import json
import logging
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import django

django.setup()

from django.conf import settings  # noqa: E402  # after setup
from django.core.management import call_command  # noqa: E402
from django.db import connections  # noqa: E402

from naervaer.answers import collecting, keys, tables  # noqa: E402
from naervaer.command import rehearsal  # noqa: E402


def nothing() -> None:
    pass


def unsealed() -> None:
    collecting.keys.seal = lambda _key, answers: bytes(255 if one is None else one for one in answers) + b"?" * 40
    keys.WaveKey.unseal = lambda _key, sealed, points: tuple(sealed[: len(points)])


def kept() -> None:
    tables.drop = lambda _wave_id: None


def in_order_of_arriving() -> None:
    run = tables._run
    tables._run = lambda sql, *values: run(sql.replace(" WITHOUT ROWID", ""), *values)


def log_of_senders() -> None:
    real = rehearsal.send

    def send(**given: object) -> str:
        logging.getLogger("careless").info("%s has answered", given["member_id"])
        return real(**given)

    rehearsal.send = send


def ballots_written_down() -> None:
    real = rehearsal.send

    def send(**given: object) -> str:
        logging.getLogger("careless").info("receipt %s", given["ballot"])
        return real(**given)

    rehearsal.send = send


def uneven() -> None:
    real = keys.seal
    collecting.keys.seal = lambda key, answers: real(key, answers) + b"." * (answers[0] or 0)


MUTATIONS: list[Callable[[], None]] = [
    nothing, unsealed, kept, in_order_of_arriving, log_of_senders, ballots_written_down, uneven
]  # fmt: skip


def played(mutation: Callable[[], None], home: Path) -> list[str]:
    """What fails with this defence away. In a fork, on a copy of the database."""
    place = home / mutation.__name__
    (place / "keys").mkdir(parents=True)
    database = Path(settings.DATABASES["default"]["NAME"])
    shutil.copy(database, place / database.name)
    answer = place / "answer.json"
    if os.fork() == 0:
        settings.DATA_DIR = place
        connections["default"].settings_dict["NAME"] = str(place / database.name)
        logging.basicConfig(filename=place / "everything.log", level=logging.DEBUG, force=True)
        rehearsal.TEAMS, rehearsal.attempts.findings = 24, lambda *_: []  # those have tests of their own
        mutation()
        answer.write_text(json.dumps([row.attack for row in rehearsal.play() if not row.holds]))
        connections.close_all()
        os._exit(0)
    os.wait()
    return list(json.loads(answer.read_text()))


def main() -> None:
    call_command("migrate", verbosity=0)
    connections.close_all()
    home = Path(settings.DATA_DIR) / "mutations"
    print(json.dumps({mutation.__name__: played(mutation, home) for mutation in MUTATIONS}))  # noqa: T201  # its answer


if __name__ == "__main__":
    main()
