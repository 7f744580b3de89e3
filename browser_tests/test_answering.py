"""The cleaner at five in the morning: a phone, one question at a time, and what happens when the connection goes."""

import re
from datetime import timedelta
from importlib import import_module

import pytest
from django.conf import settings
from django.urls import reverse

from naervaer.answers.closing import close_due
from naervaer.answers.collecting import open_sittings
from naervaer.answers.reporting import results
from naervaer.readings.actions.open_reading import Opening, check, open_reading

ANSWERS = re.compile(r"/answer/\d+/\d/$")


@pytest.fixture
def reading(cast, now, clock):
    opening = Opening([cast.harbour], now, now + timedelta(days=7, hours=15))
    seen = check(cast.kirsten, opening, now).fingerprint
    return open_reading(by=cast.kirsten, opening=opening, seen=seen, at=now)


@pytest.fixture
def first(live_server, reading):
    return live_server.url + reverse("readings:sitting", args=[reading.wave_id, 1])


@pytest.fixture
def share(sign_in, live_server):
    """As sign_in, on a device that is shared with others."""

    def shared(page, member):
        sign_in(page, member)
        cookie = next(one for one in page.context.cookies() if one["name"] == settings.SESSION_COOKIE_NAME)
        session = import_module(settings.SESSION_ENGINE).SessionStore(cookie["value"])
        session["shared"] = True
        session.save()
        page.context.add_cookies([{"name": cookie["name"], "value": session.session_key, "url": live_server.url}])

    return shared


def answer(page, label, times=1):
    for _ in range(times):
        where = page.locator(".course-label").inner_text()
        page.get_by_role("button", name=label, exact=True).first.click()
        page.wait_for_function("was => document.querySelector('.course-label')?.innerText !== was", arg=where)


def press(page, label, times=1):
    """Without JavaScript every press is a new page."""
    for _ in range(times):
        with page.expect_navigation():
            page.get_by_role("button", name=label, exact=True).click()


def fill_in(page, near="Halvt sammen", agree="Enig", fuel="God"):
    """The whole of the first sitting, from its first question."""
    answer(page, near)
    answer(page, agree, times=21)
    page.get_by_role("button", name=fuel, exact=True).click()


def sittings(reading, member, now):
    return [one.answered for one in open_sittings(member.pk, now)]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_on_a_phone_in_danish(theme, open_page, first, reading, cast, now, sign_in, axe, look):
    phone = open_page("phone", theme=theme)
    sign_in(phone, cast.omar)
    phone.goto(first)
    axe(phone)
    look(phone, f"answer-{theme}-1-begin")
    phone.get_by_role("button", name="Begynd").click()
    axe(phone)
    look(phone, f"answer-{theme}-2-circles")
    assert phone.get_by_text("Ingen ser dit svar.").is_visible()
    answer(phone, "Halvt sammen")
    axe(phone)
    look(phone, f"answer-{theme}-3-agree")
    answer(phone, "Ved ikke / ikke relevant")
    phone.get_by_role("button", name="Tilbage").click()
    assert phone.locator(".is-chosen").inner_text().strip() == "Ved ikke / ikke relevant"
    answer(phone, "Helt enig")
    answer(phone, "Enig", times=20)
    look(phone, f"answer-{theme}-4-fuel")
    phone.get_by_role("button", name="God", exact=True).click()
    axe(phone)
    look(phone, f"answer-{theme}-5-review")
    phone.get_by_role("button", name="Send mine svar").click()
    phone.get_by_role("heading", name="Tak").wait_for()
    axe(phone)
    look(phone, f"answer-{theme}-6-done")
    assert sittings(reading, cast.omar, now) == [True, False]
    phone.get_by_role("link", name="Fortsæt nu").click()
    phone.get_by_role("button", name="Begynd").wait_for()


def test_in_english_and_changed_while_it_is_open(open_page, first, reading, cast, now, sign_in):
    page = open_page("phone", language="en")
    sign_in(page, cast.agnieszka)
    page.goto(first)
    page.get_by_role("button", name="Begin").click()
    fill_in(page, "Half together", "Agree", "Good")
    page.get_by_role("button", name="Send my answers").click()
    page.get_by_role("heading", name="Thank you").wait_for()
    page.goto(first)
    page.get_by_role("button", name="Change my answers").click()
    page.get_by_text("Look at my answers, and change them").click()
    page.get_by_role("button", name=re.compile("Change ?: How much fuel")).click()
    page.get_by_role("button", name="Empty", exact=True).click()
    page.get_by_role("button", name="Send my answers").click()
    page.get_by_role("heading", name="Thank you").wait_for()
    assert sittings(reading, cast.agnieszka, now) == [True, False]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_without_javascript(theme, open_page, first, reading, cast, now, sign_in, look):
    page = open_page("phone", theme=theme, javascript=False)
    sign_in(page, cast.lone)
    page.goto(first)
    look(page, f"plain-{theme}-1-begin")
    press(page, "Begynd")
    look(page, f"plain-{theme}-2-circles")
    press(page, "Halvt sammen")
    press(page, "Enig")
    press(page, "Tilbage")
    press(page, "Helt enig")
    press(page, "Enig", times=20)
    press(page, "God")
    assert page.get_by_text("kan dine svar ikke ændres bagefter").is_visible()
    look(page, f"plain-{theme}-3-review")
    press(page, "Send mine svar")
    assert page.get_by_role("heading", name="Tak").is_visible()
    assert sittings(reading, cast.lone, now) == [True, False]


def test_with_the_keyboard_alone(open_page, first, reading, cast, sign_in, axe, look):
    page = open_page("desktop")
    sign_in(page, cast.lone)
    page.goto(first)
    page.get_by_role("button", name="Begynd").focus()
    page.keyboard.press("Enter")
    for number in range(1, 4):
        page.get_by_text(f"Spørgsmål {number} af 23").wait_for()
        assert page.evaluate("document.activeElement.tagName") == "LEGEND"
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
    page.get_by_text("Spørgsmål 4 af 23").wait_for()
    axe(page)
    look(page, "answer-desktop")


def test_interrupted_half_way_it_goes_on_where_one_was(phone, first, reading, cast, now, sign_in):
    sign_in(phone, cast.omar)
    phone.goto(first)
    phone.get_by_role("button", name="Begynd").click()
    answer(phone, "Halvt sammen")
    phone.context.set_offline(True)
    answer(phone, "Enig", times=3)
    phone.context.set_offline(False)
    phone.reload()
    phone.get_by_role("button", name="Fortsæt, hvor du slap").click()
    assert "5" in phone.locator(".course-label").inner_text()
    assert sittings(reading, cast.omar, now) == [False, False]


def test_interrupted_when_sending_it_is_sent_when_the_connection_is_back_and_counts_once(
    phone, first, reading, cast, now, sign_in, axe, look
):
    sign_in(phone, cast.omar)
    phone.goto(first)
    phone.get_by_role("button", name="Begynd").click()
    fill_in(phone)
    lost = []

    def lose_the_reply(route):
        lost.append(route.fetch().status)
        route.abort()

    phone.context.route(ANSWERS, lose_the_reply, times=1)  # received, but the phone never hears of it
    phone.get_by_role("button", name="Send mine svar").click()
    phone.get_by_role("heading", name="Ingen forbindelse lige nu").wait_for()
    axe(phone)
    look(phone, "answer-7-waiting")
    assert lost == [200]
    phone.get_by_role("heading", name="Tak").wait_for()
    assert sittings(reading, cast.omar, now) == [True, False]


def test_closed_while_waiting_to_send_it_is_sent_when_opened_again(phone, first, reading, cast, now, sign_in):
    sign_in(phone, cast.omar)
    phone.goto(first)
    phone.get_by_role("button", name="Begynd").click()
    fill_in(phone)
    phone.context.set_offline(True)
    phone.get_by_role("button", name="Send mine svar").click()
    phone.get_by_role("heading", name="Ingen forbindelse lige nu").wait_for()
    assert sittings(reading, cast.omar, now) == [False, False]
    phone.goto("about:blank")
    phone.context.set_offline(False)
    phone.goto(first)
    phone.get_by_role("heading", name="Tak").wait_for()
    assert sittings(reading, cast.omar, now) == [True, False]


def test_signed_out_before_sending_nothing_is_lost(phone, first, reading, cast, now, sign_in):
    sign_in(phone, cast.omar)
    phone.goto(first)
    phone.get_by_role("button", name="Begynd").click()
    fill_in(phone)
    phone.context.clear_cookies()
    phone.get_by_role("button", name="Send mine svar").click()
    phone.get_by_role("heading", name="Dine svar blev ikke modtaget").wait_for()
    sign_in(phone, cast.omar)
    phone.get_by_role("link", name="Åbn siden igen").click()
    phone.get_by_role("heading", name="Tak").wait_for()
    assert sittings(reading, cast.omar, now) == [True, False]


def test_a_shared_device_keeps_nothing(phone, live_server, first, reading, cast, sign_in, share):
    share(phone, cast.omar)
    phone.goto(first)
    phone.get_by_role("button", name="Begynd").click()
    answer(phone, "Halvt sammen")
    assert phone.evaluate("localStorage.length") == 0
    phone.reload()
    assert phone.get_by_role("button", name="Begynd").is_visible()


def test_the_distances_ask_once_more_about_the_three_largest(phone, live_server, reading, cast, sign_in, look):
    sign_in(phone, cast.omar)
    phone.goto(live_server.url + reverse("readings:sitting", args=[reading.wave_id, 2]))
    phone.get_by_role("button", name="Begynd").click()
    answer(phone, "Enig", times=5)
    answer(phone, "Halvt sammen", times=3)
    answer(phone, "Enig", times=4)
    look(phone, "answer-8-likely")
    answer(phone, "8")
    assert "14" in phone.locator(".course-label").inner_text()
    answer(phone, "Næsten ét", times=4)
    answer(phone, "Langt fra hinanden", times=2)
    answer(phone, "Lidt sammen")
    assert "23" in phone.locator(".course-label").inner_text()
    answer(phone, "Meget", times=2)
    phone.get_by_role("button", name="Lidt", exact=True).click()
    phone.get_by_role("button", name="Send mine svar").wait_for()


def test_the_first_load_of_a_members_page_is_under_100_kilobytes(phone, first, cast, sign_in):
    sign_in(phone, cast.omar)
    session = phone.context.new_cdp_session(phone)
    session.send("Network.enable")
    received = []
    session.on("Network.loadingFinished", lambda event: received.append(event["encodedDataLength"]))
    phone.goto(first, wait_until="networkidle")
    assert 10_000 < sum(received) < 100_000


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_leaders_own_side_is_told_first(theme, open_page, live_server, reading, cast, sign_in, axe, look):
    page = open_page("phone", theme=theme)
    sign_in(page, cast.kirsten)
    page.goto(live_server.url + reverse("readings:reading", args=[reading.wave_id]))
    axe(page)
    look(page, f"mirror-{theme}-1-reading")
    page.get_by_role("link", name="Svar fra min side").click()
    assert page.get_by_text("Dit team ser disse svar, med dit navn").is_visible()
    axe(page)
    look(page, f"mirror-{theme}-2-begin")
    page.get_by_role("button", name="Det ved jeg. Begynd").click()
    axe(page)
    look(page, f"mirror-{theme}-3-question")


def test_below_five_answers_no_number_leaves_the_room(phone, first, reading, cast, now, sign_in):
    sign_in(phone, cast.omar)
    phone.goto(first)
    phone.get_by_role("button", name="Begynd").click()
    fill_in(phone)
    phone.get_by_role("button", name="Send mine svar").click()
    phone.get_by_role("heading", name="Tak").wait_for()
    close_due(reading.closes_at)
    scores = results(reading.wave_id).cells[0].scores
    assert scores
    assert all(score.value is None for score in scores.values())
