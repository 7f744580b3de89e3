"""Today, as a leader opens it in the morning: whom to talk with, why, how and when."""

from datetime import date, datetime, time, timedelta

import pytest
import time_machine
from django.utils import translation

from naervaer.conversations.actions.log_talk import log_talk
from naervaer.conversations.actions.wish import wish_to_talk
from naervaer.conversations.contacts import contacts
from naervaer.core.planning.moment import State
from naervaer.core.planning.reasons import Reason
from naervaer.home.queries import leader_today
from naervaer.people.models import Absence, Member, Membership, Team, WorkSpan
from naervaer.people.viewer import viewer_of
from naervaer.steps.actions.promise import promise_step

DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def _on_that_monday(now):
    with time_machine.travel(now, tick=False), translation.override("en"):
        yield


@pytest.fixture
def talked(cast, now):
    """talked(person, days): Kirsten talked with the person so many days ago."""

    def noted(person: Member, days: int, by: Member = cast.kirsten, distance: str = "same") -> None:
        at = now - days * DAY
        log_talk(by=by, people=[person], how="call", minutes=8, distance=distance, on=at.date(), at=at)

    return noted


@pytest.fixture
def all_talked_with(cast, talked):
    for person in cast.harbour.members.all():
        talked(person, 3)


def morning(cast, at: datetime, who: Member | None = None):
    return leader_today(viewer_of((who or cast.kirsten).account), at)


def names(today):
    return [card.proposal.member.name for card in today.cards]


def open_today(client, member, language="en"):
    client.force_login(member.account)
    client.cookies["django_language"] = language
    Member.objects.filter(pk=member.pk).update(language=language)
    return client.get("/")


def test_at_most_three_people_and_no_number_beside_any(cast, now, client):
    page = open_today(client, cast.kirsten).text
    assert page.count("<article") == 3
    for other in ("need", "score", "rank", "%"):
        assert other not in page[page.index("<article") : page.rindex("</article>")].lower()


def test_when_everybody_has_been_talked_with_lately_nobody_is_proposed(cast, now, all_talked_with, client):
    assert morning(cast, now).cards == []
    assert "Nobody is waiting for you today" in open_today(client, cast.kirsten).text


def test_long_since_a_talk_and_alone_at_night_is_said_in_words(cast, now, talked, client):
    for person in cast.harbour.members.all():
        talked(person, 3 if person != cast.agnieszka else 40)
    (card,) = morning(cast, now).cards
    assert card.proposal.member == cast.agnieszka
    assert card.proposal.reasons == (Reason.SINCE, Reason.ALONE_AT_NIGHT)
    page = open_today(client, cast.kirsten).text
    assert "It is 5 weeks since you talked." in page
    assert "Works alone at night." in page
    assert "Speaks Polish and English." in page


def test_the_night_worker_is_not_rung_while_resting_and_the_card_says_when(cast, now, talked, client):
    for person in cast.harbour.members.all():
        talked(person, 4 if person != cast.agnieszka else 40)
    tuesday = now + DAY
    (card,) = morning(cast, tuesday).cards
    assert card.proposal.moment.state is State.RESTING
    assert not card.proposal.may_ring
    assert not card.proposal.may_text
    with time_machine.travel(tuesday, tick=False):
        page = open_today(client, cast.kirsten).text
    assert f"tel:{cast.agnieszka.mobile}" not in page
    assert "Rests after the night" in page
    assert "22:00" in page
    in_the_evening = now.replace(hour=21, minute=30)
    assert morning(cast, in_the_evening).cards[0].proposal.may_ring


def test_one_tap_rings_writes_or_marks_a_visit(cast, now, talked, client):
    for person in cast.harbour.members.all():
        talked(person, 3 if person != cast.omar else 40)
    page = open_today(client, cast.kirsten).text
    assert f'href="tel:{cast.omar.mobile}"' in page
    assert f'href="sms:{cast.omar.mobile}"' in page
    assert f"/conversations/log/?who={cast.omar.pk}&amp;how=visit" in page


def test_a_medium_that_does_not_reach_them_is_not_offered(cast, now, talked, client):
    for person in cast.harbour.members.all():
        talked(person, 3 if person != cast.lone else 40)
    Member.objects.filter(pk=cast.lone.pk).update(media=["email"])
    page = open_today(client, cast.kirsten).text
    assert "tel:" not in page
    assert f"mailto:{cast.lone.email}" in page


def test_who_asked_to_talk_comes_first_even_after_a_talk_yesterday(cast, now, talked):
    talked(cast.lone, 1)
    wish_to_talk(member=cast.lone, at=now, suits="at ten")
    first = morning(cast, now).cards[0].proposal
    assert (first.member, first.reasons[0], first.suits) == (cast.lone, Reason.ASKED, "at ten")


def test_more_wishes_than_cards_are_counted_and_never_hidden(cast, now, client):
    for person in cast.harbour_people[:5]:
        wish_to_talk(member=person, at=now)
    assert morning(cast, now).waiting == 2
    assert "2 more would like to talk with you" in open_today(client, cast.kirsten).text


def test_a_promise_that_is_due_is_a_reason(cast, now, all_talked_with, client):
    promise_step(
        by=cast.kirsten, to=[cast.omar], team=cast.harbour, what="A key", due_on=date(2026, 3, 6), origin="talk", at=now
    )
    (card,) = morning(cast, now).cards
    assert card.proposal.reasons[0] is Reason.PROMISE
    page = open_today(client, cast.kirsten).text
    assert "You promised “A key” by" in page
    assert "You have promised" in page


def test_a_talk_that_felt_longer_is_followed_up_the_next_working_day(cast, now, all_talked_with, talked):
    talked(cast.omar, 1, distance="longer")
    (card,) = morning(cast, now).cards
    assert Reason.LONGER in card.proposal.reasons


def test_who_was_talked_with_today_is_not_proposed_again_today_whatever_was_promised(cast, now, talked):
    promise_step(by=cast.kirsten, to=[cast.lone], team=None, what="Nøglen", due_on=now.date(), origin="talk", at=now)
    assert "Lone Friis" in names(morning(cast, now))
    talked(cast.lone, 0)
    assert "Lone Friis" not in names(morning(cast, now))


def test_people_on_leave_are_not_proposed_and_their_leave_does_not_count(cast, now, all_talked_with, talked):
    Absence.objects.create(member=cast.lone, first_day=date(2026, 1, 19), last_day=date(2026, 3, 4))
    talked(cast.lone, 45)
    assert names(morning(cast, now)) == []
    found = {contact.member.pk: contact for contact in contacts(viewer_of(cast.kirsten.account), now)}
    assert found[cast.lone.pk].situation.gap <= 3


def test_one_of_the_three_can_be_rung_now_though_others_are_needed_more(cast, now, all_talked_with, talked):
    nights = list(cast.harbour.members.exclude(pk=cast.lone.pk)[:4])
    WorkSpan.objects.filter(member__in=nights).delete()
    for person in nights:
        talked(person, 3)
        WorkSpan.objects.bulk_create(
            [WorkSpan(member=person, weekday=day, starts=time(22), ends=time(6)) for day in range(5)]
        )
    later = now + 56 * DAY
    for person in cast.harbour.members.exclude(pk__in=[one.pk for one in nights]).exclude(pk=cast.lone.pk):
        log_talk(by=cast.kirsten, people=[person], how="call", minutes=8, distance="same", on=later.date(), at=later)
    at = later - 14 * DAY
    log_talk(by=cast.kirsten, people=[cast.lone], how="call", minutes=8, distance="same", on=at.date(), at=at)
    cards = morning(cast, later).cards
    assert cards[0].proposal.member == cast.lone
    assert [card.proposal.may_ring for card in cards] == [True, False, False]


def test_who_asked_and_is_away_waits_among_the_conversations(cast, now, all_talked_with, client):
    Absence.objects.create(member=cast.lone, first_day=now.date(), last_day=now.date() + 9 * DAY)
    wish_to_talk(member=cast.lone, at=now)
    today = morning(cast, now)
    assert (names(today), today.waiting) == ([], 1)
    page = open_today(client, cast.kirsten).text
    assert "One more would like to talk with you" in page
    assert "Nobody is waiting for you today" not in page


def test_only_somebody_who_has_come_to_the_team_is_called_new(cast, now):
    Membership.objects.filter(team=cast.harbour).update(since=now.date() - 28 * DAY)
    Team.objects.filter(pk=cast.harbour.pk).update(made_on=now.date() - 30 * DAY)
    Member.objects.filter(pk=cast.omar.pk).update(starts_on=now.date() - 40 * DAY)
    Membership.objects.filter(member=cast.lone).update(since=now.date() - 9 * DAY)
    found = contacts(viewer_of(cast.kirsten.account), now)
    assert {contact.member for contact in found if contact.situation.new} == {cast.omar, cast.lone}


def test_who_does_not_work_within_a_day_waits_for_another_morning(cast, now, all_talked_with):
    WorkSpan.objects.filter(member=cast.lone).delete()
    WorkSpan.objects.create(member=cast.lone, weekday=4, starts=time(8), ends=time(12))
    Membership.objects.filter(member=cast.lone).update(since=now.date())
    assert names(morning(cast, now)) == []


def test_a_new_leader_starts_without_the_earlier_leaders_contacts(cast, now, all_talked_with):
    cast.kirsten.roles.update(member=cast.henrik)
    assert len(morning(cast, now, cast.henrik).cards) == 3
    assert all(card.proposal.weeks is None for card in morning(cast, now, cast.henrik).cards)


def test_a_deputy_plans_from_the_own_talks_and_sees_no_wish(cast, now, all_talked_with, talked):
    wish_to_talk(member=cast.lone, at=now)
    today = morning(cast, now, cast.bilal)
    assert all(card.proposal.weeks is None and not card.proposal.asked for card in today.cards)
    assert today.waiting == 0
    assert cast.bilal.name not in names(today)


def test_nobody_of_another_team_or_organisation_is_ever_proposed(cast, now):
    assert names(morning(cast, now, cast.stine)) == ["Anders Juhl"]
    assert not set(names(morning(cast, now, cast.henrik))) & {person.name for person in cast.harbour_people}


def test_hours_are_told_in_the_time_where_the_leader_is(cast, now, all_talked_with, client):
    wish_to_talk(member=cast.lone, at=now)
    assert ">15:30</time>" in open_today(client, cast.kirsten).text
    Member.objects.filter(pk=cast.kirsten.pk).update(time_zone="Atlantic/Faroe")
    assert ">14:30</time>" in open_today(client, cast.kirsten).text
