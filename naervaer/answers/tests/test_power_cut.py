"""The machine is switched off in the middle. On SQLite in a file of its own, on PostgreSQL in a database of its own."""

import json
import os
import secrets
import subprocess
import sys
from urllib.parse import quote, urlencode

import pytest
from django.db import connection


@pytest.fixture(scope="module")
def played(tmp_path_factory, django_db_blocker):
    folder = tmp_path_factory.mktemp("power-cut")
    settings = connection.settings_dict
    name = f"power_cut_{secrets.token_hex(4)}"
    address = ""
    if connection.vendor == "postgresql":
        user = quote(settings["USER"]) + (f":{quote(settings['PASSWORD'])}" if settings["PASSWORD"] else "")
        place = urlencode({"host": settings["HOST"]}) if settings["HOST"] else ""
        address = f"postgresql://{user}@{':' + settings['PORT'] if settings['PORT'] else ''}/{name}?{place}"
        server("CREATE", name, django_db_blocker)
    environment = {
        **os.environ,
        "DATA_DIR": str(folder),
        "DATABASE_URL": address,
        "DJANGO_SETTINGS_MODULE": "naervaer.config.settings",
    }
    run = subprocess.run(
        [sys.executable, "-m", "naervaer.answers.tests.crash"],
        env=environment, capture_output=True, text=True, timeout=240,
    )  # fmt: skip
    if address:
        server("DROP", name, django_db_blocker)
    assert run.returncode == 0, run.stderr[-3000:]
    return json.loads(run.stdout)


def server(verb, name, blocker):
    with blocker.unblock(), connection._nodb_cursor() as cursor:
        cursor.execute(f"{verb} DATABASE {name}")


def test_every_acknowledged_answer_counts_exactly_once_whenever_sending_is_killed(played):
    assert played["sending"] >= 6


def test_closing_killed_at_any_step_is_finished_by_the_next_run_and_publishes_once(played):
    assert played["closing"] >= 15


def test_what_is_acknowledged_while_two_workers_close_is_what_is_counted(played):
    """Six rounds of ten senders and two closers at the same moment; the rounds check themselves."""
    assert played["rounds"] == 6


def test_one_person_on_six_phones_at_once_is_counted_once(played):
    assert played["phones"] == ["already_answered"] * 5 + ["stored"]
