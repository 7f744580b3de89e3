"""Every subcommand explains itself, and says in one sentence what is wrong."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from naervaer.command import main
from naervaer.command.root import COMMANDS
from naervaer.command.rows import Row, show

from .processes import naervaer


@pytest.mark.parametrize("name", COMMANDS)
def test_each_has_help(name: str) -> None:
    done = CliRunner().invoke(main, [name, "--help"])
    assert done.exit_code == 0
    assert "Usage: main" in done.output
    assert len(done.output.splitlines()) > 4


def test_the_help_names_each_of_them() -> None:
    done = CliRunner().invoke(main, ["--help"])
    assert [name for name, about in COMMANDS.items() if name not in done.output or about not in done.output] == []


def test_an_unknown_one_is_called_wrongly() -> None:
    assert CliRunner().invoke(main, ["nothing"]).exit_code == 2


def test_rows_that_hold_leave_well_and_others_do_not(capsys: pytest.CaptureFixture[str]) -> None:
    show([Row("speed", "2 ms", "≤ 3 ms", True)], as_json=False)
    with pytest.raises(SystemExit) as left:
        show(
            [Row("speed", "2 ms", "≤ 3 ms", True), Row("size", "9 kB", "≤ 5 kB", False, "Make it small.")], as_json=True
        )
    assert left.value.code == 1
    printed = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert printed["holds"] is False
    assert printed["rows"][1] == {
        "name": "size",
        "found": "9 kB",
        "aim": "≤ 5 kB",
        "holds": False,
        "advice": "Make it small.",
    }


def test_check_on_a_new_machine_says_what_to_do(tmp_path: Path) -> None:
    done = naervaer(tmp_path / "data", "check", "--json")
    rows = {row["name"]: row for row in json.loads(done.stdout)["rows"]}
    assert done.returncode == 1
    assert not rows["database"]["holds"]
    assert "PUBLIC_ADDRESS" in rows["public address"]["advice"]
    assert rows["settings"]["holds"]


def test_check_finds_a_lost_key_and_open_secrets(installation: Path) -> None:
    for key in (installation / "keys").glob("*.key"):
        key.unlink()
    installation.chmod(0o755)
    (installation / "secret_key").chmod(0o644)
    done = naervaer(installation, "check", "--json")
    rows = {row["name"]: row for row in json.loads(done.stdout)["rows"]}
    assert rows["keys of open readings"]["found"] == "1 of 1 missing"
    assert "secret_key" in rows["secrets"]["found"]
    assert not rows["worker"]["holds"]


def test_a_worker_waits_for_a_database_that_is_up_to_date(tmp_path: Path, installation: Path) -> None:
    refused = naervaer(tmp_path / "new", "worker", "--once")
    assert refused.returncode == 1
    assert "not up to date" in refused.stderr
    assert naervaer(installation, "worker", "--once").returncode == 0
    rows = {row["name"]: row for row in json.loads(naervaer(installation, "check", "--json").stdout)["rows"]}
    assert rows["worker"]["holds"]
    assert rows["jobs"]["holds"], rows["jobs"]["found"]


def test_a_database_that_does_not_answer_is_told_in_a_sentence(tmp_path: Path) -> None:
    nowhere = "postgresql://nobody@127.0.0.1:1/none"
    done = naervaer(tmp_path / "data", "serve", DATABASE_URL=nowhere)
    assert done.returncode == 1
    assert done.stderr.startswith("Error: The database cannot be used:")
    assert "Traceback" not in done.stderr
