"""The compass on a phone and at a desk: for the leader, the team, with too few answers, and before any reading."""

import pytest

from naervaer.readings.tests.closed_reading import MIDDLING, closed, opened

SPREAD = MIDDLING | {
    "N1": 3, "N2": 2, "vision": 3, "relations": 3, "values": 2, "anchoring": 1, "priorities": 3, "resources": 2,
    "results": 4, "deadlines": 3, "status": None, "support": 1, "feedback": 2, "touchpoints": 1,
}  # fmt: skip


@pytest.fixture(autouse=True)
def at_the_moment_of_the_tests(clock, now):
    clock(now)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("device", ["phone", "desktop"])
def test_the_leader_reads_the_compass(open_page, live_server, cast, now, sign_in, axe, look, device, theme):
    reading = closed(cast, now, SPREAD, people=8)
    page = open_page(device, theme=theme)
    sign_in(page, cast.kirsten)
    page.goto(f"{live_server.url}/compass/")
    assert page.url.endswith(f"/compass/{cast.harbour.pk}/{reading.pk}/")
    look(page, f"compass-{device}-{theme}")
    axe(page)
    page.goto(page.url + "everything/")
    look(page, f"everything-{device}-{theme}")
    axe(page)


def test_the_table_behind_the_picture_opens_by_keyboard(desktop, live_server, cast, now, sign_in, axe):
    closed(cast, now, SPREAD, people=8)
    sign_in(desktop, cast.kirsten)
    desktop.goto(f"{live_server.url}/compass/")
    table = desktop.get_by_role("table")
    assert not table.is_visible()
    desktop.locator(".behind > summary").focus()
    desktop.keyboard.press("Enter")
    assert table.is_visible()
    assert table.get_by_role("row").count() == 13
    axe(desktop)


def test_a_step_is_promised_without_javascript_and_the_team_sees_it(open_page, live_server, cast, now, sign_in, look):
    closed(cast, now, SPREAD, people=8)
    phone = open_page("phone", language="en", javascript=False)
    sign_in(phone, cast.kirsten)
    phone.goto(f"{live_server.url}/compass/")
    phone.locator("form[method=post] input[type=radio]").first.check()
    phone.get_by_role("button", name="Promise it to the team").click()
    assert phone.get_by_text("Promised. Your team can see it here").is_visible()
    member = open_page("phone", language="en", javascript=False)
    sign_in(member, cast.lone)
    member.goto(f"{live_server.url}/compass/")
    assert member.get_by_text("Kirsten Holm promised the team").is_visible()
    look(member, "compass-member")


def test_too_few_answers_are_said_kindly(phone, live_server, cast, now, sign_in, axe, look):
    closed(cast, now, people=4)
    sign_in(phone, cast.kirsten)
    phone.goto(f"{live_server.url}/compass/")
    look(phone, "compass-too-few")
    axe(phone)


def test_before_and_during_the_first_reading(phone, live_server, cast, now, sign_in, axe, look):
    sign_in(phone, cast.kirsten)
    phone.goto(f"{live_server.url}/compass/")
    look(phone, "compass-before")
    axe(phone)
    opened(cast, now)
    phone.goto(f"{live_server.url}/compass/")
    look(phone, "compass-open")
    axe(phone)


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("device", ["phone", "desktop"])
def test_every_word_has_room_on_the_card_also_the_proposed_one(
    open_page, live_server, cast, now, sign_in, device, language
):
    closed(cast, now, SPREAD, people=8)
    page = open_page(device, language=language)
    sign_in(page, cast.kirsten)
    page.goto(f"{live_server.url}/compass/")
    cramped = page.evaluate(
        """async () => {
            document.querySelectorAll('.rose-topic').forEach(word => word.classList.add('rose-topic-proposed'));
            await document.fonts.ready;
            return [...document.querySelectorAll('.rose-words text')].filter(word => {
                const arc = document.querySelector(word.querySelector('textPath').getAttribute('href'));
                const share = word.classList.contains('rose-topic') ? 30 / 32 : 1;
                const room = arc.getTotalLength() * share;
                return word.getComputedTextLength() > room;
            }).map(word => word.textContent);
        }"""
    )
    assert cramped == []
    size = page.evaluate("""() => {
        const word = document.querySelector('.rose-topic');
        return parseFloat(getComputedStyle(word).fontSize) * document.querySelector('.rose').clientWidth / 800;
    }""")
    assert size >= 11
