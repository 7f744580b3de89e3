"""`naervaer audit anonymity`, with its rehearsal in a scratch installation."""

import json

import pytest
from click.testing import CliRunner

from naervaer.answers import guards
from naervaer.command import half_years, rehearsal
from naervaer.command.audit import command


@pytest.fixture
def audit(db, monkeypatch, without_captured_logs):
    """The command without its rehearsal, which takes seconds and has the first test for itself."""
    monkeypatch.setattr(rehearsal, "findings", list)
    monkeypatch.setattr(half_years, "findings", list)
    return lambda *options: CliRunner().invoke(command, ["anonymity", *options])


def test_the_thief_of_a_scratch_installation_names_people_by_chance_and_finds_nothing_later():
    rehearsed = rehearsal.findings()
    assert [row.attack for row in rehearsed if not row.holds] == []
    found = {row.attack: row.learns for row in rehearsed}
    assert found["the search itself: what it finds before closing"] == "receipt, sealed answer, token"
    assert found["a planted respondent, in any file or table after closing"] == "nothing"
    assert sum(" people named right" in learns for learns in found.values()) == 4
    assert found["what sending leaves elsewhere"] == "0 tables or logs"
    assert found["early closing"] == "0 of 2 tries let through"
    assert found["a leader holding all cards"].startswith("0 of 6 tries let through; ")


def test_half_years_of_lasting_answers_leave_everybody_three_values(monkeypatch):
    monkeypatch.setattr(half_years, "ALONE", 2)
    monkeypatch.setattr(half_years, "TOGETHER", 0)
    first, second = half_years.findings()
    assert first.holds
    assert second.holds
    assert first.learns.startswith("at worst 3 of 5") or first.learns.startswith("at worst 4 of 5")


def test_every_attack_is_printed_with_its_aim_and_the_status_is_0(audit):
    result = audit()
    assert result.exit_code == 0
    assert "aim: told before answering" in result.output
    assert "35 hold, 0 do not." in result.output


def test_another_program_can_read_it(audit):
    result = audit("--json")
    said = json.loads(result.output)
    assert said["holds"] is True
    assert {"name", "found", "aim", "holds"} <= set(said["rows"][0])


def test_the_status_is_1_when_an_attack_learns_more_than_it_may(audit, monkeypatch):
    monkeypatch.setitem(guards.NAMES, "answers_guard_that_was_taken_away", "answers_wave")
    result = audit("--json")
    assert result.exit_code == 1
    assert [row["name"] for row in json.loads(result.output)["rows"] if not row["holds"]] == [
        "rewriting what was published"
    ]


def test_a_file_named_beside_it_is_searched_too(audit, tmp_path):
    log = tmp_path / "log"
    log.write_text("nothing of interest")
    assert audit("--also", str(log)).exit_code == 0
    assert audit("--also", str(tmp_path / "missing")).exit_code == 2
