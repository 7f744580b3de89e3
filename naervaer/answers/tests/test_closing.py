"""The date passes: what may be known is published once, and everything else is destroyed."""

import json
import os

import pytest
from django.db import DatabaseError, IntegrityError, OperationalError, connection, transaction

from naervaer.answers import closing, keys, ledger, tables
from naervaer.answers.closing import close_due
from naervaer.answers.collecting import open_sittings, send
from naervaer.answers.models import LedgerRow, Wave
from naervaer.answers.reporting import Stage, results
from naervaer.core.anonymity import Score, Withheld

from .room import ALL_FOUR, DAYS, ballot, opened


def answer(wave_id, people, at, answers=ALL_FOUR):
    for number, person in enumerate(people):
        send(wave_id=wave_id, sitting=0, member_id=person.pk, ballot=ballot(number), answers=answers, at=at)


def scores(wave_id):
    (cell,) = results(wave_id).cells
    return cell.scores


def test_before_the_date_nothing_closes(cast, now):
    wave_id = opened(cast, now)
    close_due(now + 6 * DAYS)
    assert Wave.objects.get().state == "open"
    assert results(wave_id).wave.stage is Stage.OPEN
    assert scores(wave_id) == {}


def test_ten_answers_are_published_to_a_tenth_of_the_scale(cast, now):
    wave_id = opened(cast, now)
    answer(wave_id, cast.harbour_people, now, {"B1": 2, "B2": 3, "B3": 2, "L1": 2})
    close_due(now + 7 * DAYS)
    assert scores(wave_id)["belonging"].value == Score(50, 60)
    assert scores(wave_id)["loneliness"].value == Score(50, 60)
    assert scores(wave_id)["closeness"].withheld is Withheld.TOO_FEW
    assert scores(wave_id)["belonging"].asked == 10


@pytest.mark.parametrize("at_once", [1, 3])
def test_so_it_is_when_they_are_written_in_parts(cast, now, monkeypatch, at_once):
    monkeypatch.setattr(ledger, "AT_ONCE", at_once)
    wave_id = opened(cast, now)
    close_due(now + 7 * DAYS)
    assert LedgerRow.objects.filter(wave_id=wave_id).count() == 4


def test_four_answers_are_kindly_withheld(cast, now):
    wave_id = opened(cast, now)
    answer(wave_id, cast.harbour_people[:4], now)
    close_due(now + 7 * DAYS)
    assert {released.withheld for released in scores(wave_id).values()} == {Withheld.TOO_FEW}


def test_the_ledger_keeps_exactly_what_is_shown_and_no_count_of_answers(cast, now):
    wave_id = opened(cast, now)
    answer(wave_id, cast.harbour_people[:7], now)
    close_due(now + 7 * DAYS)
    row = LedgerRow.objects.get(measure="belonging")
    assert json.loads(row.shown) == {
        "asked": 10, "cell": "havnen", "high": 100, "low": 57, "measure": "belonging", "withheld": "",
    }  # fmt: skip
    assert set(json.loads(row.shown)) == {"asked", "cell", "high", "low", "measure", "withheld"}


def test_tables_are_dropped_and_a_second_run_publishes_nothing_more(cast, now):
    wave_id = opened(cast, now)
    answer(wave_id, cast.harbour_people, now)
    close_due(now + 7 * DAYS)
    before = list(LedgerRow.objects.values())
    close_due(now + 8 * DAYS)
    assert list(LedgerRow.objects.values()) == before
    assert tables.there_are() == []
    assert open_sittings(cast.lone.pk, now) == ()


def test_what_was_published_can_neither_be_changed_nor_deleted_nor_added_to(cast, now):
    opened(cast, now)
    close_due(now + 7 * DAYS)
    row = LedgerRow.objects.first()
    with pytest.raises(DatabaseError, match="stays as it was"), transaction.atomic():
        LedgerRow.objects.update(asked=11)
    with pytest.raises(DatabaseError, match="stays as it was"), transaction.atomic():
        row.delete()
    row.pk = row.pk - 1
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save(force_insert=True)


def test_a_lost_key_closes_the_wave_as_lost_and_the_team_may_be_asked_again(cast, now):
    wave_id = opened(cast, now)
    answer(wave_id, cast.harbour_people, now)
    keys.destroy(wave_id)
    close_due(now + 14 * DAYS)
    assert results(wave_id).wave.stage is Stage.LOST
    assert scores(wave_id) == {}
    assert tables.there_are() == []
    assert opened(cast, now + 14 * DAYS)


def test_a_key_that_is_not_there_is_waited_for_and_somebody_is_told(cast, now):
    wave_id = opened(cast, now)
    answer(wave_id, cast.harbour_people, now, {"L1": 2})
    away = keys.folder().rename(keys.folder().with_name("not mounted"))
    keys.folder().mkdir()  # where it is mounted is an empty folder
    with pytest.raises(keys.KeyLost, match="1 closed reading"):
        close_due(now + 7 * DAYS)
    assert results(wave_id).wave.stage is Stage.OPEN
    keys.folder().rmdir()
    away.rename(keys.folder())
    close_due(now + 9 * DAYS)
    assert scores(wave_id)["loneliness"].value == Score(50, 60)


def test_a_wave_without_its_key_holds_no_other_up(cast, now):
    lost = opened(cast, now)
    found = opened(cast, now, of=cast.hospital, people=cast.hospital.members.exclude(pk=cast.henrik.pk))
    keys.destroy(lost)
    with pytest.raises(keys.KeyLost):
        close_due(now + 7 * DAYS)
    assert results(found).wave.stage is Stage.PUBLISHED


@pytest.mark.parametrize("content", [b"half of it", bytes(64)])
def test_a_damaged_key_publishes_nothing_and_is_a_lost_key_in_the_end(cast, now, content):
    wave_id = opened(cast, now)
    answer(wave_id, cast.harbour_people, now)
    keys.path_of(wave_id).write_bytes(content)
    with pytest.raises(keys.KeyLost):
        close_due(now + 7 * DAYS)
    close_due(now + 14 * DAYS)
    assert Wave.objects.get().state == "lost"
    assert scores(wave_id) == {}


@pytest.mark.django_db(transaction=True)
def test_a_key_that_comes_back_when_all_is_over_is_destroyed(cast, now):
    wave_id = opened(cast, now)
    copy = keys.path_of(wave_id).read_bytes()
    close_due(now + 7 * DAYS)
    keys.path_of(wave_id).write_bytes(copy)
    close_due(now + 8 * DAYS)
    assert keys.kept() == {}


def test_rows_that_are_no_ballots_are_left_out_and_stop_nothing(cast, now):
    wave_id = opened(cast, now)
    answer(wave_id, cast.harbour_people, now, {"L1": 2})
    wave = Wave.objects.get()
    cell = wave.cells.get()
    tables.store(wave_id, "a" * 64, cell.pk, 0, b"not sealed at all")
    tables.store(wave_id, "b" * 64, cell.pk, 0, keys.seal(wave.public_key, (4, 4)))
    tables.store(wave_id, "c" * 64, cell.pk, 0, keys.seal(wave.public_key, (4, 4, 4, 200)))
    tables.store(wave_id, "d" * 64, cell.pk, 9, keys.seal(wave.public_key, (4,)))
    close_due(now + 7 * DAYS)
    assert scores(wave_id)["loneliness"].value == Score(50, 60)


@pytest.mark.django_db(transaction=True)
def test_after_closing_the_key_is_destroyed_and_the_file_swept(cast, now):
    wave_id = opened(cast, now)
    answer(wave_id, cast.harbour_people, now)
    close_due(now + 7 * DAYS)
    assert Wave.objects.get().state == "destroyed"
    assert keys.kept() == {}
    close_due(now + 8 * DAYS)
    keys.destroy(wave_id)


@pytest.mark.django_db(transaction=True)
def test_a_busy_database_is_swept_by_a_later_run(cast, now, monkeypatch):
    opened(cast, now)
    monkeypatch.setattr(closing, "_scrubbed", lambda: False)
    close_due(now + 7 * DAYS)
    assert Wave.objects.get().state == "closed"
    assert keys.kept() == {}
    monkeypatch.undo()
    close_due(now + 7 * DAYS)
    assert Wave.objects.get().state == "destroyed"


@pytest.mark.django_db(transaction=True)
def test_sweeping_a_locked_file_fails_softly(db, monkeypatch):
    def locked(*_):
        raise OperationalError("database is locked")

    with connection.execute_wrapper(locked):
        assert closing._scrubbed() is (connection.vendor == "postgresql")


@pytest.mark.django_db(transaction=True)
def test_a_wave_that_another_worker_has_published_is_not_published_again(cast, now):
    wave_id = opened(cast, now)
    close_due(now + 7 * DAYS)
    before = LedgerRow.objects.count()
    closing._publish(wave_id, now + 7 * DAYS)
    assert LedgerRow.objects.count() == before


def test_keys_of_waves_that_never_came_to_be_are_swept_after_a_day(cast, now):
    keys.make(42)
    os.utime(keys.path_of(42), (now.timestamp(), now.timestamp()))
    close_due(now + 2 * DAYS)
    assert set(keys.kept()) == {42}  # no wave at all: perhaps a backup is about to be restored
    wave_id = opened(cast, now)
    close_due(now + 23 * DAYS / 24)
    assert set(keys.kept()) == {42, wave_id}
    close_due(now + 2 * DAYS)
    assert set(keys.kept()) == {wave_id}
