"""Signing in with the device itself: a member from a card, and a leader as the second step."""

import re

import pytest

from naervaer.demo.cast import PASSWORD
from naervaer.people.actions.links import mint_link
from naervaer.people.models import PersonalLink, Pin


@pytest.fixture
def device():
    """device(page): the page's phone can recognise its owner."""

    def given(page):
        session = page.context.new_cdp_session(page)
        session.send("WebAuthn.enable")
        options = {
            "protocol": "ctap2",
            "transport": "internal",
            "hasResidentKey": True,
            "hasUserVerification": True,
            "isUserVerified": True,
            "automaticPresenceSimulation": True,
        }
        session.send("WebAuthn.addVirtualAuthenticator", {"options": options})
        return session

    return given


@pytest.fixture
def at_home(monkeypatch):
    """Where the pages of signed-in people are not what is tested."""
    return re.compile(r"localhost:\d+/$")


def test_a_member_makes_a_passkey_from_the_card_and_comes_back_with_it(
    open_page, live_server, cast, now, clock, device, at_home
):
    page = open_page("phone", language="en")
    device(page)
    page.goto(live_server.url + mint_link(cast.lone, PersonalLink.Kind.CARD, None, now))
    page.get_by_role("button", name="Go in").click()
    page.get_by_role("button", name="Make a passkey on this phone").click()
    page.wait_for_url("**/profile/sign-in/contact/")
    assert Pin.objects.get(member=cast.lone).pin_hash == ""

    page.goto(live_server.url + "/sign-in/leave/")
    page.get_by_role("button", name="I am done, leave this device").click()
    page.get_by_text("Nothing of yours is kept on this device").wait_for()
    assert page.evaluate("localStorage.length") == 0

    page.goto(live_server.url + "/sign-in/")
    page.get_by_role("button", name="Use a passkey").click()
    page.wait_for_url(at_home)
    page.goto(live_server.url + "/profile/sign-in/")
    page.get_by_role("heading", name="How you sign in").wait_for()


def test_a_passkey_that_is_not_known_here_says_so_and_loses_nothing(open_page, live_server, cast, clock, device):
    page = open_page("phone", language="en")
    session = device(page)
    session.send("WebAuthn.disable")
    session.send("WebAuthn.enable")
    page.goto(live_server.url + "/sign-in/")
    page.evaluate("() => { navigator.credentials.get = () => Promise.reject(new Error('no')) }")
    page.get_by_role("button", name="Use a passkey").click()
    page.get_by_text("The passkey was not used. Nothing is lost").wait_for()


def test_a_leader_adds_a_passkey_and_then_needs_no_password(open_page, live_server, cast, now, clock, device, at_home):
    page = open_page("desktop", language="en")
    device(page)
    page.goto(live_server.url + "/account/login/")
    page.get_by_label("E-mail").fill("kirsten@lyng.example")
    page.locator("input[type=password]").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url(at_home)
    page.goto(live_server.url + "/account/2fa/passkeys/add/")
    page.locator("input[type=password]").fill(PASSWORD)
    page.get_by_role("button", name="Go on").click()
    page.get_by_role("button", name="Make a passkey").click()
    page.wait_for_url("**/recovery-codes/")
    assert page.locator("main code").count() == 10

    page.context.clear_cookies()
    page.goto(live_server.url + "/sign-in/")
    page.get_by_role("button", name="Use a passkey").click()
    page.wait_for_url(at_home)
    assert page.goto(live_server.url + "/cards/").ok
