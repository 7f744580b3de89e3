"""HR and the employee representative see units once a quarter, and never a single team."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from naervaer.organisation.jobs import publish_quarters
from naervaer.organisation.models import GroupNumber, Publication, UnitNumber
from naervaer.people.models import Unit
from naervaer.results.models import Closing

from .house import LOW, MIDDLING, closed_wave, quarter, said

AUTUMN = datetime(2025, 10, 6, 6, tzinfo=UTC)
WINTER = datetime(2026, 1, 12, 6, tzinfo=UTC)
AFTER_AUTUMN = datetime(2026, 1, 1, 8, tzinfo=UTC)
AFTER_WINTER = datetime(2026, 4, 1, 8, tzinfo=UTC)
FINE = {"belonging": (64, 100), "L1": MIDDLING, "N1": LOW}


def told(unit: Unit | None, measure: str = "belonging") -> list[tuple[int, int, int, int]]:
    rows = UnitNumber.objects.filter(unit=unit, measure=measure).order_by("publication__begins")
    return list(rows.values_list("low", "high", "counted", "cells"))


def test_nothing_is_published_before_the_quarter_is_over(cast, house):
    quarter(cast, house.teams, AUTUMN, FINE)
    publish_quarters(datetime(2025, 12, 31, 22, tzinfo=UTC))
    assert not Publication.objects.exists()
    publish_quarters(datetime(2025, 12, 31, 23, 5, tzinfo=UTC))  # the new year has begun in Copenhagen
    assert [each.begins.isoformat() for each in Publication.objects.all()] == ["2025-10-01"]


def test_each_unit_and_the_whole_get_a_number_made_of_their_groups(cast, house):
    quarter(cast, house.teams, AUTUMN, FINE)
    publish_quarters(AFTER_AUTUMN)
    assert told(house.east) == [(60, 100, 4, 4)]
    assert told(house.west) == [(60, 100, 3, 3)]
    assert told(None) == [(60, 100, 7, 7)]
    assert told(house.east, "N1") == [(0, 40, 4, 4)]
    assert sorted(len(group.cells) for group in GroupNumber.objects.filter(measure="belonging")) == [3, 4]


def test_publishing_twice_changes_nothing(cast, house):
    quarter(cast, house.teams, AUTUMN, FINE)
    publish_quarters(AFTER_AUTUMN)
    publish_quarters(AFTER_AUTUMN + timedelta(hours=1))
    assert Publication.objects.count() == 1
    assert UnitNumber.objects.count() == 9


def test_a_reading_whose_people_were_not_told_counts_in_no_unit(cast, house):
    wave = closed_wave(cast, house.teams, AUTUMN, units_see=False)
    for team in house.teams:
        said(wave, team, FINE)
    publish_quarters(AFTER_AUTUMN)
    assert not UnitNumber.objects.exists()


def test_a_unit_of_two_teams_is_not_shown_but_counts_in_the_whole(cast, house):
    quarter(cast, [*house.teams[:2], *house.teams[4:]], AUTUMN, FINE)
    publish_quarters(AFTER_AUTUMN)
    assert told(house.east) == []
    assert told(None) == [(60, 100, 3, 5)]


def test_a_withheld_result_does_not_count(cast, house):
    wave = closed_wave(cast, house.teams[4:], AUTUMN)
    for team in house.teams[4:6]:
        said(wave, team, FINE)
    said(wave, house.teams[6], {"belonging": None})
    publish_quarters(AFTER_AUTUMN)
    assert told(house.west) == []


def test_a_quarter_waits_for_readings_whose_results_are_not_there_yet(cast, house):
    quarter(cast, house.teams, AUTUMN, FINE)
    closed_wave(cast, house.teams[:1], AUTUMN + timedelta(days=30))
    Closing.objects.order_by("-closes_at").first().delete()
    publish_quarters(AFTER_AUTUMN)
    assert not Publication.objects.exists()


def test_a_team_that_comes_alone_waits_and_the_others_stay_together(cast, house):
    quarter(cast, house.teams[:3], AUTUMN, FINE)
    quarter(cast, house.teams[:4], WINTER, FINE)
    publish_quarters(AFTER_WINTER)
    assert told(house.east) == [(60, 100, 3, 3), (60, 100, 3, 4)]


def test_where_only_one_team_was_asked_anew_its_change_is_nobodys(cast, house):
    quarter(cast, house.teams[4:], AUTUMN, FINE)
    quarter(cast, house.teams[4:5], WINTER, {"belonging": LOW})
    publish_quarters(AFTER_WINTER)
    assert told(house.west) == [(60, 100, 3, 3)]  # of autumn; winter says nothing new


@pytest.fixture
def two_quarters(cast, house, the_time):
    quarter(cast, house.teams, AUTUMN, {"belonging": LOW, "L1": MIDDLING, "N1": MIDDLING})
    quarter(cast, house.teams, WINTER, FINE)
    publish_quarters(AFTER_WINTER)
    the_time(AFTER_WINTER)


def test_hr_sees_words_numbers_what_moved_and_one_thing_to_do(cast, two_quarters, signed_in):
    page = signed_in(cast.susanne).get("/organisation/belonging/").content.decode()
    assert "quarter 1 of 2026" in page
    assert "high" in page
    assert "60–100" in page
    assert "Higher than the quarter before." in page
    assert "Ask the leaders here what brings their people together" in page
    assert "7 of 7 groups are in the number." in page


def test_no_page_of_a_unit_names_a_team_or_a_person(cast, house, two_quarters, signed_in):
    hr = signed_in(cast.susanne)
    for address in ("/organisation/belonging/", f"/organisation/belonging/{house.east.pk}/"):
        page = hr.get(address).content.decode()
        for name in ("Havnen", "Metro", "Airport", "Ferry", "Kirsten", "Lone"):
            assert name not in page


def test_the_table_behind_the_pictures_has_every_quarter(cast, house, two_quarters, signed_in):
    page = signed_in(cast.torben).get(f"/organisation/belonging/{house.west.pk}/").content.decode()
    assert "Quarter 4, 2025" in page
    assert "Quarter 1, 2026" in page


def test_before_the_first_quarter_the_page_says_when_numbers_come(cast, house, the_time, signed_in):
    closed_wave(cast, house.teams, WINTER)
    page = signed_in(cast.susanne).get("/organisation/belonging/").content.decode()
    assert "They come on" in page
    assert "1 April 2026</time>" in page


def test_before_anybody_is_asked_the_page_says_how_to_begin(cast, the_time, signed_in):
    page = signed_in(cast.susanne).get("/organisation/belonging/").content.decode()
    assert "Ask the teams" in page


def test_others_find_nothing(cast, house, signed_in):
    for member in (cast.kirsten, cast.bilal, cast.lone, cast.yrsa, cast.stine):
        assert signed_in(member).get("/organisation/belonging/").status_code == 404


def test_a_unit_of_another_organisation_is_not_there(cast, signed_in):
    theirs = Unit.objects.create(organisation=cast.fjord, name="Nord")
    assert signed_in(cast.susanne).get(f"/organisation/belonging/{theirs.pk}/").status_code == 404


def test_five_hundred_units_cost_no_more_queries(cast, two_quarters, signed_in):
    hr = signed_in(cast.susanne)
    with CaptureQueriesContext(connection) as few:
        hr.get("/organisation/belonging/")
    Unit.objects.bulk_create(Unit(organisation=cast.lyng, name=f"Unit {number:03}") for number in range(500))
    with CaptureQueriesContext(connection) as many:
        page = hr.get("/organisation/belonging/").content
    assert len(many) == len(few) == 9
    assert len(page) < 60_000
