"""One defence is taken away, a reading is rehearsed, and the audit fails: one test a defence."""

import json
import os
import subprocess
import sys

import pytest


@pytest.fixture(scope="module")
def failing(tmp_path_factory):
    """By defence, the attacks that succeed without it: all rehearsed by one process."""
    apart = {name: value for name, value in os.environ.items() if not name.startswith("DATABASE_URL")}
    environment = {
        **apart,
        "DATA_DIR": str(tmp_path_factory.mktemp("rehearsals")),
        "DJANGO_SETTINGS_MODULE": "naervaer.config.settings",
    }
    run = subprocess.run(
        [sys.executable, "-m", "naervaer.command.tests.mutated"],
        env=environment, capture_output=True, text=True, timeout=500,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr[-3000:]
    return json.loads(run.stdout.splitlines()[-1])


def test_with_every_defence_in_its_place_nothing_fails(failing):
    assert failing["nothing"] == []


@pytest.mark.parametrize(
    ("defence", "attack"),
    [
        ("unsealed", "the search itself: what it finds before closing"),
        ("kept", "a planted respondent, in any file or table after closing"),
        ("in_order_of_arriving", "who sent first, by the place of the answer on disk"),
        ("log_of_senders", "what sending leaves elsewhere"),
        ("ballots_written_down", "a planted respondent, in any file or table after closing"),
        ("uneven", "what the length of a sealed answer tells"),
    ],
)
def test_without_it_an_attack_succeeds(failing, defence, attack):
    assert attack in failing[defence]
