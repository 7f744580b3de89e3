"""Getting in, on a phone and at a desk: every page of it, in both languages and themes."""

import pytest
from django.core.cache import cache

from naervaer.people.actions import codes, pins
from naervaer.people.actions.accounts import invite
from naervaer.people.actions.links import mint_link
from naervaer.people.models import PersonalLink, SignInCode

CARD = PersonalLink.Kind.CARD


@pytest.fixture(autouse=True)
def _no_limits_from_other_tests():
    cache.clear()


@pytest.mark.parametrize(("device", "language", "theme"), [("phone", "da", "light"), ("desktop", "en", "dark")])
def test_every_page_on_the_way_in(open_page, live_server, cast, now, clock, axe, look, device, language, theme):
    page = open_page(device, language=language, theme=theme)
    pins.enrol(cast.lone, pin="482915")

    def at(path, name):
        page.goto(live_server.url + path)
        axe(page)
        look(page, f"{name}-{device}-{language}-{theme}")

    at("/sign-in/", "start")
    at("/account/login/", "login")
    at("/account/password/reset/", "reset")
    at("/account/password/reset/done/", "reset-done")
    at("/l/aaaaaaaaaaaaaaaaaaaaaa/", "link")
    at(invite(member=cast.omar, by=None, at=now) if cast.omar.email else "/invitation/x/", "invitation")
    page.goto(live_server.url + mint_link(cast.omar, CARD, None, now))
    page.locator("main form button").last.click()
    axe(page)
    look(page, f"enrol-{device}-{language}-{theme}")
    page.goto(live_server.url + mint_link(cast.lone, CARD, None, now))
    page.locator("main form button").last.click()
    axe(page)
    look(page, f"pin-{device}-{language}-{theme}")
    at("/sign-in/leave/", "leave")


@pytest.mark.parametrize(("device", "language", "theme"), [("phone", "da", "light"), ("desktop", "en", "dark")])
def test_every_page_of_cards_and_the_second_step(
    open_page, live_server, cast, now, clock, sign_in, axe, look, settings, device, language, theme
):
    settings.PUBLIC_ADDRESS = "https://naervaer.lyng.example"
    page = open_page(device, language=language, theme=theme)
    sign_in(page, cast.susanne)
    for path, name in (
        ("/cards/", "cards"),
        (f"/cards/team-{cast.harbour.pk}/", "sheet"),
        (f"/people/{cast.lone.pk}/sign-in/", "access"),
        ("/profile/sign-in/", "own"),
        ("/profile/sign-in/pin/", "own-pin"),
        ("/profile/sign-in/contact/", "contact"),
        ("/account/2fa/", "second"),
    ):
        page.goto(live_server.url + path)
        axe(page)
        look(page, f"{name}-{device}-{language}-{theme}")
    page.goto(live_server.url + f"/people/{cast.lone.pk}/sign-in/")
    page.locator("button[value=renew]").click()
    axe(page)
    look(page, f"renewed-{device}-{language}-{theme}")


def test_a_member_enrols_and_comes_back_with_a_code_without_javascript(open_page, live_server, cast, now, clock):
    page = open_page("phone", language="en", javascript=False)
    page.goto(live_server.url + mint_link(cast.lone, CARD, None, now))
    page.get_by_label("This phone or computer is shared").check()
    page.get_by_role("button", name="Go in").click()
    page.get_by_label("Choose a PIN").fill("482915")
    page.get_by_label("The same PIN again").fill("482915")
    page.get_by_role("button", name="Keep this PIN").click()
    page.get_by_label("Mobile or e-mail for codes").fill("20 10 00 05")
    page.get_by_role("button", name="Send a code there").click()
    page.get_by_label("The 6 digits").fill(codes.digits(SignInCode.objects.get()))
    page.get_by_role("button", name="Go on").click()
    cookie = next(one for one in page.context.cookies() if one["name"] == "sessionid")
    assert cookie["expires"] == -1

    page.goto(live_server.url + "/sign-in/leave/")
    page.get_by_role("button", name="I am done, leave this device").click()
    page.goto(live_server.url + "/sign-in/")
    page.get_by_label("Mobile or e-mail").fill("+4520100005")
    page.get_by_role("button", name="Send me a code").click()
    page.get_by_label("The 6 digits").fill(codes.digits(SignInCode.objects.get()))
    page.get_by_role("button", name="Go on").click()
    assert page.goto(live_server.url + "/profile/sign-in/").ok
    page.get_by_role("heading", name="How you sign in").wait_for()
