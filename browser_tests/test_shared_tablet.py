"""The tablet in the break room: one after the other answers on it, and after each nothing is left."""

import re

import pytest
from django.core.cache import cache

from naervaer.answers.collecting import open_sittings
from naervaer.people.actions.pins import enrol
from naervaer.readings.actions.open_reading import Opening, check, open_reading
from naervaer.readings.actions.set_up_tablet import set_up_tablet

PIN = "482915"
KEPT = """async () => ({
  local: localStorage.length, session: sessionStorage.length,
  caches: (await caches.keys()).length, databases: (await indexedDB.databases()).length,
})"""
NOTHING = {"local": 0, "session": 0, "caches": 0, "databases": 0}


@pytest.fixture
def reading(cast, now, clock):
    cache.clear()
    for person in (cast.omar, cast.lone):
        enrol(person, pin=PIN)
    opening = Opening([cast.harbour], now, now.replace(day=9))
    return open_reading(by=cast.kirsten, opening=opening, seen=check(cast.kirsten, opening, now).fingerprint, at=now)


@pytest.fixture
def tablet(reading, cast, now, live_server):
    """tablet(page): the page is the team's shared device from now on."""

    def set_up(page):
        page.goto(f"{live_server.url}/tablet/{set_up_tablet(team=cast.harbour, by=cast.kirsten, at=now)}/")
        with page.expect_navigation():
            page.get_by_role("button", name="Brug tabletten sammen").click()
        return page

    return set_up


def sign_in_as(page, name):
    with page.expect_navigation():
        page.get_by_role("button", name=name).click()
    page.locator("input[name=pin]").fill(PIN)
    with page.expect_navigation():
        page.locator("main form button").first.click()


def to_the_first_part(page):
    page.locator(".row-link").first.click()
    page.wait_for_load_state()


def left(page):
    """What is on the device when nobody is signed in: the cookies by name, and what pages can keep."""
    return {cookie["name"] for cookie in page.context.cookies()}, page.evaluate(KEPT)


def answer_everything(page, javascript=True):
    while page.locator(".answer").count():
        before = page.locator(".course-label").inner_text()
        if javascript:
            page.locator(".answer").nth(3).click()
            page.wait_for_function("was => document.querySelector('.course-label')?.innerText !== was", arg=before)
        else:
            with page.expect_navigation():
                page.locator(".answer").nth(3).click()


@pytest.mark.parametrize("device", ["phone", "desktop"])
def test_one_after_the_other_and_nothing_is_left(device, open_page, tablet, reading, cast, now, axe, look):
    page = tablet(open_page(device))
    axe(page)
    look(page, f"tablet-{device}-1-names")
    sign_in_as(page, "Lone Friis")
    to_the_first_part(page)
    assert page.get_by_text("Tabletten er fælles").is_visible()
    axe(page)
    look(page, f"tablet-{device}-2-begin")
    page.get_by_role("button", name="Begynd").click()
    answer_everything(page)
    assert page.get_by_text("kan dine svar ikke ændres bagefter").is_visible()
    assert page.evaluate(KEPT) == NOTHING
    page.get_by_role("button", name="Send mine svar").click()
    page.get_by_role("heading", name="Tak").wait_for()
    axe(page)
    look(page, f"tablet-{device}-3-thanks")
    assert [one.answered for one in open_sittings(cast.lone.pk, now)] == [True, False]
    with page.expect_navigation():
        page.get_by_role("button", name="Jeg er færdig").click()
    page.get_by_role("heading", name="Hvem er du?").wait_for()
    cookies, kept = left(page)
    assert cookies <= {"tablet", "csrftoken"}
    assert kept == NOTHING
    for _ in range(4):  # the back button finds nothing of Lone's
        page.go_back()
        page.wait_for_load_state()
        assert not page.get_by_text("Min leder").count()
        assert not page.locator(".said, .is-chosen, [data-sitting]").count()
    page.goto(page.url.split("/", 3)[0] + "//" + page.url.split("/")[2] + "/tablet/")
    sign_in_as(page, "Omar Haddad")
    assert page.locator("html").get_attribute("lang") == "ar"
    assert not page.get_by_text("Lone Friis").count()


def test_who_walks_away_is_warned_and_signed_out(open_page, tablet, reading, cast, now, axe, look):
    page = tablet(open_page("phone"))
    page.clock.install()
    sign_in_as(page, "Lone Friis")
    to_the_first_part(page)
    page.get_by_role("button", name="Begynd").click()
    page.locator(".answer").nth(3).click()
    page.clock.run_for(121_000)
    assert page.get_by_text("Er du her stadig?").is_visible()
    axe(page)
    look(page, "tablet-warned")
    page.get_by_role("button", name="Jeg er her stadig").click()
    assert not page.get_by_text("Er du her stadig?").is_visible()
    page.clock.run_for(121_000)
    page.clock.run_for(31_000)
    page.get_by_role("heading", name="Hvem er du?").wait_for()
    assert left(page)[1] == NOTHING
    assert not any(one.answered for one in open_sittings(cast.lone.pk, now))


def test_without_javascript_it_is_just_as_clean(open_page, tablet, reading, cast, now):
    page = tablet(open_page("phone", javascript=False))
    sign_in_as(page, "Lone Friis")
    to_the_first_part(page)
    assert "refresh" in page.content()
    with page.expect_navigation():
        page.get_by_role("button", name="Begynd").click()
    answer_everything(page, javascript=False)
    with page.expect_navigation():
        page.get_by_role("button", name="Send mine svar").click()
    with page.expect_navigation():
        page.get_by_role("button", name=re.compile("Jeg er færdig")).click()
    assert page.get_by_role("heading", name="Hvem er du?").is_visible()
    assert {cookie["name"] for cookie in page.context.cookies()} <= {"tablet", "csrftoken"}
    assert [one.answered for one in open_sittings(cast.lone.pk, now)] == [True, False]
