from datetime import timedelta

import pytest
from django.core.cache import cache
from django.test import Client

from naervaer.demo.cast import PASSWORD
from naervaer.people.actions import codes
from naervaer.people.actions.links import mint_link
from naervaer.people.actions.pins import check_pin, enrol
from naervaer.people.models import PersonalLink, Pin, SignInCode

PIN, NEW = "482915", "736451"


@pytest.fixture(autouse=True)
def _this_moment(time_machine, now):
    cache.clear()
    time_machine.move_to(now, tick=False)


@pytest.fixture
def lone(cast):
    enrol(cast.lone, pin=PIN)
    return cast.lone


@pytest.fixture
def signed_in(lone, now):
    def client_of(shared=False):
        client = Client()
        client.post(mint_link(lone, PersonalLink.Kind.NOTICE, None, now), {"shared": "on"} if shared else {})
        client.post("/sign-in/pin/", {"pin": PIN})
        return client

    return client_of


def is_in(client):
    return not client.get("/sign-in/").wsgi_request.viewer.is_stranger


def test_on_the_own_phone_one_stays_in_for_half_a_year(signed_in, now, time_machine):
    client = signed_in()
    time_machine.move_to(now + timedelta(days=179), tick=False)
    assert is_in(client)
    time_machine.move_to(now + timedelta(days=180, seconds=1), tick=False)
    assert not is_in(client)


def test_on_a_shared_one_for_two_hours_and_the_session_says_so(signed_in, now, time_machine):
    client = signed_in(shared=True)
    assert client.session["shared"] is True
    time_machine.move_to(now + timedelta(hours=2, seconds=1), tick=False)
    assert not is_in(client)


def test_leaving_clears_what_the_browser_keeps(signed_in):
    client = signed_in(shared=True)
    left = client.post("/sign-in/leave/")
    assert left["Clear-Site-Data"] == '"cache", "cookies", "storage"'
    assert not is_in(client)


def test_opening_another_card_on_the_same_phone_ends_the_session_of_the_first(signed_in, cast, now):
    client = signed_in()
    client.post(mint_link(cast.omar, PersonalLink.Kind.CARD, None, now))
    assert not is_in(client)


def test_a_new_pin_asks_for_the_old_one_and_signs_out_the_other_devices(signed_in, lone, now, time_machine):
    mine, other = signed_in(), signed_in()
    time_machine.move_to(now + timedelta(hours=1), tick=False)
    chosen = {"pin": NEW, "again": NEW}
    assert mine.post("/profile/sign-in/pin/", chosen).status_code == 200
    assert mine.post("/profile/sign-in/pin/", chosen | {"own-pin": "000000"}).status_code == 200
    assert mine.post("/profile/sign-in/pin/", chosen | {"own-pin": PIN}).status_code == 302
    assert check_pin(lone, NEW, now + timedelta(hours=1))
    assert is_in(mine)
    assert not is_in(other)


def test_signing_out_everywhere_ends_every_device(signed_in):
    mine, other = signed_in(), signed_in()
    mine.post("/profile/sign-in/everywhere/")
    assert not is_in(mine)
    assert not is_in(other)


def test_a_contact_counts_when_its_code_has_been_given(signed_in, lone):
    client = signed_in()
    client.post("/profile/sign-in/contact/", {"contact": "lone@privat.example"})
    assert Pin.objects.get(member=lone).email == ""
    right = codes.digits(SignInCode.objects.get())
    client.post("/profile/sign-in/contact/code/", {"code": "000000" if right != "000000" else "000001"})
    assert Pin.objects.get(member=lone).email == ""
    client.post("/profile/sign-in/contact/code/", {"code": right})
    assert Pin.objects.get(member=lone).email == "lone@privat.example"


def test_the_contact_of_a_phone_that_was_left_open_is_not_changed_without_the_pin(signed_in, lone, now, time_machine):
    client = signed_in()
    time_machine.move_to(now + timedelta(hours=1), tick=False)
    client.post("/profile/sign-in/contact/", {"contact": "thief@elsewhere.example"})
    assert not SignInCode.objects.exists()


def test_who_signs_in_with_a_password_may_have_codes_too(cast, client):
    client.post("/account/login/", {"login": "kirsten@lyng.example", "password": PASSWORD})
    client.post("/profile/sign-in/contact/", {"contact": "20100001"})
    client.post("/profile/sign-in/contact/code/", {"code": codes.digits(SignInCode.objects.get())})
    assert Pin.objects.get(member=cast.kirsten).mobile == "+4520100001"
