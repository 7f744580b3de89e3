"""The tablet in the break room: set up by the leader, used by one after the other, and nothing of anybody stays."""

import re

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from naervaer.answers.collecting import open_sittings
from naervaer.people.actions.pins import enrol
from naervaer.readings.models import Tablet

PIN = "482915"
SET_UP = "Set up a shared device"


@pytest.fixture(autouse=True)
def _unlimited():
    cache.clear()


@pytest.fixture
def settings_page(cast):
    return reverse("readings:tablet_of_team", args=[cast.harbour.pk])


@pytest.fixture
def tablet(open_now, cast, signed_in, settings_page):
    """A device that Kirsten has made the shared one of Havnen."""
    page = signed_in(cast.kirsten).post(settings_page, {"do": "set_up"}).content.decode()
    token = re.findall(r"/tablet/([\w-]{22})/", page)[0]
    client = Client(headers={"accept-language": "en"})
    client.post(reverse("readings:tablet_here", args=[token]))
    return client


def in_as(tablet, member):
    enrol(member, pin=PIN)
    assert tablet.post("/tablet/", {"who": member.pk}).url == "/sign-in/pin/"
    return tablet.post("/sign-in/pin/", {"pin": PIN})


def test_it_shows_the_names_of_those_asked_and_never_who_has_answered(tablet, cast, open_now, now):
    page = tablet.get("/tablet/").content.decode()
    assert all(person.name in page for person in cast.harbour_people)
    assert not any(person.name in page for person in (cast.kirsten, cast.bilal, cast.henrik, cast.anders))
    assert "Nobody can see who has answered" in page


def test_when_nothing_is_asked_it_shows_no_names(tablet, cast, open_now, the_time):
    the_time(open_now.closes_at)
    page = tablet.get("/tablet/").content.decode()
    assert "Nothing to answer right now" in page
    assert cast.lone.name not in page


def test_the_own_pin_opens_the_questions_in_the_own_language(tablet, cast):
    assert in_as(tablet, cast.omar).url == "/answer/"
    page = tablet.get("/answer/").content.decode()
    assert '<html lang="ar" dir="rtl"' in page
    assert "data-idle" in page


def test_a_wrong_pin_opens_nothing(tablet, cast):
    enrol(cast.omar, pin=PIN)
    tablet.post("/tablet/", {"who": cast.omar.pk})
    assert tablet.post("/sign-in/pin/", {"pin": "000000"}).status_code == 200
    assert tablet.get("/answer/").status_code == 302


def test_a_name_is_never_enough_to_choose_a_pin(tablet, cast):
    page = tablet.post("/tablet/", {"who": cast.omar.pk}).content.decode()
    assert "Begin with your card" in page
    enrol(cast.lone, pin=PIN)
    tablet.post("/tablet/", {"who": cast.lone.pk})
    cast.lone.pin.delete()  # reset in the meantime
    assert tablet.get("/enrol/").url == "/sign-in/"
    assert tablet.post("/enrol/", {"pin": "918273", "again": "918273"}).url == "/sign-in/"


def test_who_is_not_asked_cannot_be_chosen(tablet, cast):
    for person in (cast.kirsten, cast.henrik, cast.anders):
        assert tablet.post("/tablet/", {"who": person.pk}).url == "/tablet/"


def test_what_is_sent_counts_and_is_told_before_to_be_final(tablet, cast, open_now, now):
    cast.lone.language = "en"
    cast.lone.save()
    in_as(tablet, cast.lone)
    address = reverse("readings:sitting", args=[open_now.wave_id, 1])
    assert "they cannot be changed" in tablet.get(address).content.decode()
    review = tablet.post(address, {"at": "review", "q-N1": "3"}).content.decode()
    assert "cannot be changed afterwards" in review
    sent = tablet.post(address, {"at": "review", "q-N1": "3", "go": "send"})
    thanks = tablet.get(sent.url)
    assert thanks["Refresh"] == "30; url=/sign-in/left/"
    assert "I am done, leave this device" in thanks.content.decode()
    assert [one.answered for one in open_sittings(cast.lone.pk, now)] == [True, False]


def test_leaving_ends_everything_of_the_person_and_keeps_the_device(tablet, cast):
    in_as(tablet, cast.omar)
    assert tablet.post("/sign-in/leave/").url == "/tablet/"
    first = tablet.get("/tablet/")
    assert first["Clear-Site-Data"] == '"cache", "storage"'
    assert "no-store" in first["Cache-Control"]
    left = {name for name, cookie in tablet.cookies.items() if cookie.value}
    assert left <= {"tablet", "csrftoken"}
    assert cast.omar.pk not in tablet.session.values()
    assert tablet.get("/answer/").status_code == 302


def test_the_first_page_signs_out_whoever_walked_away(tablet, cast):
    in_as(tablet, cast.lone)
    tablet.get("/tablet/")
    assert tablet.get("/answer/").status_code == 302


def test_walking_away_lasts_twenty_minutes_at_most(tablet, cast, the_time, now):
    in_as(tablet, cast.lone)
    the_time(now.replace(minute=20))
    assert tablet.get("/answer/").status_code == 200
    the_time(now.replace(minute=21))
    assert tablet.get("/answer/").status_code == 302


def test_setting_up_another_device_ends_the_one_before(tablet, cast, signed_in, settings_page):
    kirsten = signed_in(cast.kirsten)
    kirsten.post(settings_page, {"do": "set_up"})
    assert "Not a shared device" in tablet.get("/tablet/").content.decode()
    kirsten.post(settings_page, {"do": "end"})
    assert not Tablet.objects.exists()
    assert SET_UP in kirsten.get(settings_page).content.decode()


def test_only_the_leader_and_hr_set_it_up(open_now, cast, signed_in, settings_page):
    assert SET_UP in signed_in(cast.susanne).get(settings_page).content.decode()
    for person in (cast.henrik, cast.bilal, cast.lone, cast.stine):
        assert signed_in(person).get(settings_page).status_code == 404
        assert signed_in(person).post(settings_page, {"do": "set_up"}).status_code == 404
    assert not Tablet.objects.exists()


def test_a_made_up_address_makes_no_tablet(db, client):
    assert client.post("/tablet/made-up/").status_code == 200
    assert "tablet" not in client.cookies
    assert "shared device" in client.get("/tablet/", HTTP_ACCEPT_LANGUAGE="en").content.decode()
