"""Run the real command in processes of its own, on a database file of its own."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
PEOPLE = """
import django; django.setup()
from datetime import UTC, datetime
from django.core.management import call_command
call_command("migrate", verbosity=0)
from naervaer.demo.cast import build_cast
at = datetime(2026, 3, 2, 8, tzinfo=UTC)
cast = build_cast(at)
"""
READING = """
from naervaer.answers.collecting import send
from naervaer.answers.tests.room import ALL_FOUR, ballot, opened
wave = opened(cast, at)
for number, person in enumerate(cast.harbour_people[:4]):
    send(wave_id=wave, sitting=0, member_id=person.pk, ballot=ballot(number), answers=ALL_FOUR, at=at)
from naervaer.notices import outbox
outbox.post(to=cast.lone.pk, kind="people.hello", context={"æøå": 1}, at=at, organisation_id=cast.lyng.pk, key="k")
"""


def surroundings(data: Path, **more: str) -> dict[str, str]:
    """The environment of an installation whose data lies in `data`, and nothing of the tests' own."""
    kept = {name: value for name, value in os.environ.items() if name in {"PATH", "HOME", "LANG", "TMPDIR"}}
    settings = {"DATA_DIR": str(data), "DJANGO_SETTINGS_MODULE": "naervaer.config.settings", "PYTHONUNBUFFERED": "1"}
    return {**kept, **settings, **more}


def naervaer(data: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Run `naervaer` to its end."""
    command = [sys.executable, "-m", "naervaer", *arguments]
    return subprocess.run(command, cwd=ROOT, env=surroundings(data, **more), capture_output=True, text=True)


def python(data: Path, program: str, **more: str) -> str:
    """Run a program in the installation; what it prints."""
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, cwd=ROOT, env=surroundings(data, **more), capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def start(data: Path, *command: str, **more: str) -> subprocess.Popen[str]:
    """Start a process of the installation; the caller ends it."""
    return subprocess.Popen(
        [sys.executable, *command],
        cwd=ROOT,
        env=surroundings(data, **more),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
