"""A member answers on the phone."""

from datetime import timedelta

import pytest
from django.db import connection

from naervaer.answers import keys, tables
from naervaer.answers.closing import close_due
from naervaer.answers.collecting import Refused, open_sittings, send

from .room import ALL_FOUR, DAYS, ballot, opened


def sent(wave_id, member, at, answers=None, number=1, sitting=0):
    given = ALL_FOUR if answers is None else answers
    return send(wave_id=wave_id, sitting=sitting, member_id=member.pk, ballot=ballot(number), answers=given, at=at)


def refusal(*args, **kwargs):
    with pytest.raises(Refused) as refused:
        sent(*args, **kwargs)
    assert refused.value.sentence
    return refused.value.reason


def sealed(wave_id):
    return list(tables.all_sealed(wave_id))


def test_a_member_asked_sees_two_sittings_and_what_is_asked(cast, now):
    wave_id = opened(cast, now)
    first, second = open_sittings(cast.agnieszka.pk, now)
    assert (first.wave_id, first.sitting, first.sittings, first.cell, first.asked) == (wave_id, 0, 2, "Havnen", 10)
    assert [question.id for question in second.questions] == ["D1", "R1"]
    assert not first.answered


def test_nobody_else_is_asked(cast, now):
    opened(cast, now)
    for person in (cast.kirsten, cast.bilal, cast.henrik, cast.anders):
        assert open_sittings(person.pk, now) == ()


def test_answers_are_stored_once_and_the_sitting_is_then_answered(cast, now):
    wave_id = opened(cast, now)
    assert sent(wave_id, cast.lone, now) == "stored"
    assert [sitting.answered for sitting in open_sittings(cast.lone.pk, now)] == [True, False]
    assert sent(wave_id, cast.lone, now, {"D1": 6, "R1": None}, 2, sitting=1) == "stored"
    assert len(sealed(wave_id)) == 2


def test_sending_again_from_the_same_phone_replaces(cast, now):
    wave_id = opened(cast, now)
    sent(wave_id, cast.lone, now)
    assert sent(wave_id, cast.lone, now, {"B1": 0}) == "replaced"
    ((_, _, ciphertext),) = sealed(wave_id)
    assert keys.read(wave_id).unseal(ciphertext, [5, 5, 5, 5]) == (0, None, None, None)


def test_another_phone_cannot_answer_for_the_same_person_again(cast, now):
    wave_id = opened(cast, now)
    sent(wave_id, cast.lone, now, number=1)
    assert refusal(wave_id, cast.lone, now, number=2) == "already_answered"
    assert len(sealed(wave_id)) == 1


def test_a_ballot_id_that_somebody_else_used_is_not_taken(cast, now):
    wave_id = opened(cast, now)
    sent(wave_id, cast.lone, now, number=1)
    assert refusal(wave_id, cast.omar, now, number=1) == "new_ballot"
    assert sent(wave_id, cast.omar, now, number=2) == "stored"


def test_a_receipt_of_one_sitting_replaces_nothing_in_the_other(cast, now):
    wave_id = opened(cast, now)
    sent(wave_id, cast.lone, now, number=1)
    sent(wave_id, cast.lone, now, {"D1": 1}, 2, sitting=1)
    assert refusal(wave_id, cast.lone, now, {"D1": 2}, 1, sitting=1) == "already_answered"


def test_whoever_is_not_asked_is_refused(cast, now):
    wave_id = opened(cast, now)
    for person in (cast.kirsten, cast.bilal, cast.anders):
        assert refusal(wave_id, person, now) == "not_asked"


def test_answers_outside_the_dates_are_refused_by_the_clock_alone(cast, now):
    wave_id = opened(cast, now)
    assert refusal(wave_id, cast.lone, now - timedelta(seconds=1)) == "not_open_yet"
    assert refusal(wave_id, cast.lone, now + 7 * DAYS) == "closed"
    assert open_sittings(cast.lone.pk, now + 7 * DAYS) == ()


def test_late_answers_are_refused_after_closing(cast, now):
    wave_id = opened(cast, now)
    close_due(now + 7 * DAYS)
    assert refusal(wave_id, cast.lone, now) == "closed"


@pytest.mark.parametrize(
    "answers", [{"B1": 5}, {"B1": -1}, {"B1": "3"}, {"B1": True}, {"B1": 2.0}, {"Z9": 1}, {"D1": 1}]
)
def test_answers_that_cannot_be_are_refused_whole(cast, now, answers):
    wave_id = opened(cast, now)
    assert refusal(wave_id, cast.lone, now, {"B2": 1, **answers}) == "invalid"
    assert sealed(wave_id) == []
    assert not open_sittings(cast.lone.pk, now)[0].answered


@pytest.mark.parametrize("sitting", [-1, 2])
def test_a_sitting_that_does_not_exist_is_refused(cast, now, sitting):
    assert refusal(opened(cast, now), cast.lone, now, {}, sitting=sitting) == "invalid"


@pytest.mark.parametrize("ballot_id", ["", "short", "x" * 65, "with blank in the id", None])
def test_a_ballot_id_that_is_not_random_enough_is_refused(cast, now, ballot_id):
    wave_id = opened(cast, now)
    with pytest.raises(Refused, match="invalid"):
        send(wave_id=wave_id, sitting=0, member_id=cast.lone.pk, ballot=ballot_id, answers={}, at=now)
    assert sealed(wave_id) == []


def test_every_ballot_of_a_sitting_is_equally_long(cast, now):
    wave_id = opened(cast, now)
    sent(wave_id, cast.lone, now, {}, 1)
    sent(wave_id, cast.omar, now, ALL_FOUR, 2)
    assert len({len(ciphertext) for _, _, ciphertext in sealed(wave_id)}) == 1


def test_a_lost_key_takes_no_answers_and_crashes_nothing(cast, now):
    wave_id = opened(cast, now)
    keys.destroy(wave_id)
    assert open_sittings(cast.lone.pk, now) == ()
    assert refusal(wave_id, cast.lone, now) == "key_lost"


def test_looking_spends_nothing_and_writes_nothing(cast, now, django_assert_num_queries):
    wave_id = opened(cast, now)
    before = whole_database()
    for _ in range(3):
        open_sittings(cast.lone.pk, now)
    assert whole_database() == before
    assert sent(wave_id, cast.lone, now) == "stored"


def test_answering_changes_no_table_but_the_two_of_the_wave(cast, now, caplog):
    wave_id = opened(cast, now)
    before = whole_database()
    with caplog.at_level(0):
        sent(wave_id, cast.lone, now)
        sent(wave_id, cast.lone, now)
        refusal(wave_id, cast.kirsten, now)
    after = whole_database()
    changed = {name for name in after if after[name] != before[name]}
    assert changed == {f"answers_spent_{wave_id}", f"answers_sealed_{wave_id}"}
    assert [record for record in caplog.records if record.name != "django.db.backends"] == []


def whole_database():
    with connection.cursor() as cursor:
        tables_there = connection.introspection.table_names(cursor)
        rows = {}
        for name in tables_there:
            cursor.execute(f'SELECT * FROM "{name}"')
            rows[name] = sorted(map(repr, cursor.fetchall()))
    return rows
