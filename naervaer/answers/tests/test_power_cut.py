"""The machine is switched off in the middle. On SQLite in a file of its own, on PostgreSQL in a database of its own."""

import json
import os
import secrets
import subprocess
import sys
from urllib.parse import quote, urlencode

import pytest
from django.db import connection


@pytest.fixture
def played(tmp_path, django_db_blocker):
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
        "DATA_DIR": str(tmp_path),
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


def test_a_stop_at_any_step_neither_loses_nor_doubles_an_acknowledged_answer(played):
    """One process plays it all and checks itself at every step: killed while sending, killed while closing (the next
    run finishes, and publishes once), six phones of one person at once, two workers that close while ten people send.
    """
    assert played["sending"] >= 6
    assert played["closing"] >= 15
    assert played["phones"] == ["already_answered"] * 5 + ["stored"]
    assert played["rounds"] == 6
