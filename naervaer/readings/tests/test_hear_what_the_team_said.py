"""A reading has closed: everybody is told and hears it in three sentences; the next one opens with what was done."""

from datetime import datetime, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from naervaer.demo.cast import Cast
from naervaer.notices.models import Notice
from naervaer.people.models import Membership
from naervaer.readings.closing.notices import tell, words
from naervaer.readings.models import Reading
from naervaer.readings.since import done_since
from naervaer.results.jobs import estimate_due
from naervaer.steps.actions.promise import keep_step, promise_step
from naervaer.steps.models import Origin, Step

from .closed_reading import LIVELY, MIDDLING, closed, opened

CLEAR = dict.fromkeys(MIDDLING, 2) | {"vision": 4, "anchoring": 0}


def page_of(reading: Reading, cast: Cast) -> str:
    return reverse("readings:said", args=[cast.harbour.pk, reading.pk])


def test_three_sentences_say_it(cast: Cast, now: datetime, signed_in, the_time) -> None:
    reading = closed(cast, now, CLEAR, people=10)
    page = signed_in(cast.lone).get(page_of(reading, cast)).content.decode()
    assert "Strongest: “Vision for your collaboration”." in page
    assert "To work on: “Anchoring in local working conditions”." in page
    assert "What we said" in page


def test_many_that_lie_alike_are_said_to(cast: Cast, now: datetime, signed_in, the_time) -> None:
    reading = closed(cast, now, LIVELY)
    page = signed_in(cast.lone).get(page_of(reading, cast)).content.decode()
    assert "Much is felt about equally. Among the strongest:" in page


def test_the_same_is_never_both_strongest_and_to_work_on(cast: Cast, now: datetime, signed_in, the_time) -> None:
    reading = closed(cast, now, {"N1": 3, "N2": 3})
    page = signed_in(cast.lone).get(page_of(reading, cast)).content.decode()
    assert "Much is felt about equally. Among the strongest:" in page
    assert "The answers do not tell what lies lowest. Choose together what to work on." in page
    assert "To work on:" not in page


def test_the_leader_promises_a_step_and_the_team_sees_it(cast: Cast, now: datetime, signed_in, the_time) -> None:
    address = page_of(closed(cast, now, CLEAR), cast)
    page = signed_in(cast.kirsten).get(address).content.decode()
    assert "What will you do about it?" in page
    answer = signed_in(cast.kirsten).post(address, {"choice": "0", "due_on": "2026-03-10"}, follow=True)
    assert "Promised. Your team can see it here" in answer.content.decode()
    step = Step.objects.get()
    assert (step.by, step.team, step.origin) == (cast.kirsten, cast.harbour, Origin.READING)
    assert step.what in signed_in(cast.omar).get(address).content.decode()


def test_nobody_promises_for_the_leader(cast: Cast, now: datetime, signed_in, the_time) -> None:
    address = page_of(closed(cast, now, CLEAR), cast)
    for person in (cast.lone, cast.bilal, cast.henrik, cast.stine, cast.susanne):
        answer = signed_in(person).post(address, {"choice": "0", "due_on": "2026-03-10"})
        assert answer.status_code == 404, person


def test_too_few_answers_lead_to_a_talk(cast: Cast, now: datetime, signed_in, the_time) -> None:
    reading = closed(cast, now, people=4)
    page = signed_in(cast.lone).get(page_of(reading, cast)).content.decode()
    assert "Too few answered for numbers" in page
    assert reverse("readings:workshop") in page
    assert "What will you do about it?" in signed_in(cast.kirsten).get(page_of(reading, cast)).content.decode()


def test_strangers_and_others_find_nothing(cast: Cast, now: datetime, signed_in, the_time) -> None:
    reading = closed(cast, now, CLEAR)
    for person in (cast.henrik, cast.stine, cast.anders, cast.susanne, cast.torben):
        assert signed_in(person).get(page_of(reading, cast)).status_code == 404, person
    open_one = opened(cast, now - timedelta(hours=1))
    assert signed_in(cast.lone).get(page_of(open_one, cast)).status_code == 404


def test_the_short_address_leads_to_the_latest(cast: Cast, now: datetime, signed_in, the_time) -> None:
    closed(cast, now, CLEAR, days_ago=30)
    newest = closed(cast, now, CLEAR)
    answer = signed_in(cast.lone).get(reverse("readings:said_lately"))
    assert answer["Location"] == page_of(newest, cast)
    assert signed_in(cast.susanne).get(reverse("readings:said_lately"))["Location"] == reverse("readings:compass")


def test_everybody_asked_and_the_leaders_are_told_once(cast: Cast, now: datetime) -> None:
    reading = closed(cast, now, CLEAR)
    gone = cast.harbour_people[-1]
    Membership.objects.filter(member=gone).update(until=now.date() - timedelta(days=1))
    for _twice in range(2):
        tell(reading.wave_id, now)
    told = Notice.objects.filter(kind="readings.results")
    assert set(told.values_list("recipient_id", flat=True)) == {
        cast.kirsten.pk, cast.bilal.pk, *(person.pk for person in cast.harbour_people if person != gone)
    }  # fmt: skip
    assert told.count() == 11


def test_the_message_leads_to_the_page_and_says_nothing_of_the_result(cast: Cast, now: datetime) -> None:
    reading = closed(cast, now, CLEAR)
    said = words(to=cast.lone.pk, context={"reading": reading.pk}, at=now)
    assert said is not None
    assert str(said["link"]).endswith("?next=/said/")
    assert (said["team"], said["leads"]) == ("Havnen", False)
    leader = words(to=cast.kirsten.pk, context={"reading": reading.pk}, at=now)
    assert leader is not None
    assert leader["leads"] is True
    assert set(said) == {"link", "team", "leads"}


@pytest.fixture
def kept_since(cast: Cast, now: datetime) -> None:
    """Kirsten has kept one promise to the team since its reading, and one is on its way; one is to Lone alone."""
    closed(cast, now, days_ago=20)
    at, due = now - timedelta(days=10), (now + timedelta(days=3)).date()
    step = promise_step(by=cast.kirsten, to=[], team=cast.harbour, what="Ny moppe", due_on=due, origin="reading", at=at)
    keep_step(step=step, by=cast.kirsten, at=now - timedelta(days=2))
    promise_step(by=cast.kirsten, to=[], team=cast.harbour, what="Fælles kaffe", due_on=due, origin="reading", at=at)
    promise_step(by=cast.kirsten, to=[cast.lone], team=cast.harbour, what="Ringe", due_on=due, origin="talk", at=at)


def test_the_next_reading_opens_with_what_was_done_since(cast: Cast, now: datetime, signed_in, the_time, kept_since):
    reading = opened(cast, now - timedelta(hours=1))
    client = signed_in(cast.omar)
    page = client.get(reverse("readings:sitting", args=[reading.wave_id, 1])).content.decode()
    assert "Since you last answered" in page
    assert page.index("Ny moppe") < page.index("Fælles kaffe")
    assert "Kirsten Holm kept it." in page
    assert "Ringe" not in page


def test_before_the_first_reading_there_is_nothing_to_tell(cast: Cast, now: datetime) -> None:
    assert done_since(cast.harbour, now) is None


def test_nothing_done_is_not_a_blame(cast: Cast, now: datetime, signed_in, the_time) -> None:
    closed(cast, now, days_ago=20)
    reading = opened(cast, now - timedelta(hours=1))
    page = signed_in(cast.omar).get(reverse("readings:sitting", args=[reading.wave_id, 1])).content.decode()
    assert "Since you last answered" not in page


def test_the_page_asks_the_database_little(
    cast: Cast, now: datetime, signed_in, the_time, django_assert_num_queries
) -> None:
    address = page_of(closed(cast, now, CLEAR), cast)
    client = signed_in(cast.lone)
    client.get(address)
    with django_assert_num_queries(11):
        client.get(address)


def test_when_the_estimates_are_there_it_is_told_by_itself_and_what_moved_is_said(
    cast: Cast, now: datetime, signed_in, the_time
) -> None:
    closed(cast, now, MIDDLING | {"vision": 0}, people=10, days_ago=20)
    reading = closed(cast, now, MIDDLING | {"vision": 4}, people=10)
    estimate_due(now)
    assert Notice.objects.filter(kind="readings.results", recipient_id=cast.omar.pk).count() == 1
    page = signed_in(cast.lone).get(page_of(reading, cast)).content.decode()
    assert "learly more than before: “Vision for your collaboration”" in page or "Perhaps more than before" in page


def test_today_says_for_a_week_that_results_are_in(cast: Cast, now: datetime, signed_in, the_time) -> None:
    assert "The results are in" not in signed_in(cast.lone).get("/").content.decode()
    closed(cast, now, CLEAR)
    for person in (cast.lone, cast.kirsten, cast.bilal):
        assert "The results are in" in signed_in(person).get("/").content.decode()
    assert "The results are in" not in signed_in(cast.henrik).get("/").content.decode()
    the_time(now + timedelta(days=8))
    assert "The results are in" not in signed_in(cast.lone).get("/").content.decode()


def test_the_link_of_the_message_leads_there_after_signing_in_and_nowhere_else(
    cast: Cast, now: datetime, the_time
) -> None:
    said = words(to=cast.lone.pk, context={"reading": closed(cast, now, CLEAR).pk}, at=now)
    assert said is not None
    address = "/" + str(said["link"]).partition("/")[2]
    for whereto, kept in ((address, "/said/"), (address.partition("?")[0] + "?next=https://evil.example/", "/")):
        client = Client()
        assert client.post(whereto, {}).status_code == 302
        assert client.session["next"] == kept
