"""`naervaer import FILE`."""

import json

import pytest
from click.testing import CliRunner

from naervaer.command.import_people import command
from naervaer.people.models import ImportDraft, Member

LIST = "Navn;Mobil;CPR\nNy Person;20300001;010190-1234\nForkert;12;\n"


@pytest.fixture
def run(cast, tmp_path):
    file = tmp_path / "liste.csv"
    file.write_text(LIST, encoding="utf-8")
    return lambda *options, **more: CliRunner().invoke(command, [str(file), *options], **more)


def test_it_shows_what_it_would_do_and_writes_nothing_when_told_no(run):
    told = run("--organisation", "lyng service", input="n\n")
    assert told.exit_code == 0
    assert "CPR" in told.output
    assert "Nothing was written." in told.output
    assert not Member.objects.filter(name="Ny Person").exists()
    assert ImportDraft.objects.count() == 0


def test_with_yes_it_writes_and_tells_it_as_json(run):
    told = run("--organisation", "Lyng Service", "--yes", "--json")
    said = json.loads(told.stdout)
    assert (said["written"], said["counts"]) == (True, {"bad": 1, "create": 1})
    assert said["bad"][0]["row"] == 3
    assert Member.objects.get(name="Ny Person").organisation.name == "Lyng Service"
    again = run("--organisation", "Lyng Service", "--yes")
    assert again.exit_code == 0
    assert Member.objects.filter(name="Ny Person").count() == 1


def test_strict_writes_nothing_while_a_row_is_bad(run):
    assert run("--organisation", "Lyng Service", "--yes", "--strict").exit_code == 1
    assert not Member.objects.filter(name="Ny Person").exists()


def test_an_unknown_organisation_and_an_unreadable_file_are_told_in_a_sentence(run, tmp_path):
    told = run("--organisation", "Havblik")
    assert told.exit_code == 1
    assert "There is no organisation" in told.output
    (tmp_path / "liste.csv").write_bytes(b"%PDF-1.7")
    assert "PDF" in run("--organisation", "Lyng Service").output
