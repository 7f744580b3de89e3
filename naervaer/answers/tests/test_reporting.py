"""What the pages are told: released values, dates, and who is asked."""

import dataclasses

import pytest

from naervaer.answers import reporting
from naervaer.answers.backup import make, put, rows_of, table_names
from naervaer.answers.closing import close_due
from naervaer.answers.collecting import send
from naervaer.answers.reporting import Stage
from naervaer.core.anonymity import Released

from .room import ALL_FOUR, DAYS, ballot, opened


def test_a_team_finds_its_readings_the_latest_first(cast, now):
    first = opened(cast, now)
    close_due(now + 7 * DAYS)
    second = opened(cast, now + 14 * DAYS)
    found = reporting.results_for_team(cast.harbour.pk)
    assert [(one.wave.id, one.wave.stage) for one in found] == [(second, Stage.OPEN), (first, Stage.PUBLISHED)]
    assert found[0].cell.scores == {}
    assert set(found[1].cell.scores) == {"belonging", "loneliness", "closeness", "recommend"}
    assert found[1].cell.team_ids == (cast.harbour.pk,)


def test_another_team_and_another_organisation_find_nothing(cast, now):
    opened(cast, now)
    assert reporting.results_for_team(cast.hospital.pk) == ()
    assert reporting.results_for_team(cast.fjord_team.pk) == ()
    assert reporting.waves_of(cast.fjord.pk) == ()
    assert [wave.title for wave in reporting.waves_of(cast.lyng.pk)] == ["Efterår"]


def test_a_wave_that_is_not_there_is_none(db):
    assert reporting.wave_facts(1) is None
    assert reporting.results(1) is None


def test_everybody_asked_may_see_who_is_asked(cast, now):
    wave_id = opened(cast, now)
    beside = reporting.asked_beside(cast.lone.pk, wave_id)
    assert [person.name for person in beside][:2] == ["Agnieszka Nowak", "Jette Bach"]
    assert len(beside) == 10
    assert reporting.asked_members(wave_id) == {person.pk for person in cast.harbour_people}
    assert reporting.asked_beside(cast.kirsten.pk, wave_id) == ()


def test_a_member_finds_those_asked_beside_them_and_reminders_everybody(cast, now):
    wave_id = opened(cast, now)
    beside = reporting.asked_beside(cast.lone.pk, wave_id)
    assert {one.member_id for one in beside} == {person.pk for person in cast.harbour_people}
    assert reporting.asked_beside(cast.stine.pk, wave_id) == ()
    assert reporting.asked_members(wave_id) == {person.pk for person in cast.harbour_people}
    assert [wave.id for wave in reporting.waves_asking(cast.lone.pk)] == [wave_id]
    assert reporting.waves_asking(cast.stine.pk) == ()


def test_nothing_says_how_many_have_answered(cast, now):
    """Before closing, everything that can be asked of the room is the same with and without answers."""
    wave_id = opened(cast, now)

    def all_that_is_told():
        return (
            reporting.wave_facts(wave_id), reporting.results(wave_id), reporting.results_for_team(cast.harbour.pk),
            reporting.waves_of(cast.lyng.pk), reporting.asked_members(wave_id),
        )  # fmt: skip

    before = all_that_is_told()
    for number, person in enumerate(cast.harbour_people):
        send(wave_id=wave_id, sitting=0, member_id=person.pk, ballot=ballot(number), answers=ALL_FOUR, at=now)
    assert all_that_is_told() == before


def test_what_comes_out_is_released_and_nothing_finer(cast, now):
    wave_id = opened(cast, now)
    close_due(now + 7 * DAYS)
    (cell,) = reporting.results(wave_id).cells
    assert {field.name for field in dataclasses.fields(cell)} == {
        "cell_id", "key", "name", "team_ids", "asked", "scores",
    }  # fmt: skip
    assert all(isinstance(released, Released) for released in cell.scores.values())


def test_the_number_of_queries_does_not_grow(cast, now, django_assert_num_queries):
    wave_id = opened(cast, now)
    close_due(now + 7 * DAYS)
    with django_assert_num_queries(4):
        reporting.results(wave_id)
    with django_assert_num_queries(3):
        reporting.results_for_team(cast.harbour.pk)


def test_a_backup_takes_the_tables_of_an_open_wave_sealed_as_they_are(cast, now):
    wave_id = opened(cast, now)
    send(wave_id=wave_id, sitting=0, member_id=cast.lone.pk, ballot=ballot(1), answers=ALL_FOUR, at=now)
    taken = {name: list(rows_of(name)) for name in table_names()}
    close_due(now + 7 * DAYS)
    assert table_names() == []
    make(list(taken))
    for name, rows in taken.items():
        put(name, rows)
    assert {name: list(rows_of(name)) for name in table_names()} == taken


@pytest.mark.parametrize("name", ["people_member", "answers_spent_", "answers_sealed_1; DROP TABLE people_member"])
def test_a_backup_makes_no_other_table(db, name):
    with pytest.raises(ValueError, match=name[:10]):
        make([name])
