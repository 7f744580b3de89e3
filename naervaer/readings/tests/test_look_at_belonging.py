"""The team and its leader look at belonging, loneliness, and to whom and what people feel close."""

import re
from datetime import datetime, timedelta

import pytest
from django.urls import reverse

from naervaer.answers.closing import close_due
from naervaer.demo.cast import Cast

from .closed_reading import LIVELY, answered, closed, opened

AT_THE_PLACE = LIVELY | {"D1": 1, "D2": 1, "D3": 0, "D4": 6}


@pytest.fixture
def page(signed_in, cast: Cast, the_time):
    """page(member): what they see of belonging in Havnen."""

    def seen(member):
        return signed_in(member).get(reverse("readings:belonging", args=[cast.harbour.pk]))

    return seen


def test_the_title_asks_and_answers(cast: Cast, now: datetime, page) -> None:
    closed(cast, now)
    assert "<h1>Do people in your team belong? Now and then.</h1>" in page(cast.kirsten).content.decode()
    assert "<h1>Do we belong? Now and then.</h1>" in page(cast.lone).content.decode()


def test_it_is_said_when_the_place_wins(cast: Cast, now: datetime, page) -> None:
    closed(cast, now, AT_THE_PLACE)
    text = page(cast.lone).content.decode()
    assert "The place wins: People feel closer to where they work than to all the rest." in text


def test_it_is_said_when_the_place_is_nearer_than_the_company(cast: Cast, now: datetime, page) -> None:
    closed(cast, now, LIVELY | {"D1": 6, "D2": 6, "D3": 0, "D4": 6})
    assert "People feel closer to the place than to the company." in page(cast.lone).content.decode()


def test_it_is_said_when_the_answers_cannot_tell(cast: Cast, now: datetime, page) -> None:
    closed(cast, now)
    assert "The answers cannot tell whom or what people feel closest to." in page(cast.lone).content.decode()


def test_the_four_are_drawn_from_their_bands_with_how_far_and_near_it_may_be(cast: Cast, now: datetime, page) -> None:
    closed(cast, now)
    drawings = re.findall(r'<svg class="near-picture".*?</svg>', page(cast.kirsten).content.decode(), re.DOTALL)
    assert len(drawings) == 4
    assert all(drawing.count("near-edge") == 2 for drawing in drawings)  # eight answered: the band is wide


def test_answers_that_differ_inside_the_same_bands_give_the_same_picture(cast: Cast, now: datetime, page) -> None:
    def drawn(days_ago: int, first_answer: int) -> list[str]:
        at = now - timedelta(days=7 + days_ago)
        reading = opened(cast, at)
        for number, person in enumerate(cast.harbour_people[:8]):
            answered(reading, person, LIVELY | {"D1": 3 if number else first_answer}, at + timedelta(hours=3))
        close_due(reading.closes_at)
        return re.findall(r'<svg class="near-picture".*?</svg>', page(cast.kirsten).content.decode(), re.DOTALL)

    assert drawn(20, 3) == drawn(1, 4)


def test_loneliness_is_handled_by_the_organisation(cast: Cast, now: datetime, page) -> None:
    closed(cast, now)
    text = page(cast.omar).content.decode()
    assert "Loneliness is not for the individual to solve. It is the organisation&#x27;s task." in text
    assert "Nobody is named." in text


def test_peers_get_easy_ways_to_recognise_and_nobody_counts(cast: Cast, now: datetime, page) -> None:
    text = page(cast.omar).content.decode()
    assert "Easy ways to recognise" in text
    assert "Choose one today. Nobody counts who does." in text
    assert "Belonging appears here after the first reading" in text


def test_too_few_answers_are_said_kindly(cast: Cast, now: datetime, page) -> None:
    closed(cast, now, people=4)
    assert "Belonging appears here after the first reading" in page(cast.kirsten).content.decode()


def test_another_leader_a_stranger_and_the_organisation_find_nothing(cast: Cast, now: datetime, page) -> None:
    closed(cast, now)
    for person in (cast.henrik, cast.stine, cast.anders, cast.susanne, cast.torben, cast.yrsa):
        assert page(person).status_code == 404, person


def test_the_pages_ask_the_database_as_often_however_many_readings(
    cast: Cast, now: datetime, signed_in, the_time, django_assert_num_queries
) -> None:
    closed(cast, now, days_ago=30)
    closed(cast, now)
    client = signed_in(cast.kirsten)
    for name, queries in (("readings:belonging", 11), ("readings:trust", 18)):
        address = reverse(name, args=[cast.harbour.pk])
        client.get(address)
        with django_assert_num_queries(queries):
            client.get(address)
