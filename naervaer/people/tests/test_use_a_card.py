import re
from datetime import timedelta

import pytest
from django.contrib.auth.hashers import make_password
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from naervaer.config import settings as installed
from naervaer.people.actions.links import mint_link
from naervaer.people.actions.pins import enrol
from naervaer.people.models import PersonalLink, Pin

CARD = PersonalLink.Kind.CARD
PIN = "482915"


@pytest.fixture(autouse=True)
def _this_moment(time_machine, now):
    cache.clear()
    time_machine.move_to(now, tick=False)


def written(queries):
    return [query["sql"] for query in queries if re.match(r"(INSERT|UPDATE|DELETE|REPLACE)", query["sql"])]


def viewer(client):
    return client.get("/profile/sign-in/").wsgi_request.viewer


def test_opening_a_link_looks_nothing_up_and_spends_nothing(cast, now, client):
    path = mint_link(cast.lone, CARD, None, now)
    with CaptureQueriesContext(connection) as queries:
        page = client.get(path)
    assert page.status_code == 200
    assert len(queries) == 0
    assert "no-store" in page["Cache-Control"]
    assert page["Referrer-Policy"] == "strict-origin"


def test_the_button_moves_to_an_address_without_the_token(cast, now, client):
    path = mint_link(cast.lone, CARD, None, now)
    assert client.post(path).url == "/enrol/"


def test_the_first_use_chooses_a_pin_and_signs_in(cast, now, client, settings):
    settings.PASSWORD_HASHERS = installed.PASSWORD_HASHERS  # tests have a faster one
    client.post(mint_link(cast.lone, CARD, None, now))
    answer = client.post("/enrol/", {"pin": PIN, "again": PIN})
    assert answer.status_code == 302
    assert viewer(client).member_id == cast.lone.pk
    assert Pin.objects.get(member=cast.lone).pin_hash.startswith("argon2")


@pytest.mark.parametrize(
    "pin", ["123456", "111111", "654321", "121212", "123123", "010190", "198405", "100005", "12345"]
)
def test_a_pin_that_is_easy_to_guess_is_refused(cast, now, client, pin):
    client.post(mint_link(cast.lone, CARD, None, now))
    page = client.post("/enrol/", {"pin": pin, "again": pin})
    assert page.status_code == 200
    assert not Pin.objects.exists()


def test_afterwards_the_card_says_who_and_the_pin_proves_it(cast, now, client):
    enrol(cast.lone, pin=PIN)
    assert client.post(mint_link(cast.lone, CARD, None, now)).url == "/sign-in/pin/"
    assert viewer(client).is_stranger
    client.post("/sign-in/pin/", {"pin": PIN})
    assert viewer(client).member_id == cast.lone.pk


def test_a_sign_in_that_succeeds_writes_nothing(cast, now, client):
    enrol(cast.lone, pin=PIN)
    path = mint_link(cast.lone, CARD, None, now)
    with CaptureQueriesContext(connection) as queries:
        client.get(path)
        client.post(path)
        client.get("/sign-in/pin/")
        client.post("/sign-in/pin/", {"pin": PIN})
        client.get("/profile/sign-in/")
        client.post("/sign-in/leave/")
    assert written(queries) == []


def test_a_leader_who_holds_all_cards_gets_in_as_nobody_who_is_enrolled(cast, now):
    kept = make_password(PIN)
    Pin.objects.bulk_create(Pin(member=person, pin_hash=kept) for person in cast.harbour_people)
    for person in cast.harbour_people:
        leader = Client()
        leader.post(mint_link(person, CARD, None, now))
        assert viewer(leader).is_stranger
        assert leader.post("/enrol/", {"pin": "736451", "again": "736451"}).status_code == 200
        assert leader.post("/enrol/passkey/").url == "/sign-in/"
        assert leader.post("/sign-in/pin/", {"pin": "736451"}).status_code == 200
        assert viewer(leader).is_stranger
        assert Pin.objects.get(member=person).mobile == ""


def test_a_renewed_card_kills_the_old_one_and_a_link_in_a_notice_does_not(cast, now, client):
    old = mint_link(cast.lone, CARD, None, now)
    mint_link(cast.lone, PersonalLink.Kind.NOTICE, now.date(), now)
    assert client.post(old).status_code == 302
    mint_link(cast.lone, CARD, None, now)
    assert client.post(old).status_code == 404
    assert client.get("/enrol/").url == "/sign-in/"


def test_the_token_is_kept_as_a_hash_alone(cast, now):
    token = mint_link(cast.lone, CARD, None, now).split("/")[2]
    kept = PersonalLink.objects.get().token_hash
    assert len(token) >= 22
    assert token not in kept
    assert len(kept) == 64


def test_a_link_in_a_notice_dies_with_its_day(cast, now, client, time_machine):
    path = mint_link(cast.lone, PersonalLink.Kind.NOTICE, now.date(), now)
    time_machine.move_to(now + timedelta(days=1))
    assert client.post(path).status_code == 404


def test_a_card_of_somebody_who_has_left_does_not_work(cast, now, client):
    path = mint_link(cast.lone, CARD, None, now)
    cast.lone.ends_on = now.date() - timedelta(days=1)
    cast.lone.save()
    assert client.post(path).status_code == 404


def test_who_is_signed_in_when_they_leave_is_signed_out(cast, now, client):
    client.post(mint_link(cast.lone, CARD, None, now))
    client.post("/enrol/", {"pin": PIN, "again": PIN})
    cast.lone.ends_on = now.date() - timedelta(days=1)
    cast.lone.save()
    assert viewer(client).is_stranger


def test_a_card_opens_the_members_own_pages_only(cast, now, client):
    enrol(cast.susanne, pin=PIN)
    client.post(mint_link(cast.susanne, CARD, None, now))
    client.post("/sign-in/pin/", {"pin": PIN})
    assert viewer(client).roles == {"member"}
    assert client.get("/account/2fa/").status_code == 404
