"""The adversary is played. With one defence removed, the audit must fail: one test a defence."""

import json

import pytest
from django.db import connection

from naervaer.answers import guards, keys, tables
from naervaer.answers.auditing import ledger_findings
from naervaer.answers.auditing_storage import storage_findings
from naervaer.answers.closing import close_due
from naervaer.answers.collecting import send
from naervaer.answers.models import Asked, Cell, LedgerRow, Wave
from naervaer.core.anonymity import attack
from naervaer.core.anonymity.bands import Band

from .room import DAYS, ballot, opened


@pytest.fixture
def published(cast, now):
    """A closed reading of ten people, and one that is open."""
    wave_id = opened(cast, now)
    for number, person in enumerate(cast.harbour_people):
        answers = {"B1": 2, "B2": 3, "B3": 2, "L1": number % 2}
        send(wave_id=wave_id, sitting=0, member_id=person.pk, ballot=ballot(number), answers=answers, at=now)
    close_due(now + 7 * DAYS)
    keys.destroy(wave_id)  # as it is once the closing is committed for good
    open_id = opened(cast, now + 14 * DAYS)
    send(wave_id=open_id, sitting=0, member_id=cast.lone.pk, ballot=ballot(1), answers={}, at=now + 14 * DAYS)
    return wave_id, open_id


def broken(also=()):
    return [finding.attack for finding in [*ledger_findings(), *storage_findings(also)] if not finding.holds]


def learned(attack_name):
    return next(finding.learns for finding in ledger_findings() if finding.attack.startswith(attack_name))


def row(wave_id, low, high, measure="closeness", asked=10):
    LedgerRow.objects.bulk_create(
        [
            LedgerRow(
                wave_id=wave_id, cell=Cell.objects.get(wave_id=wave_id), measure=measure, asked=asked,
                low=low, high=high, shown=shown(low, high, measure, asked),
            )
        ]
    )  # fmt: skip


def shown(low, high, measure, asked):
    data = {"asked": asked, "cell": "havnen", "high": high, "low": low, "measure": measure, "withheld": ""}
    return json.dumps(data, sort_keys=True, separators=(",", ":"))


@pytest.fixture
def unguarded(published):
    with connection.cursor() as cursor:
        guards.remove(None, editor(cursor))
    yield published
    with connection.cursor() as cursor:
        guards.install(None, editor(cursor))


def editor(cursor):
    class Editor:
        pass

    Editor.connection, Editor.execute = connection, cursor.execute
    return Editor


def test_all_holds_and_the_worst_is_said(published):
    assert broken() == []
    assert learned("A:") == "at worst 5 of 5 values stay open"
    assert learned("B:") == "at worst 5 of 5 values stay open"
    assert learned("C:") == "the last answer, from 2 of 2 numbers"


def test_nothing_published_is_nothing_learned(db):
    assert broken() == []
    assert learned("B:") == "nothing is published yet"


def test_a_number_finer_than_the_rules_is_found(unguarded):
    LedgerRow.objects.filter(measure="closeness").delete()
    row(unguarded[0], 50, 52)
    assert "numbers that no grid makes" in broken()


def test_a_number_for_something_that_was_not_asked_is_found(unguarded):
    row(unguarded[0], 50, 50, measure="smell")
    assert "numbers that no grid makes" in broken()


def test_outer_bands_that_are_too_narrow_are_found(published, monkeypatch):
    monkeypatch.setattr(attack, "bands", lambda people, *_: (Band(0, 9, 50, 60),) if people == 10 else ())
    assert "B: and two people's answers" in broken()


def test_text_that_says_more_than_its_number_is_found(unguarded):
    LedgerRow.objects.filter(measure="loneliness").update(shown='{"mean":2.1}')
    assert "text that says more than its number" in broken()


def test_a_team_in_two_groups_is_found(published, cast):
    other = Cell.objects.create(wave_id=published[0], key="second", name="Second", asked=1)
    other.teams.add(cast.harbour)
    assert "differencing: groups of one reading that overlap" in broken()


def test_a_person_counted_in_a_group_of_another_reading_is_found(published, cast):
    cell = Cell.objects.get(wave_id=published[1])
    Asked.objects.filter(wave_id=published[0], member=cast.lone).update(cell=cell)
    assert "differencing: groups of one reading that overlap" in broken()


def test_a_late_joiner_is_found(published, cast):
    wave_id = published[1]
    Asked.objects.create(wave_id=wave_id, cell=Cell.objects.get(wave_id=wave_id), member=cast.bilal)
    assert "differencing: late joiners" in broken()


@pytest.mark.parametrize(("begins", "days"), [(20, 7), (40, 4)])
def test_readings_too_short_or_too_close_are_found(published, cast, now, begins, days):
    wave = Wave.objects.get(pk=published[1])
    wave.pk, wave.opens_at, wave.closes_at = 7, now + begins * DAYS, now + (begins + days) * DAYS
    wave.save(force_insert=True)
    Cell.objects.create(wave=wave, key="h", name="h", asked=0).teams.add(cast.harbour)
    assert "differencing: readings too short, too close or at once" in broken()


def test_lasting_answers_of_nearly_the_same_people_keep_their_values(published, cast, now):
    assert learned("lasting").startswith("nothing")
    Asked.objects.filter(wave_id=published[1], member=cast.omar).delete()
    Cell.objects.filter(wave_id=published[1]).update(asked=9)
    row(published[1], 66, 100, measure="loneliness", asked=9)
    assert learned("lasting") == "at worst 5 of 5 values stay open; 0 of 10 answers keep fewer than three fifths"
    assert "lasting answers: everybody always answers, and always the same" not in broken()


def test_tables_of_a_closed_reading_are_found(published):
    tables.create(published[0])
    assert broken() == ["left behind: tables of closed readings"]


def test_the_key_of_a_closed_reading_is_found(published):
    keys.make(published[0])
    assert broken() == ["left behind: keys of closed readings"]


def test_a_time_beside_a_sealed_answer_is_found(published):
    with connection.cursor() as cursor:
        cursor.execute(f"ALTER TABLE answers_sealed_{published[1]} ADD COLUMN sent_at timestamp")
    assert broken() == ["order and time: what lies beside a sealed answer"]


@pytest.mark.parametrize("place", ["file", "folder"])
def test_a_key_that_others_can_read_is_found(published, place):
    (keys.path_of(published[1]) if place == "file" else keys.folder()).chmod(0o755)
    assert broken() == ["keys of open readings: read by others"]


@pytest.mark.parametrize("written", [bytes, bytes.hex])
def test_a_key_in_a_backup_is_found(published, tmp_path, written):
    backup = tmp_path / "backup"
    copy = written(keys.read(published[1]).private)
    backup.write_bytes(b"rows before" + (copy if isinstance(copy, bytes) else copy.encode()) + b"rows after")
    assert broken([backup]) == ["keys of open readings: in the database or a backup"]


def test_a_lost_key_is_found(published):
    keys.path_of(published[1]).write_bytes(b"damaged")
    assert broken() == ["keys of open readings: lost"]
    keys.destroy(published[1])
    assert broken() == ["keys of open readings: lost"]


def test_guards_that_are_not_there_are_found(unguarded):
    assert broken() == ["rewriting what was published"]


def test_deleted_rows_that_stay_in_the_file_are_found(published):
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA secure_delete = OFF")
            try:
                assert broken() == ["deleted rows in free pages of the file"]
            finally:
                cursor.execute("PRAGMA secure_delete = ON")
    assert broken() == []
