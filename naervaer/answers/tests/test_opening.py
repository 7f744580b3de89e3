"""A leader opens a reading; from then on nothing but its state changes."""

import stat
from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction

from naervaer.answers import keys, reporting, tables
from naervaer.answers.closing import close_due
from naervaer.answers.models import Asked, Wave
from naervaer.answers.opening import CellSpec, NotOpened, open_wave
from naervaer.people.models import Membership

from .room import DAYS, SMALL, opened


def wave(cast, at, cells=None, days=7, begins=None, **more):
    people = tuple(person.pk for person in cast.harbour_people)
    return open_wave(
        organisation=cast.lyng, title="Efterår", instrument=SMALL,
        cells=[CellSpec("h", "Havnen", (cast.harbour.pk,), people)] if cells is None else cells,
        opens_at=begins or at, closes_at=(begins or at) + days * DAYS, by=cast.kirsten, at=at, **more,
    )  # fmt: skip


def refusal(*args, **kwargs):
    with pytest.raises(NotOpened) as refused:
        wave(*args, **kwargs)
    assert refused.value.sentence
    assert not keys.kept()
    assert not tables.there_are()
    assert not Wave.objects.exists()
    return refused.value.reason


def cell(cast, *people, team=None):
    team = team or cast.harbour
    return CellSpec(f"team-{team.pk}", team.name, (team.pk,), tuple(person.pk for person in people))


def test_the_key_is_in_a_file_that_nobody_else_can_read(cast, now):
    wave_id = opened(cast, now)
    assert stat.S_IMODE(keys.path_of(wave_id).stat().st_mode) == 0o600
    assert stat.S_IMODE(keys.folder().stat().st_mode) == 0o700
    assert Wave.objects.get().public_key not in keys.path_of(wave_id).read_bytes().hex()


def test_the_cell_and_the_people_asked_are_frozen(cast, now):
    opened(cast, now)
    Membership.objects.filter(team=cast.harbour).delete()
    assert Asked.objects.count() == 10
    assert Wave.objects.get().cells.get().asked == 10


def test_it_is_open_for_five_days_at_least(cast, now):
    assert refusal(cast, now, days=4) == "too_short"
    assert wave(cast, now, days=5)


def test_it_cannot_begin_in_the_past(cast, now):
    assert refusal(cast, now, begins=now - timedelta(minutes=1)) == "in_the_past"


@pytest.mark.parametrize(("begins", "days"), [(0, 61), (0, 13149), (400, 7)])
def test_no_slip_of_the_pen_keeps_a_team_waiting_for_years(cast, now, begins, days):
    assert refusal(cast, now, days=days, begins=now + begins * DAYS) == "too_long"


def test_it_may_begin_later(cast, now):
    assert wave(cast, now, begins=now + DAYS)


@pytest.mark.parametrize(
    ("begins", "days"), [(14, 5), (16, 7), (20, 5), (26, 5), (14, 40), (13, 8)]
)  # the first is open from day 20 for 5 days
def test_a_team_has_one_reading_at_a_time_and_seven_days_from_opening_to_opening(cast, now, begins, days):
    wave(cast, now, begins=now + 20 * DAYS, days=5)
    with pytest.raises(NotOpened, match="too_soon"):
        wave(cast, now, begins=now + begins * DAYS, days=days)
    assert len(keys.kept()) == 1


@pytest.mark.parametrize(("begins", "days"), [(27, 5), (13, 7), (13, 5)])
def test_the_next_may_open_seven_days_after_the_last_one_opened(cast, now, begins, days):
    wave(cast, now, begins=now + 20 * DAYS, days=5)
    assert wave(cast, now, begins=now + begins * DAYS, days=days)


def test_a_long_reading_is_over_before_the_next_begins(cast, now):
    wave(cast, now, days=20)
    with pytest.raises(NotOpened, match="too_soon"):
        wave(cast, now, begins=now + 19 * DAYS)
    assert wave(cast, now, begins=now + 20 * DAYS)


def test_whether_units_are_seen_is_fixed_and_no_unless_said(cast, now):
    assert not reporting.wave_facts(wave(cast, now)).units_see
    assert reporting.wave_facts(wave(cast, now, begins=now + 7 * DAYS, units_see=True)).units_see


def test_nobody_to_ask_opens_nothing(cast, now):
    assert refusal(cast, now, cells=[]) == "nobody"
    assert refusal(cast, now, cells=[cell(cast)]) == "nobody"


def test_nobody_is_counted_twice(cast, now):
    assert refusal(cast, now, cells=[cell(cast, cast.lone, cast.lone)]) == "counted_twice"
    both = [cell(cast, cast.lone), CellSpec("again", "Again", (cast.harbour.pk,), (cast.omar.pk,))]
    assert refusal(cast, now, cells=both) == "counted_twice"


def test_leader_and_deputy_are_not_counted_where_they_see_the_result(cast, now):
    Membership.objects.create(member=cast.kirsten, team=cast.harbour, since=(now - 90 * DAYS).date())
    assert refusal(cast, now, cells=[cell(cast, cast.lone, cast.kirsten)]) == "not_countable"
    assert refusal(cast, now, cells=[cell(cast, cast.lone, cast.bilal)]) == "not_countable"


@pytest.mark.parametrize(("days", "asked"), [(28, True), (27, False)])
def test_only_people_in_the_team_for_28_days_are_counted(cast, now, days, asked):
    Membership.objects.filter(member=cast.lone).update(since=(now - days * DAYS).date())
    if asked:
        assert wave(cast, now)
    else:
        assert refusal(cast, now) == "not_countable"


def test_who_began_at_work_later_or_has_left_is_not_counted(cast, now):
    cast.lone.starts_on = (now - 10 * DAYS).date()
    cast.lone.save()
    assert refusal(cast, now) == "not_countable"
    cast.lone.starts_on, cast.lone.ends_on = None, (now - DAYS).date()
    cast.lone.save()
    assert refusal(cast, now) == "not_countable"


def test_people_of_another_team_or_organisation_are_not_counted(cast, now):
    assert refusal(cast, now, cells=[cell(cast, cast.lone, cast.anders)]) == "not_countable"
    assert refusal(cast, now, cells=[cell(cast, cast.anders, team=cast.fjord_team)]) == "not_countable"
    assert refusal(cast, now, cells=[cell(cast, cast.lone, team=cast.hospital)]) == "not_countable"


def test_the_threshold_may_be_raised_never_lowered(cast, now):
    wave(cast, now, at_least=2)
    assert Wave.objects.get().at_least == 5


def test_an_installation_may_raise_the_threshold(cast, now, settings):
    settings.FEWEST_ANSWERS = 8
    wave(cast, now)
    assert Wave.objects.get().at_least == 8


@pytest.mark.parametrize(
    "change",
    [
        {"closes_at": timedelta(days=-3)},
        {"closes_at": timedelta(days=3)},
        {"opens_at": timedelta(days=-1)},
        {"at_least": 6},
        {"public_key": "00"},
        {"instrument": {"version": "2"}},
        {"units_see": True},
    ],
)
def test_the_database_refuses_to_change_what_was_fixed(cast, now, change):
    opened(cast, now)
    there = Wave.objects.get()
    name, value = next(iter(change.items()))
    value = getattr(there, name) + value if isinstance(value, timedelta) else value
    with pytest.raises(DatabaseError, match="stays as it was"), transaction.atomic():
        Wave.objects.update(**{name: value})


def test_a_closed_wave_is_never_opened_again(cast, now):
    opened(cast, now)
    close_due(now + 7 * DAYS)
    with pytest.raises(DatabaseError, match="stays as it was"), transaction.atomic():
        Wave.objects.update(state="open")


def test_a_key_is_neither_printed_nor_pickled(cast, now):
    import pickle

    key = keys.read(opened(cast, now))
    assert repr(key) == "WaveKey()"
    with pytest.raises(TypeError):
        pickle.dumps(key)


def test_the_guards_can_be_taken_away_and_put_back_by_migrating(db):
    from naervaer.answers import guards

    from .room import _Editor

    guards.remove(None, _Editor)
    guards.install(None, _Editor)
