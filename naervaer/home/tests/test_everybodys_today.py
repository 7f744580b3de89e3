"""Today for a member, for the house and for those in no team: never a dead end, and it does not grow with the house."""

from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from naervaer.conversations.actions.log_talk import log_talk
from naervaer.conversations.actions.wish import wish_to_talk
from naervaer.home.queries import leader_today, member_today
from naervaer.people.models import Absence, Member, Membership, WorkSpan
from naervaer.people.viewer import viewer_of
from naervaer.steps.actions.promise import keep_step, promise_step


@pytest.fixture(autouse=True)
def _on_that_monday(now):
    with time_machine.travel(now, tick=False):
        yield


@pytest.fixture
def as_(client):
    def enter(member):
        client.force_login(member.account)
        return client

    return enter


def test_a_member_can_always_say_that_they_would_like_to_talk(cast, as_):
    for person in (cast.lone, cast.agnieszka, cast.omar, cast.bilal):
        assert "/conversations/wish/" in as_(person).get("/").text


def test_a_member_who_has_asked_sees_it_and_can_take_it_back(cast, now, as_):
    wish_to_talk(member=cast.lone, at=now, suits="Thursday at two")
    page = as_(cast.lone).get("/").text
    assert "Thursday at two" in page
    assert "/conversations/wish/withdrawal/" in page


def test_a_member_sees_what_was_promised_and_that_it_was_kept(cast, now, as_):
    step = promise_step(
        by=cast.kirsten, to=[], team=cast.harbour, what="New trolleys", due_on=now.date(), origin="reading", at=now
    )
    assert "New trolleys" in as_(cast.lone).get("/").text
    keep_step(step=step, by=cast.kirsten, at=now)
    today = member_today(viewer_of(cast.lone.account), cast.lone, now)
    assert [(promise.what, promise.state) for promise in today.received] == [("New trolleys", "kept")]


def test_a_member_sees_nothing_of_whom_the_leader_should_talk_with(cast, now, as_):
    page = as_(cast.lone).get("/").text
    assert "<article" not in page
    assert "tel:" not in page


@pytest.mark.parametrize("who", ["kirsten", "bilal", "lone", "henrik", "torben", "yrsa", "stine", "anders"])
def test_everybody_has_a_today_with_somewhere_to_go(cast, as_, who):
    page = as_(getattr(cast, who)).get("/")
    assert page.status_code == 200
    assert page.text[page.text.index("<main") :].count("href=") >= 1


def test_a_stranger_is_asked_to_sign_in(client, db):
    assert client.get("/").status_code == 302


def test_somebody_in_no_team_is_told_what_will_come(cast, as_):
    Membership.objects.filter(member=cast.lone).delete()
    assert 'class="empty"' in as_(cast.lone).get("/").text


def _grow(team, people: int, prefix: str, now) -> None:
    members = Member.objects.bulk_create(
        [
            Member(
                organisation=team.organisation, name=f"{prefix} {number}", mobile=f"+45{number:08}", languages=["da"]
            )
            for number in range(people)
        ]
    )
    since = (now - timedelta(days=100)).date()
    Membership.objects.bulk_create([Membership(member=member, team=team, since=since) for member in members])
    WorkSpan.objects.bulk_create(
        [WorkSpan(member=one, weekday=day, starts="06:00", ends="14:00") for one in members[:60] for day in range(5)]
    )


def _queries(work) -> int:
    with CaptureQueriesContext(
        connection,
    ) as caught:
        work()
    return len(caught)


def test_the_leaders_today_asks_as_much_for_sixty_as_for_ten_and_in_a_house_of_ten_thousand(cast, now):
    viewer = viewer_of(cast.kirsten.account)
    for person in cast.harbour.members.all():
        log_talk(by=cast.kirsten, people=[person], how="call", minutes=8, distance="same", on=now.date(), at=now)
    Absence.objects.create(member=cast.lone, first_day=now.date(), last_day=now.date())
    wish_to_talk(member=cast.omar, at=now)
    promise_step(
        by=cast.kirsten, to=[cast.omar], team=cast.harbour, what="A key", due_on=now.date(), origin="talk", at=now
    )
    few = _queries(lambda: leader_today(viewer, now))
    _grow(cast.harbour, 50, "Harbour", now)
    assert _queries(lambda: leader_today(viewer, now)) == few
    _grow(cast.hospital, 10_000, "House", now)
    assert _queries(lambda: leader_today(viewer, now)) == few <= 18


def test_the_members_today_does_not_grow_with_the_house(cast, now):
    viewer = viewer_of(cast.lone.account)
    few = _queries(lambda: member_today(viewer, cast.lone, now))
    _grow(cast.harbour, 50, "Harbour", now)
    _grow(cast.hospital, 1_000, "House", now)
    assert _queries(lambda: member_today(viewer, cast.lone, now)) == few <= 12
