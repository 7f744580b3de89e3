"""A dialogue on the leader's screen and two phones, to a step on Today; the same without JavaScript; over a week."""

import re

import pytest

from naervaer.readings.models import Note


@pytest.fixture(autouse=True)
def at_the_moment_of_the_tests(clock, now):
    clock(now)


def begin(screen, live_server, team, form="team", where="phones", pace="now"):
    screen.goto(f"{live_server.url}/workshop/start/{team.pk}/")
    screen.locator("select[name=about]").select_option("support")
    screen.locator(f"input[name=form][value={form}]").check()
    screen.locator(f"input[name=pace][value={pace}]").check()
    if pace == "now":
        screen.locator(f"input[name=where][value={where}]").check()
    screen.locator("form.start button").click()
    screen.wait_for_url(re.compile(r"/workshop/dialogue/\d+/$"))
    return screen.url


def go_on(screen):
    screen.locator("form[action$='/leg/'] button").last.click()


def say(phone, words, button="Say it to the team"):
    phone.locator("textarea").fill(words)
    phone.get_by_role("button", name=button).click()
    phone.get_by_text(words, exact=True).wait_for()


def join_from_today(phone, live_server, axe):
    phone.goto(live_server.url)
    phone.get_by_role("link", name="Personal support").click()
    phone.get_by_role("button", name="I am in").wait_for()
    axe(phone)
    phone.get_by_role("button", name="I am in").click()
    phone.get_by_text("In a moment we begin").wait_for()


def agree(screen, phone, axe, what):
    screen.locator("input[name=what]").fill(what)
    screen.get_by_role("button", name="Agree on it").click()
    screen.get_by_text("Kirsten Holm promised the whole team.").wait_for()
    axe(screen)
    phone.get_by_text(what).wait_for()
    screen.get_by_role("button", name="We are done").click()
    screen.get_by_role("heading", name="What we agreed").wait_for()
    phone.get_by_role("heading", name="What we said").wait_for()
    axe(screen), axe(phone)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_screen_and_two_phones_come_from_a_question_to_a_step_on_today(
    open_page, live_server, cast, sign_in, axe, look, theme
):
    screen = open_page("desktop", language="en", theme=theme)
    lone, omar = (open_page("phone", language="en", theme=theme) for _phone in range(2))
    for page, who in ((screen, cast.kirsten), (lone, cast.lone), (omar, cast.omar)):
        sign_in(page, who)
    address = begin(screen, live_server, cast.harbour, form="pairs")
    for phone in (lone, omar):
        join_from_today(phone, live_server, axe)
    screen.get_by_text("Lone, Omar").wait_for()
    axe(screen)
    go_on(screen)
    for phone, words in ((lone, "Bilal came at once"), (omar, "I waited two days")):
        phone.get_by_text("When did you last get help in time").wait_for()
        say(phone, words)
    axe(lone)
    assert not screen.get_by_text("I waited two days").is_visible()
    go_on(screen)
    lone.get_by_text("You talk with Omar.").wait_for()
    say(lone, "We hardly meet", button="Bring it back from us")
    look(lone, f"dialogue-pairs-{theme}")
    go_on(screen)
    screen.get_by_role("link", name="Closeness and staying").click()
    screen.get_by_text("We hardly meet").wait_for()
    screen.goto(address)
    omar.get_by_role("heading", name="What can strengthen your attachment").wait_for()
    say(omar, "Ring me once in a while")
    screen.get_by_text("Ring me once in a while").wait_for()
    look(screen, f"dialogue-together-{theme}")
    axe(screen)
    go_on(screen)
    agree(screen, lone, axe, "Ring two people a week without a task")
    look(lone, f"dialogue-summary-{theme}")
    screen.goto(live_server.url)
    assert screen.get_by_role("link", name="Ring two people a week without a task").is_visible()


def test_nobody_is_taken_away_in_the_middle_of_a_sentence_and_nothing_half_written_is_lost(
    open_page, live_server, cast, sign_in
):
    screen, phone = open_page("desktop", language="en"), open_page("phone", language="en")
    sign_in(screen, cast.kirsten), sign_in(phone, cast.lone)
    address = begin(screen, live_server, cast.harbour)
    go_on(screen)
    phone.goto(address)
    phone.get_by_role("button", name="I am in").click()
    phone.locator("textarea").fill("Half a sent")
    go_on(screen)
    phone.get_by_role("link", name="We have gone on").wait_for()
    assert phone.locator("textarea").input_value() == "Half a sent"
    phone.get_by_role("link", name="We have gone on").click()
    phone.get_by_text("What makes it hard").wait_for()
    phone.get_by_text("Something here is not sent").wait_for()
    phone.context.clear_cookies()
    phone.get_by_role("link", name="Personal support").click()
    assert "sign" in phone.url
    sign_in(phone, cast.lone)
    phone.goto(f"{address}?at=support")
    assert phone.locator("textarea").input_value() == "Half a sent"
    phone.get_by_role("button", name="Say it to the team").click()
    phone.get_by_text("Half a sent", exact=True).wait_for()
    assert phone.locator("textarea").input_value() == ""
    phone.go_back()
    phone.reload()
    assert Note.objects.count() == 1


def test_it_works_without_javascript_on_one_screen(open_page, live_server, cast, sign_in, axe):
    screen = open_page("desktop", language="en", javascript=False)
    phone = open_page("phone", language="en", javascript=False)
    sign_in(screen, cast.henrik)
    address = begin(screen, live_server, cast.hospital, where="screen")
    go_on(screen)
    screen.locator("textarea").fill("More hands on Mondays")
    screen.get_by_role("button", name="Write it down for the team").click()
    assert screen.get_by_text("More hands on Mondays", exact=True).is_visible()
    assert screen.get_by_text("From the team").is_visible()
    sign_in(phone, cast.henrik)
    phone.goto(address)
    go_on(screen)
    phone.get_by_role("link", name="Show where the talk is now").click()
    assert phone.get_by_role("heading", name="What makes it hard").is_visible()


@pytest.mark.parametrize("device", ["phone", "desktop"])
@pytest.mark.parametrize("language", ["da", "en", "ar"])
def test_every_page_round_it_holds_its_measure(open_page, live_server, cast, sign_in, axe, look, device, language):
    page = open_page(device, language=language)
    sign_in(page, cast.kirsten)
    for path in (f"workshop/start/{cast.harbour.pk}", "workshop/stay", "workshop"):
        page.goto(f"{live_server.url}/{path}/")
        axe(page)
    page.goto(f"{live_server.url}/workshop/stay/?part=3")
    axe(page)
    begin(page, live_server, cast.harbour, pace="daily")
    axe(page)
    look(page, f"dialogue-week-{device}-{language}")


def test_the_leader_goes_through_it_with_the_keyboard_alone(open_page, live_server, cast, sign_in):
    screen = open_page("desktop", language="en")
    sign_in(screen, cast.kirsten)
    begin(screen, live_server, cast.harbour)
    screen.get_by_role("button", name="Begin with the first question").focus()
    screen.keyboard.press("Enter")
    screen.get_by_role("heading", name="When did you last get help in time").wait_for()
    screen.locator("textarea").focus()
    screen.keyboard.type("With the keyboard")
    screen.keyboard.press("Tab")
    screen.keyboard.press("Enter")
    screen.get_by_text("With the keyboard", exact=True).wait_for()
