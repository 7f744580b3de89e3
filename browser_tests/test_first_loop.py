"""The first loop, whole: from an empty installation to a promise kept, clicked by those whose day it is."""

import re
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.cache import cache
from journey import (
    HARBOUR,
    HENRIK,
    HOSPITAL,
    HOUSE,
    KIRSTEN,
    PASSWORD,
    add_the_second_step,
    answer,
    answer_all,
    bring_in_the_list,
    cards_of,
    enrol,
    follow,
    open_the_house,
    press,
    says,
    sign_in_with_password,
)
from playwright.sync_api import expect

from naervaer.answers.closing import close_due
from naervaer.answers.collecting import open_sittings, send
from naervaer.people.actions.first_run import set_up_path
from naervaer.people.models import Member

ANSWERS = re.compile(r"/answer/\d+/\d/$")


@pytest.fixture(autouse=True)
def _no_limits_from_other_tests():
    cache.clear()


@pytest.fixture
def at(axe, look):
    """at(page, name): the page that is open is readable for everybody; its picture is kept."""

    def checked(page, name):
        axe(page)
        look(page, f"loop-{name}")

    return checked


@pytest.fixture
def others_answer(now):
    """others_answer(names): they send both parts, through the door that the pages use."""

    def answered(names):
        for name in names:
            who = Member.objects.get(name=name).pk
            for one in open_sittings(who, now):
                given = {asked.id: 0 if asked.id == "touchpoints" else 3 for asked in one.questions}
                ballot = f"phone-{who:06}-sitting-{one.sitting}"
                send(wave_id=one.wave_id, sitting=one.sitting, member_id=who, ballot=ballot, answers=given, at=now)

    return answered


def test_from_an_empty_installation_to_a_promise_kept(
    live_server, open_page, clock, now, settings, tmp_path, at, others_answer
):
    desk = open_page("desktop")
    spare_code = set_up(desk, live_server.url + set_up_path(at=now), settings, at)
    bring_everybody_in(desk, live_server.url, at)
    invitation = choose_a_leader(desk, live_server.url, at)
    cards = print_cards(desk, live_server.url, tmp_path, at)
    ask(desk, live_server.url, at)
    answer_without_javascript(open_page("phone", javascript=False), cards["Mette Kjær"])
    answer_in_english(open_page("phone", language="en", theme="dark"), cards["Nikola Petrov"], at)
    answer_interrupted(open_page("phone"), cards["Ida Krog"])
    lone = open_page("phone")
    enrol(lone, cards["Lone Friis"])
    at(lone, "member-asked")
    others_answer([*HARBOUR[:3], HARBOUR[5]])  # with Mette and Nikola six: without one of them no number is shown
    others_answer(HOSPITAL[1:4])  # with Ida four: were she counted twice, there would be enough for some numbers

    later = now + timedelta(days=8, hours=1)
    close_due(later)
    clock(later)
    too_few_is_said_kindly(open_page("phone", theme="dark"), invitation, live_server.url, at)
    sign_in_with_password(desk, live_server.url, KIRSTEN, second=spare_code)
    step = promise_a_step(desk, at)
    lone.goto(live_server.url)
    says(lone, step)
    at(lone, "member-step")
    talk_and_keep(desk, live_server.url, at)
    lone.goto(live_server.url)
    kept = lone.get_by_role("listitem").filter(has_text="Finde en større lampe")
    expect(kept).to_contain_text("Holdt")
    at(lone, "member-kept")


def set_up(desk, link, settings, at):
    desk.goto(link)
    at(desk, "set-up")
    open_the_house(desk)
    settings.PUBLIC_ADDRESS = (Path(settings.DATA_DIR) / "public_address").read_text().strip()
    assert settings.PUBLIC_ADDRESS == HOUSE
    at(desk, "second-step")
    return add_the_second_step(desk)


def bring_everybody_in(desk, home, at):
    desk.goto(home)
    at(desk, "nobody-yet")
    follow(desk, "Hent dine folk ind")
    bring_in_the_list(desk)
    for bad in ("Navnet mangler.", "“12” er ikke et telefonnummer.", "“nogle gange” kan ikke læses som arbejdstid."):
        says(desk, bad)
    says(desk, "CPR-nr.: det gemmer Nærvær aldrig")
    at(desk, "list-seen")
    assert Member.objects.count() == 1
    press(desk, "Skriv det ind")
    says(desk, "er nye her")
    says(desk, "3 rækker blev udeladt")
    at(desk, "list-in")


def choose_a_leader(desk, home, at):
    """Hospitalet gets Henrik. Returns the address of his invitation."""
    follow(desk, "Team og ledere")
    follow(desk, "Hospitalet")
    follow(desk, "Vælg leder og stedfortræder")
    desk.get_by_label(re.compile("^Leder")).first.fill("Henrik Skov")
    press(desk, "Gem")
    at(desk, "team-led")
    desk.goto(home)
    follow(desk, "Invitér lederne til at logge ind")
    follow(desk, "Invitér til at logge ind")
    press(desk, "Lav en invitation")
    at(desk, "invitation")
    return desk.locator("main code").first.inner_text()


def print_cards(desk, home, folder, at):
    """Everybody's card. By name, the address in its code, as it is reached in this test."""
    desk.goto(home)
    follow(desk, "Giv alle deres kort")
    follow(desk, "Alle")
    at(desk, "cards")
    with desk.expect_download() as printed:
        desk.get_by_role("button", name="Lav kortene").click()
    printed.value.save_as(folder / "cards.pdf")
    cards = cards_of(folder / "cards.pdf")
    assert sorted(cards) == sorted([*HARBOUR, *HOSPITAL, "Kirsten Holm", "Henrik Skov"])
    assert all(card.startswith(f"{HOUSE}/l/") for card in cards.values())
    return {name: card.replace(HOUSE, home) for name, card in cards.items()}


def ask(desk, home, at):
    """Both teams; and the leader's own side."""
    desk.goto(home)
    follow(desk, "Åbn den første måling")
    for team in ("Havnen", "Hospitalet"):
        desk.get_by_label(team).check()
    press(desk, "Se, hvem der bliver spurgt")
    says(desk, "15 personer bliver spurgt.")
    press(desk, "Spørg dem")
    says(desk, "Den er åben. Ingen kan se, hvor mange der har svaret, heller ikke du.")
    at(desk, "asked")
    follow(desk, "Svar fra min side")
    says(desk, "Dit team ser disse svar, med dit navn")
    press(desk, "Det ved jeg. Begynd")
    answer_all(desk)
    press(desk, "Gem mine svar")
    says(desk, "Dine svar er gemt.")


def answer_without_javascript(phone, card):
    enrol(phone, card)
    for part in ("Dig og din leder", "Dig, teamet og afstandene"):
        follow(phone, part)
        press(phone, "Begynd")
        answer_all(phone, javascript=False)
        press(phone, "Send mine svar")
        expect(phone.get_by_role("heading", name="Tak")).to_be_visible()
        follow(phone, "Til forsiden")


def answer_in_english(phone, card, at):
    enrol(phone, card)
    at(phone, "english-asked")
    follow(phone, "You and your leader")
    at(phone, "english-begin")
    press(phone, "Begin")
    at(phone, "english-question")
    answer_all(phone)
    press(phone, "Send my answers")
    phone.get_by_role("heading", name="Thank you").wait_for()
    at(phone, "english-sent")
    follow(phone, "Continue now")
    press(phone, "Begin")
    answer_all(phone)
    press(phone, "Send my answers")
    phone.get_by_role("heading", name="Thank you").wait_for()


def answer_interrupted(phone, card):
    """Without a connection half-way and when sending; the page closed and opened again."""
    enrol(phone, card)
    follow(phone, "Dig og din leder")
    press(phone, "Begynd")
    answer(phone, times=3)
    phone.context.set_offline(True)
    answer(phone, times=3)
    phone.context.set_offline(False)
    phone.reload()
    press(phone, "Fortsæt, hvor du slap")
    assert "7" in phone.locator(".course-label").inner_text()
    answer_all(phone)
    received = []

    def lose_the_reply(route):
        received.append(route.fetch().status)
        route.abort()

    phone.context.route(ANSWERS, lose_the_reply, times=1)
    phone.get_by_role("button", name="Send mine svar").click()
    phone.get_by_role("heading", name="Tak").wait_for()  # it was sent once more when the connection was back
    assert received == [200]
    follow(phone, "Fortsæt nu")
    press(phone, "Begynd")
    answer_all(phone)
    phone.context.set_offline(True)
    phone.get_by_role("button", name="Send mine svar").click()
    phone.get_by_role("heading", name="Ingen forbindelse lige nu").wait_for()
    here = phone.url
    phone.goto("about:blank")
    phone.context.set_offline(False)
    phone.goto(here)
    phone.get_by_role("heading", name="Tak").wait_for()


def too_few_is_said_kindly(phone, invitation, home, at):
    """Henrik comes for the first time. No number, but a way on: the dialogue, which ends in a step."""
    phone.goto(invitation.replace(HOUSE, home))
    phone.get_by_label("Vælg en adgangskode").fill(PASSWORD)
    press(phone, "Gem adgangskoden")
    phone.locator("input[type=email]").fill(HENRIK)
    phone.locator("input[type=password]").fill(PASSWORD)
    press(phone, "Log ind")
    follow(phone, "Se på kompasset sammen")
    says(phone, "For få svar til at vise tal")
    says(phone, "Tak til jer, der svarede.")
    says(phone, "9. marts")
    at(phone, "too-few")
    follow(phone, "Åbn dialogen")
    at(phone, "dialogue-start")
    phone.locator("select[name=about]").select_option("resources")
    phone.locator("form.start button").click()
    phone.wait_for_url(re.compile(r"/workshop/dialogue/\d+/$"))
    at(phone, "dialogue")
    while not phone.locator("input[name=what]").count():
        phone.locator("form[action$='/leg/'] button").last.click()
        phone.wait_for_load_state()
    phone.locator("input[name=what]").fill("Nye mopper på fredag")
    phone.locator("form[action$='/steps/'] button").last.click()
    phone.wait_for_load_state()
    phone.goto(f"{home}/agreements/")
    says(phone, "Nye mopper på fredag")


def promise_a_step(desk, at):
    """From the compass. Returns what was promised."""
    follow(desk, "Se på kompasset sammen")
    expect(desk.locator(".rose").first).to_be_visible()
    at(desk, "compass")
    choice = desk.locator("form[method=post] label:has(input[type=radio])").first
    choice.click()
    step = choice.inner_text().strip()
    press(desk, "Lov det til teamet")
    says(desk, "Lovet.")
    at(desk, "step-promised")
    return step


def talk_and_keep(desk, home, at):
    """From Today: a talk with Lone, a promise in it, and the promise kept."""
    desk.goto(home)
    card = desk.get_by_role("article").filter(has_text="Lone Friis")
    card.get_by_role("link", name="Har talt").click()
    at(desk, "log")
    desk.get_by_label("kortere", exact=True).check()
    desk.get_by_text("Jeg lovede noget").click()
    desk.get_by_label("Hvad lovede du?").fill("Finde en større lampe")
    press(desk, "Notér")
    at(desk, "noted")
    desk.goto(f"{home}/agreements/")
    row = desk.get_by_role("listitem").filter(has_text="Finde en større lampe")
    row.get_by_role("button", name="Holdt").click()
    expect(desk.get_by_role("heading", name="Hvad der blev af de tidligere")).to_be_visible()
    at(desk, "kept")
