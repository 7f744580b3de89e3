"""A leader looks at the own side of one relation. Nobody else ever sees it, but the person may ask for it."""

from datetime import date, datetime, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from naervaer.conversations.actions.log_talk import log_talk
from naervaer.demo.cast import Cast
from naervaer.people.models import Role
from naervaer.people.personal import collect
from naervaer.readings.models import Reflection
from naervaer.readings.trust.actions import forget_reflections
from naervaer.readings.trust.personal import held_about
from naervaer.steps.actions.promise import keep_step, promise_step
from naervaer.steps.models import Step

SAID = {"relation": "not_yet", "motives": "done", "deliveries": "partly", "note": "Jeg ringer for sjældent."}


@pytest.fixture
def about_omar(cast: Cast) -> str:
    return reverse("readings:reflection", args=[cast.omar.pk])


@pytest.fixture
def kirsten(signed_in, cast: Cast, the_time):
    return signed_in(cast.kirsten)


def test_the_sentences_are_about_what_i_do(kirsten, about_omar: str) -> None:
    page = kirsten.get(about_omar).content.decode()
    assert "I have asked about life outside work within the last month." in page
    assert "I have kept what I last promised, or said so in time." in page
    assert "Write as if the other one reads along" in page


def test_it_is_kept_and_replaces_the_one_before(kirsten, cast: Cast, about_omar: str) -> None:
    kirsten.post(about_omar, SAID)
    answer = kirsten.post(about_omar, SAID | {"relation": "done"}, follow=True)
    assert "Kept. Nobody else sees it, but the person gets it when they ask." in answer.content.decode()
    kept = Reflection.objects.get()
    assert (kept.leader, kept.member) == (cast.kirsten, cast.omar)
    assert kept.answers == {"relation": "done", "motives": "done", "deliveries": "partly"}


def test_what_is_too_long_is_said_and_nothing_is_lost(kirsten, about_omar: str) -> None:
    answer = kirsten.post(about_omar, SAID | {"note": "x" * 301})
    assert answer.status_code == 422
    assert "Make it shorter: 300 characters at most. Nothing was lost." in answer.content.decode()
    assert "x" * 301 in answer.content.decode()
    assert not Reflection.objects.exists()


def test_the_facts_stand_beside(kirsten, cast: Cast, now: datetime, about_omar: str) -> None:
    day = (now - timedelta(days=4)).date()
    log_talk(by=cast.kirsten, people=[cast.omar], how="call", minutes=8, distance="shorter", on=day, at=now)
    before = now - timedelta(days=30)
    due = now.date()
    step = promise_step(
        by=cast.kirsten, to=[cast.omar], team=cast.harbour, what="Nøgle", due_on=due, origin="talk", at=before
    )
    keep_step(step=step, by=cast.kirsten, at=now)
    page = kirsten.get(about_omar).content.decode()
    assert "You last noted a talk on" in page
    assert "You have kept 1 promise in the last year." in page


def test_it_ends_in_a_step_promised_to_the_person(kirsten, cast: Cast, about_omar: str) -> None:
    kirsten.post(about_omar, SAID)
    page = kirsten.get(about_omar).content.decode()
    assert page.index("I call without a task and ask how you are.") < page.index("I come back to what we last agreed.")
    assert "I tell you why I chose as I did." not in page  # that one is done
    kirsten.post(about_omar + "step/", {"choice": "0", "due_on": "2026-03-06"})
    step = Step.objects.get()
    assert step.what == "I call without a task and ask how you are."
    assert list(step.to.all()) == [cast.omar]
    assert (step.by, step.team, step.due_on) == (cast.kirsten, cast.harbour, date(2026, 3, 6))


def test_or_in_a_talk(kirsten, cast: Cast, about_omar: str) -> None:
    kirsten.post(about_omar, {"relation": "done", "motives": "done", "deliveries": "done", "method": "done"})
    kirsten.post(about_omar + "step/", {"choice": "0", "due_on": "2026-03-06"})
    assert Step.objects.get().what == "I take a seven-minute talk with you, without a task."


def test_a_step_in_the_past_is_refused(kirsten, about_omar: str) -> None:
    kirsten.post(about_omar, SAID)
    answer = kirsten.post(about_omar + "step/", {"choice": "0", "due_on": "2026-03-01"})
    assert answer.status_code == 422
    assert "That day has passed." in answer.content.decode()
    assert not Step.objects.exists()


def test_nobody_else_sees_it(kirsten, signed_in, cast: Cast, about_omar: str, now: datetime) -> None:
    kirsten.post(about_omar, SAID)
    addresses = [about_omar, about_omar + "given/", reverse("readings:reflections")]
    for person in (cast.bilal, cast.omar, cast.lone, cast.susanne, cast.torben, cast.yrsa, cast.henrik, cast.stine):
        client = signed_in(person)
        for address in addresses:
            answer = client.get(address)
            assert b"ringer for sj" not in answer.content, person
            assert answer.status_code in {403, 404} or address == addresses[2], (person, address)
        assert b"Omar" not in client.get(addresses[2]).content
    operator = Client()
    operator.force_login(cast.operator)
    assert [operator.get(address).status_code for address in addresses] == [404, 404, 404]
    Role.objects.create(member=cast.henrik, kind="leader", team=cast.harbour, since=now.date())
    assert b"ringer for sj" not in signed_in(cast.henrik).get(about_omar).content  # another leader of the same team


def test_the_list_is_by_name_and_says_nothing_of_what_was_answered(kirsten, cast: Cast, about_omar: str) -> None:
    kirsten.post(about_omar, SAID)
    page = kirsten.get(reverse("readings:reflections")).content.decode()
    names = [page.index(name) for name in ("Agnieszka Nowak", "Bilal Aydin", "Lone Friis", "Omar Haddad")]
    assert names == sorted(names)
    assert "Last written" in page
    assert "Not yet" not in page


def test_it_is_given_to_the_person_who_asks_in_their_language(kirsten, cast: Cast, about_omar: str) -> None:
    cast.omar.language = "en"
    cast.omar.save()
    kirsten.post(about_omar, SAID)
    answer = kirsten.get(about_omar + "given/")
    assert answer["Content-Disposition"] == 'attachment; filename="omar-haddad.txt"'
    text = answer.content.decode()
    assert "I have asked about life outside work within the last month. Not yet." in text
    assert "Jeg ringer for sjældent." in text
    assert "It is no judgement of you." in text


def test_all_that_is_held_about_a_person_holds_it_and_what_others_hand_over_does_not(
    kirsten, cast: Cast, about_omar: str
) -> None:
    kirsten.post(about_omar, SAID)
    (held,) = held_about(cast.omar)
    assert held.private
    assert "Jeg ringer for sjældent." in held.rows[0][1]
    assert held in collect(cast.omar)
    assert held not in collect(cast.omar, private=False)
    assert held_about(cast.lone) == ()


def test_it_is_forgotten_after_24_months_and_when_one_no_longer_leads(
    kirsten, cast: Cast, about_omar: str, now: datetime
) -> None:
    kirsten.post(about_omar, SAID)
    forget_reflections(now + timedelta(days=700))
    assert Reflection.objects.exists()
    forget_reflections(now + timedelta(days=740))
    assert not Reflection.objects.exists()
    kirsten.post(about_omar, SAID)
    Role.objects.filter(member=cast.kirsten, kind="leader").delete()
    forget_reflections(now)
    assert not Reflection.objects.exists()


def test_the_pages_ask_the_database_little(kirsten, about_omar: str, django_assert_num_queries) -> None:
    kirsten.post(about_omar, SAID)
    for address, queries in ((about_omar, 7), (reverse("readings:reflections"), 5)):
        kirsten.get(address)
        with django_assert_num_queries(queries):
            kirsten.get(address)
