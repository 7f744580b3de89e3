"""The leader's morning on a phone: whom to talk with, the talk noted, the promise kept; and the member's side of it."""

import re
from datetime import timedelta

import pytest
from playwright.sync_api import expect

from naervaer.conversations.actions.log_talk import log_talk
from naervaer.conversations.actions.wish import wish_to_talk
from naervaer.people.models import Member
from naervaer.steps.actions.promise import promise_step
from naervaer.steps.models import Step

PAGES = ["/", "/conversations/", "/conversations/log/", "/agreements/", "/agreements/new/", "/conversations/wish/"]


@pytest.fixture(autouse=True)
def at_the_moment_of_the_tests(clock, now, cast):
    clock(now)
    Member.objects.update(language="en")


@pytest.fixture
def some_history(cast, now):
    for days, person in enumerate(cast.harbour.members.all(), start=2):
        at = now - timedelta(days=4 * days)
        log_talk(by=cast.kirsten, people=[person], how="call", minutes=8, distance="longer", on=at.date(), at=at)
    wish_to_talk(member=cast.omar, at=now - timedelta(days=1), suits="Tuesday at ten")
    week = now.date() + timedelta(days=4)
    for what, to in (("Ask about the lamp", [cast.lone]), ("Lighter trolleys", [])):
        promise_step(by=cast.kirsten, to=to, team=cast.harbour, what=what, due_on=week, origin="talk", at=now)


@pytest.mark.parametrize("javascript", [True, False])
def test_from_today_to_a_note_to_a_promise_kept(open_page, live_server, cast, some_history, sign_in, axe, javascript):
    phone = open_page("phone", language="en", javascript=javascript)
    sign_in(phone, cast.kirsten)
    phone.goto(live_server.url)
    card = phone.get_by_role("article").filter(has_text="Omar Haddad")
    expect(card.get_by_text("Would like to talk with you.")).to_be_visible()
    expect(card.get_by_role("link", name="Ring Omar")).to_have_attribute("href", f"tel:{cast.omar.mobile}")
    card.get_by_role("link", name="Talked").click()
    expect(phone.get_by_label("Who did you talk with?")).to_have_value(str(cast.omar.pk))
    phone.get_by_label("shorter", exact=True).check()
    phone.get_by_text("I promised something").click()
    phone.get_by_label("What did you promise?").fill("Find a bigger locker")
    phone.get_by_role("button", name="Note it").click()
    expect(phone.get_by_text("your promise is among the agreements")).to_be_visible()
    expect(phone.get_by_role("article").filter(has_text="Would like to talk with you.")).to_have_count(0)
    phone.goto(f"{live_server.url}/agreements/")
    row = phone.get_by_role("listitem").filter(has_text="Find a bigger locker")
    row.get_by_role("button", name="Kept").click()
    expect(phone.get_by_role("heading", name="What became of earlier ones")).to_be_visible()

    member = open_page("phone", language="en", javascript=javascript)
    sign_in(member, cast.omar)
    member.goto(live_server.url)
    expect(member.get_by_role("listitem").filter(has_text="Find a bigger locker")).to_contain_text("Kept")


def test_a_member_asks_to_talk_and_the_leader_sees_it(open_page, live_server, cast, sign_in):
    member = open_page("phone", language="en", javascript=False)
    sign_in(member, cast.agnieszka)
    member.goto(live_server.url)
    member.get_by_role("link", name="I would like to talk").click()
    expect(member.get_by_text("Kirsten Holm sees that you would like to talk, and nobody else.")).to_be_visible()
    member.get_by_label(re.compile("When does it suit you")).fill("before ten in the evening")
    member.get_by_role("button", name="Ask for a talk").click()
    expect(member.get_by_text("You have asked to talk")).to_be_visible()
    leader = open_page("phone", language="en")
    sign_in(leader, cast.kirsten)
    leader.goto(live_server.url)
    expect(leader.get_by_text("before ten in the evening")).to_be_visible()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("device", ["phone", "desktop"])
@pytest.mark.parametrize("who", ["kirsten", "bilal", "lone"])
def test_every_page_is_readable_for_everybody(
    open_page, live_server, cast, some_history, sign_in, axe, look, who, device, theme
):
    Member.objects.update(language="da" if theme == "light" else "en")
    page = open_page(device, theme=theme)
    sign_in(page, getattr(cast, who))
    for path in PAGES:
        answer = page.goto(live_server.url + path)
        if answer and answer.status == 200:
            axe(page)
            look(page, f"{who}-{path.strip('/').replace('/', '-') or 'today'}-{device}-{theme}")


@pytest.mark.parametrize("javascript", [True, False])
def test_a_double_tap_promises_once(open_page, live_server, cast, sign_in, javascript):
    phone = open_page("phone", language="en", javascript=javascript)
    sign_in(phone, cast.kirsten)
    phone.goto(f"{live_server.url}/agreements/new/")
    phone.get_by_label("What do you promise?").fill("Ask about the lamp")
    phone.get_by_label("To whom?").select_option(f"team-{cast.harbour.pk}")
    phone.get_by_label("By when?").fill("2026-03-06")
    phone.get_by_role("button", name="Promise it").dblclick()
    expect(phone.get_by_text("Promised.")).to_be_visible()
    assert Step.objects.filter(what="Ask about the lamp").count() == 1
