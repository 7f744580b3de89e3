"""The organisation sets the rhythm, a leader pauses the own team, members see the coming dates."""

from datetime import date, timedelta

import pytest

from naervaer.history.models import Entry
from naervaer.people.models import Team
from naervaer.readings.models import Pause, Rhythm, TeamRhythm
from naervaer.readings.waves.calendar import rhythm_of, year_of
from naervaer.readings.waves.opening import open_due

RHYTHM, CHANGE, PAUSES = "/readings/rhythm/", "/readings/rhythm/change/", "/readings/rhythm/pauses/"
CHOICES = {
    "month_one": "3", "month_two": "9", "full_days": "14", "pulse_weeks": "2", "pulse_items": "5", "pulse_days": "5",
    "weekday": "1", "country": "DK", "own_distance": "", "is_on": "on",
}  # fmt: skip
JULY = {"first_day": "2026-07-06", "last_day": "2026-07-26"}


@pytest.fixture(autouse=True)
def _on_that_monday(the_time):
    pass


@pytest.fixture
def rhythm(cast):
    return Rhythm.objects.create(organisation=cast.lyng, is_on=True, begins_on=date(2026, 3, 2), full_months=[4, 10])


def test_the_organisation_sets_it_and_it_begins_next_monday(cast, signed_in):
    client = signed_in(cast.susanne)
    assert "No rhythm yet" in client.get(RHYTHM).content.decode()
    assert client.post(CHANGE, CHOICES)["Location"] == RHYTHM
    found = Rhythm.objects.get()
    assert (found.is_on, found.begins_on, found.full_months) == (True, date(2026, 3, 9), [3, 9])
    assert Entry.objects.get().what == "readings.rhythm_set"
    page = client.get(RHYTHM).content.decode()
    assert "Tuesday 10 March" in page
    assert "Short reading, half a minute." in page


def test_changing_something_small_does_not_begin_it_anew(cast, rhythm, signed_in):
    Rhythm.objects.update(full_months=[3, 9])
    signed_in(cast.susanne).post(CHANGE, {**CHOICES, "weekday": "3"})
    assert Rhythm.objects.get().begins_on == date(2026, 3, 2)


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"month_two": "4"}, "at least three months between them"),
        ({"pulse_weeks": "4"}, "6 questions are needed"),
        ({"pulse_days": "9"}, "not one of the available choices"),
        ({"country": "XX"}, "not one of the available choices"),
    ],
)
def test_what_cannot_be_is_said(cast, signed_in, wrong, says):
    assert says in signed_in(cast.susanne).post(CHANGE, {**CHOICES, **wrong}).content.decode()
    assert not Rhythm.objects.exists()


def test_members_and_leaders_see_the_coming_dates_of_their_own_teams(cast, rhythm, signed_in):
    for person in (cast.lone, cast.bilal, cast.kirsten):
        page = signed_in(person).get(RHYTHM).content.decode()
        assert "Havnen" in page
        assert "Tuesday 3 March" in page
        assert "Change the rhythm" not in page
    assert "Pause this team" in signed_in(cast.kirsten).get(RHYTHM).content.decode()
    assert "Pause this team" not in signed_in(cast.lone).get(RHYTHM).content.decode()
    assert "Havnen" not in signed_in(cast.anders).get(RHYTHM).content.decode()
    assert "All teams" in signed_in(cast.torben).get(RHYTHM).content.decode()


def test_what_is_set_stays_and_what_is_computed_follows(cast, rhythm, now):
    open_due(now + timedelta(hours=5))
    year = year_of(rhythm, cast.harbour, now + timedelta(hours=6))
    assert [(mark.opens, mark.kind, mark.is_set) for mark in year.soon] == [
        (date(2026, 3, 3), "pulse", True),
        (date(2026, 3, 17), "pulse", False),
        (date(2026, 3, 31), "pulse", False),
        (date(2026, 4, 7), "full", False),
    ]
    Rhythm.objects.update(weekday=3)
    moved = year_of(rhythm_of(cast.lyng), cast.harbour, now + timedelta(hours=6))
    assert [mark.opens for mark in moved.soon][:2] == [date(2026, 3, 3), date(2026, 3, 19)]


def test_a_leader_pauses_the_own_team_for_the_holidays_and_takes_it_away_again(cast, rhythm, signed_in, now):
    client = signed_in(cast.kirsten)
    address = client.post(PAUSES, {**JULY, "team": cast.harbour.pk})["Location"]
    assert ">26 July 2026</time>" in client.get(address).content.decode()
    opens = [mark.opens for mark in year_of(rhythm, cast.harbour, now).next]
    assert date(2026, 7, 21) not in opens
    assert not [day for day in opens if date(2026, 7, 6) <= day <= date(2026, 7, 26)]
    others = year_of(rhythm, cast.hospital, now).next
    assert [mark.opens for mark in others if mark.opens.month == 7] == [date(2026, 7, 7), date(2026, 7, 21)]
    client.post(f"{PAUSES}{Pause.objects.get().pk}/over/")
    assert not Pause.objects.exists()
    assert [entry.what for entry in Entry.objects.order_by("id")] == ["readings.paused", "readings.pause_over"]


def test_only_the_own_team_and_only_ones_own_pauses(cast, rhythm, signed_in):
    assert signed_in(cast.henrik).post(PAUSES, {**JULY, "team": cast.harbour.pk}).status_code == 404
    assert signed_in(cast.stine).post(PAUSES, {**JULY, "team": cast.harbour.pk}).status_code == 404
    assert signed_in(cast.kirsten).post(PAUSES, JULY).status_code == 302  # all teams: the organisation alone
    assert not Pause.objects.exists()
    signed_in(cast.susanne).post(PAUSES, JULY)
    made = Pause.objects.get(team=None)
    for person in (cast.kirsten, cast.stine):
        assert signed_in(person).post(f"{PAUSES}{made.pk}/over/").status_code == 404
    assert signed_in(cast.stine).get(f"/readings/rhythm/team/{cast.harbour.pk}/").status_code == 404


def test_days_that_cannot_be_are_said_and_nothing_is_paused(cast, rhythm, signed_in):
    client = signed_in(cast.susanne)
    for days in (("2026-07-26", "2026-07-06"), ("2026-01-01", "2026-01-09"), ("2026-04-01", "2026-09-01")):
        assert client.post(PAUSES, {"first_day": days[0], "last_day": days[1]}).status_code == 422
    assert not Pause.objects.exists()


def test_the_organisation_gives_a_team_a_rhythm_of_its_own(cast, rhythm, signed_in):
    address = f"/readings/rhythm/team/{cast.harbour.pk}/"
    signed_in(cast.susanne).post(address, {"pulse_weeks": "4"})
    assert TeamRhythm.objects.get().pulse_weeks == 4
    assert "Short readings every 4 weeks." in signed_in(cast.susanne).get(RHYTHM).content.decode()
    signed_in(cast.kirsten).post(address, {"pulse_weeks": "1"})
    assert TeamRhythm.objects.get().pulse_weeks == 4
    signed_in(cast.susanne).post(address, {"pulse_weeks": ""})
    assert not TeamRhythm.objects.exists()


def test_a_paused_team_sees_no_dates(cast, rhythm, now, signed_in):
    TeamRhythm.objects.create(team=cast.harbour, is_paused=True)
    assert year_of(rhythm, cast.harbour, now).next == ()
    assert "Nobody is asked for now." in signed_in(cast.lone).get(RHYTHM).content.decode()


def test_the_page_asks_the_database_little_however_many_teams(cast, rhythm, signed_in, django_assert_max_num_queries):
    client = signed_in(cast.susanne)
    client.get(RHYTHM)
    Team.objects.bulk_create(Team(organisation=cast.lyng, name=f"Team {number:03}") for number in range(200))
    with django_assert_max_num_queries(14):
        client.get(RHYTHM)
