"""Readings open by themselves in their rhythm: once, on working days, for every team that may be asked."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone
from django.utils.translation import override

from naervaer.answers.reporting import asked_members
from naervaer.history.models import Entry
from naervaer.history.queries import sentence
from naervaer.notices.models import Notice
from naervaer.people.models import Team
from naervaer.readings.actions.open_reading import Opening, check, open_reading
from naervaer.readings.models import Pause, Reading, Rhythm, SwitchedOff, TeamRhythm
from naervaer.readings.tests.test_open_a_reading import new_team
from naervaer.readings.waves.opening import SomeDidNotOpen, open_due

WEEK = timedelta(days=7)


@pytest.fixture
def rhythm(cast):
    """Tuesdays, every second week from 3 March; full readings in April and October."""
    return Rhythm.objects.create(
        organisation=cast.lyng, is_on=True, begins_on=date(2026, 3, 2), full_months=[4, 10], pulse_weeks=2
    )


def worked(since, until, every=timedelta(hours=3)):
    """The worker runs from one moment to another."""
    while since < until:
        open_due(since)
        since += every


def local(reading):
    return [timezone.localtime(moment).isoformat()[:16] for moment in (reading.opens_at, reading.closes_at)]


def days(readings=None):
    found = Reading.objects.order_by("opens_at") if readings is None else readings
    return [timezone.localdate(reading.opens_at) for reading in found]


def asked(reading):
    return [item.id for item in reading.questions.items]


def test_it_is_set_the_day_before_and_opens_with_the_day(cast, rhythm, now):
    open_due(now)  # Monday morning
    assert not Reading.objects.exists()
    open_due(now + timedelta(hours=4))
    reading = Reading.objects.get()
    assert local(reading) == ["2026-03-03T00:00", "2026-03-08T00:00"]
    assert (reading.kind, reading.slot, reading.opened_by) == ("pulse", date(2026, 3, 3), None)
    assert asked(reading) == ["N1", "B1", "L1", "T1", "S1"]
    assert asked_members(reading.wave_id) == {person.pk for person in cast.harbour_people}


def test_what_is_wrong_in_one_organisation_does_not_keep_the_others_from_being_asked(cast, rhythm, now):
    wrong = {"organisation": cast.fjord, "is_on": True, "begins_on": date(2026, 3, 2), "country": "XX"}
    Rhythm.objects.create(**wrong, full_months=[4, 10], pulse_weeks=2)
    Rhythm.objects.filter(pk=rhythm.pk).update(id=10_000)  # the other one comes first
    with pytest.raises(SomeDidNotOpen):
        open_due(now + timedelta(hours=4))
    assert Reading.objects.get().organisation == cast.lyng


def test_run_twice_or_by_two_workers_it_opens_once(cast, rhythm, now):
    for _ in range(3):
        open_due(now + timedelta(hours=5))
    assert Reading.objects.count() == 1
    assert Notice.objects.filter(recipient_id=cast.lone.pk, kind="readings.pulse").count() == 1


def test_a_quarter_in_its_rhythm_easter_and_the_full_reading_included(cast, rhythm, now):
    worked(now, now + 13 * WEEK)
    kinds = [one.kind for one in Reading.objects.order_by("opens_at")]
    assert [(day.isoformat(), kind) for day, kind in zip(days(), kinds, strict=True)] == [
        ("2026-03-03", "pulse"),
        ("2026-03-17", "pulse"),
        ("2026-03-31", "pulse"),
        ("2026-04-07", "full"),
        ("2026-04-21", "pulse"),
        ("2026-04-28", "pulse"),
        ("2026-05-12", "pulse"),
        ("2026-05-26", "pulse"),
    ]  # fmt: skip
    rotating = [asked(one)[3:] for one in Reading.objects.filter(kind="pulse").order_by("opens_at")]
    assert rotating == [
        ["T1", "S1"],
        ["T2", "F2"],
        ["T3", "C2"],
        ["T1", "S1"],
        ["T2", "F2"],
        ["T3", "C2"],
        ["T4", "S2"],
    ]


def test_nothing_opens_on_a_holiday_it_comes_on_the_next_working_day(cast, rhythm, now):
    Rhythm.objects.update(weekday=0, begins_on=date(2026, 3, 9), full_months=[6, 12])
    worked(now + 4 * WEEK, now + 6 * WEEK)
    reading = Reading.objects.get(slot=date(2026, 4, 6))  # Easter Monday
    assert days([reading]) == [date(2026, 4, 7)]


def test_a_pause_of_the_organisation_moves_it_to_the_first_day_after(cast, rhythm, now):
    Pause.objects.create(organisation=cast.lyng, first_day=date(2026, 3, 16), last_day=date(2026, 3, 19))
    worked(now + timedelta(days=8), now + 3 * WEEK)
    assert days() == [date(2026, 3, 20)]


def test_a_team_that_pauses_is_asked_the_same_when_it_is_back(cast, rhythm, now):
    other = new_team(cast, "Vinduerne", 7)
    Pause.objects.create(organisation=cast.lyng, team=other, first_day=date(2026, 3, 2), last_day=date(2026, 3, 8))
    worked(now, now + 2 * WEEK)
    first, later = Reading.objects.order_by("opens_at")
    assert [team.name for team in first.teams.all()] == ["Havnen"]
    assert [team.name for team in later.teams.all()] == ["Vinduerne"]
    assert days() == [date(2026, 3, 3), date(2026, 3, 9)]
    assert asked(first) == asked(later)


def test_a_team_with_its_own_rhythm_and_one_that_is_paused(cast, rhythm, now):
    slow, off = new_team(cast, "Langsomt", 6), new_team(cast, "Slukket", 6)
    TeamRhythm.objects.create(team=slow, pulse_weeks=4)
    TeamRhythm.objects.create(team=off, is_paused=True)
    worked(now, now + 3 * WEEK)
    teams = [
        sorted(team.name for team in one.teams.all()) for one in Reading.objects.order_by("opens_at", "-pulse_weeks")
    ]
    assert teams == [["Langsomt"], ["Havnen"], ["Havnen"]]
    assert len(asked(Reading.objects.get(pulse_weeks=4))) == 6


def test_small_teams_of_the_same_rhythm_go_in_one_wave_and_count_together(cast, rhythm, now):
    new_team(cast, "Parken", 4)
    open_due(now + timedelta(hours=5))
    reading = Reading.objects.get()
    assert {team.name for team in reading.teams.all()} == {"Havnen", "Hospitalet", "Parken"}


def test_a_new_team_is_asked_from_its_first_slot_on_by_itself(cast, rhythm, now):
    worked(now, now + WEEK)
    new_team(cast, "Nyt", 6)
    worked(now + WEEK, now + 3 * WEEK)
    assert "Nyt" in {team.name for team in Reading.objects.latest("opens_at").teams.all()}


def test_a_team_asked_by_hand_is_not_asked_again_at_once(cast, rhythm, now):
    opening = Opening([cast.harbour], now, now + timedelta(days=9))
    open_reading(by=cast.kirsten, opening=opening, seen=check(cast.kirsten, opening, now).fingerprint, at=now)
    worked(now, now + 2 * WEEK)
    by_itself = Reading.objects.filter(rhythm=rhythm)
    assert not by_itself.exists()  # its own reading closes on the 11th, more than six days late
    worked(now + 2 * WEEK, now + 3 * WEEK)
    assert days(by_itself) == [date(2026, 3, 17)]


def test_after_a_long_standstill_nothing_is_made_up_for(cast, rhythm, now):
    worked(now + WEEK + timedelta(days=3), now + 2 * WEEK)
    assert not Reading.objects.exists()


def test_after_a_short_standstill_it_opens_late_for_five_whole_days(cast, rhythm):
    open_due(datetime(2026, 3, 4, 9, 30, tzinfo=UTC))
    assert local(Reading.objects.get()) == ["2026-03-04T10:30", "2026-03-10T00:00"]


def test_weekly_pulses_keep_their_days_when_the_clock_is_moved(cast, rhythm, now):
    Rhythm.objects.update(pulse_weeks=1, weekday=0, full_months=[1, 8])
    worked(now - WEEK, now + 4 * WEEK)
    assert [local(one) for one in Reading.objects.order_by("opens_at")][-2:] == [
        ["2026-03-23T00:00", "2026-03-28T00:00"],
        ["2026-03-30T00:00", "2026-04-04T00:00"],
    ]


def test_what_is_switched_off_is_asked_neither_in_pulses_nor_in_the_full_reading(cast, rhythm, now):
    SwitchedOff.objects.create(organisation=cast.lyng, scale="trust")
    worked(now, now + 7 * WEEK)
    for reading in Reading.objects.all():
        assert not {"T1", "T2", "T3", "T4"} & set(asked(reading))


def test_the_log_says_that_it_opened_by_itself(cast, rhythm, now):
    open_due(now + timedelta(hours=5))
    entry = Entry.objects.get()
    assert entry.by is None
    with override("en"):
        assert "opened by itself for Havnen. 10 people are asked." in sentence(entry.what, "", entry.about)


def test_nothing_opens_while_it_is_off_nor_in_another_organisation(cast, rhythm, now):
    Rhythm.objects.update(is_on=False)
    open_due(now + timedelta(hours=5))
    assert not Reading.objects.exists()
    Rhythm.objects.update(is_on=True)
    open_due(now + timedelta(hours=5))
    assert not Reading.objects.exclude(organisation=cast.lyng).exists()
    assert Team.objects.filter(organisation=cast.fjord).exists()


def test_a_short_reading_is_opened_by_hand_with_what_has_waited_longest(cast, rhythm, signed_in, now, the_time):
    worked(now, now + timedelta(days=2))
    at = now + timedelta(days=10)
    the_time(at)
    client = signed_in(cast.kirsten)
    chosen = {"teams": [str(cast.harbour.pk)], "closes_on": "2026-03-19", "kind": "pulse"}
    look = client.post("/readings/open/", chosen)
    assert "See the 6 questions" in look.content.decode()
    seen = look.context["plan"].fingerprint
    client.post("/readings/open/", {**chosen, "seen": seen, "confirm": "1"})
    made = Reading.objects.get(rhythm=None)
    assert made.kind == "pulse"
    assert asked(made) == ["N1", "B1", "L1", "T2", "F2", "B3"]
    assert "Short reading" in client.get("/readings/").content.decode()
