"""Several teams, small teams, teams shown together, and readings that came to nothing."""

from datetime import datetime, timedelta
from types import SimpleNamespace

import pytest
from django.urls import reverse

from naervaer.answers import keys
from naervaer.answers.closing import close_due
from naervaer.answers.opening import CellSpec, open_wave
from naervaer.demo.cast import Cast
from naervaer.method.readings import FULL_READING
from naervaer.people.models import Membership, Role, RoleKind
from naervaer.readings.instrument import instrument
from naervaer.readings.models import Mirror, Reading

from .closed_reading import LIVELY, WEEK, answered, closed, opened
from .test_look_at_the_compass import page_of, signed_in


@pytest.fixture(autouse=True)
def at_the_moment_of_the_tests(monkeypatch: pytest.MonkeyPatch, now: datetime) -> None:
    monkeypatch.setattr("naervaer.web.clock.timezone", SimpleNamespace(now=lambda: now))


def test_somebody_with_several_teams_chooses(cast: Cast, now: datetime) -> None:
    Role.objects.create(member=cast.kirsten, kind=RoleKind.LEADER, team=cast.hospital, since=now.date())
    page = signed_in(cast.kirsten).get("/compass/").content.decode()
    assert reverse("readings:compass_of_team", args=[cast.harbour.pk]) in page
    assert reverse("readings:compass_of_team", args=[cast.hospital.pk]) in page
    assert page.count("You lead this team") == 2


@pytest.mark.parametrize("way", ["leader", "deputy", "member"])
def test_hr_that_puts_itself_into_a_team_sees_nothing_before_the_team_is_asked_anew(
    cast: Cast, now: datetime, way: str
) -> None:
    """Those who answered were told who would see it, and HR was not among them."""
    reading = closed(cast, now, days_ago=30)
    since = now.date() - timedelta(days=7)
    if way == "member":
        Membership.objects.create(member=cast.susanne, team=cast.harbour, since=since)
    else:
        Role.objects.create(member=cast.susanne, kind=RoleKind(way), team=cast.harbour, since=since)
    for page in (page_of(reading, cast), f"/trust/{cast.harbour.pk}/", f"/compass/{cast.harbour.pk}/print/"):
        assert signed_in(cast.susanne).get(page).status_code == 404
    opened(cast, now)
    assert signed_in(cast.susanne).get(page_of(reading, cast)).status_code == 200
    assert signed_in(cast.kirsten).get(page_of(reading, cast)).status_code == 200


def test_somebody_who_has_left_the_team_no_longer_sees_its_compass(cast: Cast, now: datetime) -> None:
    reading = closed(cast, now)
    Membership.objects.filter(member=cast.lone).update(until=now.date() - timedelta(days=1))
    assert signed_in(cast.lone).get(page_of(reading, cast)).status_code == 404


def test_somebody_who_joined_after_the_reading_sees_what_the_team_sees(cast: Cast, now: datetime) -> None:
    reading = closed(cast, now)
    Membership.objects.filter(member=cast.lone).update(since=now.date())
    assert signed_in(cast.lone).get(page_of(reading, cast)).status_code == 200


def test_a_team_too_small_to_be_asked_gets_the_dialogue(cast: Cast, now: datetime) -> None:
    reading = closed(cast, now)
    reading.teams.add(cast.hospital)  # it was chosen with the others, and stood in no cell
    page = signed_in(cast.henrik).get("/compass/", follow=True).content.decode()
    assert "Too few answers to show as numbers" in page
    assert reverse("readings:workshop") in page
    assert "of 100" not in page


def test_teams_that_count_together_are_named(cast: Cast, now: datetime) -> None:
    at = now - WEEK - timedelta(days=1)
    cell = CellSpec("both", "Begge", (cast.harbour.pk, cast.hospital.pk), tuple(one.pk for one in cast.harbour_people))
    wave_id = open_wave(
        organisation=cast.lyng, title="Måling", instrument=instrument(FULL_READING), cells=[cell],
        opens_at=at, closes_at=at + WEEK, by=cast.kirsten, at=at,
    )  # fmt: skip
    reading = Reading.objects.create(
        organisation=cast.lyng, wave_id=wave_id, version=FULL_READING.version, opens_at=at, closes_at=at + WEEK
    )
    reading.teams.set([cast.harbour, cast.hospital])
    for person in cast.harbour_people[:8]:
        answered(reading, person, LIVELY, at + timedelta(hours=1))
    close_due(reading.closes_at)
    page = signed_in(cast.kirsten).get("/compass/", follow=True).content.decode()
    assert "Havnen is shown together with Hospitalet." in page
    assert "What you answered yourself." not in page


def test_a_reading_whose_key_was_lost_says_so_and_blames_nobody(cast: Cast, now: datetime) -> None:
    reading = opened(cast, now - 3 * WEEK)
    keys.destroy(reading.wave_id)
    close_due(now)
    page = signed_in(cast.lone).get(page_of(reading, cast)).content.decode()
    assert "This reading could not be opened" in page


def test_between_the_last_moment_and_the_result_the_page_says_it_is_coming(cast: Cast, now: datetime) -> None:
    opened(cast, now - WEEK - timedelta(minutes=5))
    page = signed_in(cast.lone).get("/compass/", follow=True).content.decode()
    assert "The reading has closed" in page


def test_a_planned_reading_is_announced(cast: Cast, now: datetime) -> None:
    opened(cast, now)
    Reading.objects.update(opens_at=now + timedelta(days=2))
    page = signed_in(cast.lone).get("/compass/", follow=True).content.decode()
    assert "A reading is planned" in page


def test_a_new_leader_sees_the_result_and_the_earlier_leaders_answers_by_name(cast: Cast, now: datetime) -> None:
    reading = closed(cast, now)
    Role.objects.filter(member=cast.kirsten).update(member=cast.henrik)
    page = signed_in(cast.henrik).get(page_of(reading, cast)).content.decode()
    assert "What Kirsten Holm answered." in page
    assert "You answered" not in page
    assert Mirror.objects.get().leader == cast.kirsten


def test_the_readings_before_stay_to_be_seen(cast: Cast, now: datetime) -> None:
    first = closed(cast, now, days_ago=20)
    latest = closed(cast, now)
    client = signed_in(cast.kirsten)
    assert page_of(first, cast) in client.get(page_of(latest, cast)).content.decode()
    assert client.get(page_of(first, cast)).status_code == 200


def test_an_open_reading_is_mentioned_on_the_compass_of_the_one_before(cast: Cast, now: datetime) -> None:
    latest = closed(cast, now, days_ago=10)
    opened(cast, now - timedelta(days=1))
    page = signed_in(cast.kirsten).get(page_of(latest, cast)).content.decode()
    assert "A new reading is on its way." in page
