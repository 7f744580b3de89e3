"""The team and its leader look at the compass of a closed reading; nobody else does."""

import re
from datetime import datetime, timedelta
from types import SimpleNamespace

import pytest
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.test import Client
from django.urls import reverse

from naervaer.demo.cast import Cast
from naervaer.people.models import Member
from naervaer.readings.models import Reading
from naervaer.results.jobs import estimate_due
from naervaer.results.models import Estimate, Together

from .closed_reading import LIVELY, closed, opened


@pytest.fixture(autouse=True)
def at_the_moment_of_the_tests(monkeypatch: pytest.MonkeyPatch, now: datetime) -> None:
    monkeypatch.setattr("naervaer.web.clock.timezone", SimpleNamespace(now=lambda: now))


def signed_in(member: Member, language: str = "en") -> Client:
    client = Client()
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    assert member.account is not None
    if not Authenticator.objects.filter(user=member.account).exists():
        Authenticator.objects.create(user=member.account, type=Authenticator.Type.TOTP, data={"secret": "of-a-test"})
    client.force_login(member.account)
    return client


def page_of(reading: Reading, cast: Cast) -> str:
    return reverse("readings:compass_of_reading", args=[cast.harbour.pk, reading.pk])


def test_a_leader_with_one_team_goes_straight_to_its_latest_compass(cast: Cast, now: datetime) -> None:
    reading = closed(cast, now)
    response = signed_in(cast.kirsten).get("/compass/", follow=True)
    assert response.redirect_chain[-1][0] == page_of(reading, cast)
    assert response.status_code == 200


def test_the_title_is_a_question_and_its_answer(cast: Cast, now: datetime) -> None:
    page = signed_in(cast.kirsten).get(page_of(closed(cast, now), cast)).content.decode()
    assert "<h1>Can the team feel that you are there? Mostly, or clearly.</h1>" in page


def test_the_team_sees_the_same_page_with_the_leaders_answers_by_name(cast: Cast, now: datetime) -> None:
    reading = closed(cast, now)
    page = signed_in(cast.lone).get(page_of(reading, cast)).content.decode()
    assert "Can we feel that Kirsten Holm is there?" in page
    assert "What Kirsten Holm answered." in page
    leaders = signed_in(cast.kirsten).get(page_of(reading, cast)).content.decode()
    drawing = re.compile(r'<svg class="rose".*?</svg>', re.DOTALL)
    assert drawing.findall(page) == drawing.findall(leaders)
    assert "Promise it to the team" not in page


def test_the_deputy_sees_it_and_promises_nothing(cast: Cast, now: datetime) -> None:
    reading = closed(cast, now)
    client = signed_in(cast.bilal)
    assert client.get(page_of(reading, cast)).status_code == 200
    assert client.post(page_of(reading, cast), {"choice": "0", "due_on": "2026-03-10"}).status_code == 404


def test_another_leader_a_stranger_and_the_organisation_find_nothing(cast: Cast, now: datetime) -> None:
    reading = closed(cast, now)
    for person in (cast.henrik, cast.stine, cast.anders, cast.susanne, cast.torben, cast.yrsa):
        client = signed_in(person)
        assert client.get(page_of(reading, cast)).status_code == 404, person
        assert client.get(page_of(reading, cast) + "everything/").status_code == 404, person
        assert client.get(reverse("readings:compass_of_team", args=[cast.harbour.pk])).status_code == 404, person


def test_a_reading_of_another_team_is_not_found_under_mine(cast: Cast, now: datetime) -> None:
    reading = closed(cast, now)
    found = signed_in(cast.henrik).get(reverse("readings:compass_of_reading", args=[cast.hospital.pk, reading.pk]))
    assert found.status_code == 404


def test_somebody_not_signed_in_is_asked_to_sign_in(cast: Cast, now: datetime) -> None:
    response = Client().get(page_of(closed(cast, now), cast))
    assert response.status_code == 302


def test_those_without_a_team_are_told_whose_compasses_are(cast: Cast) -> None:
    for person in (cast.susanne, cast.torben):
        page = signed_in(person).get("/compass/").content.decode()
        assert "not the organisation either" in page


def test_one_topic_is_proposed_with_the_reason(cast: Cast, now: datetime) -> None:
    page = signed_in(cast.kirsten).get(page_of(closed(cast, now), cast)).content.decode()
    assert '<h2 id="proposal">Anchoring in local working conditions</h2>' in page
    assert "it is what the team feels least: seldom." in page


def test_every_number_has_its_meaning_and_something_to_do(cast: Cast, now: datetime) -> None:
    page = signed_in(cast.kirsten).get(page_of(closed(cast, now), cast)).content.decode()
    lines = re.findall(r'<details class="line">.*?</details>', page, re.DOTALL)
    assert len(lines) == 17
    for line in lines:
        assert "of 100" in line
        assert "One thing to do:" in line


def test_the_page_is_danish_in_the_picture_too(cast: Cast, now: datetime) -> None:
    page = signed_in(cast.kirsten, "da").get(page_of(closed(cast, now), cast)).content.decode()
    for word in ("Nærvær", "Samarbejdsfokus", "Tilgængelighed", "Kontrolløren", "Forankring i lokale arbejdsvilkår"):
        assert word in page


def test_every_number_in_the_picture_is_the_same_whatever_people_answered_within_the_band(
    cast: Cast, now: datetime
) -> None:
    """Two teams whose answers differ inside the same bands get the same page, to the last coordinate."""
    one = closed(cast, now, LIVELY | {"vision": 3}, days_ago=20)
    other = closed(cast, now, LIVELY | {"vision": 4})
    client = signed_in(cast.kirsten)
    drawing = re.compile(r'<svg class="rose".*?</svg>', re.DOTALL)
    pages = [client.get(page_of(reading, cast)).content.decode() for reading in (one, other)]
    assert drawing.findall(pages[0]) == drawing.findall(pages[1])


def test_a_topic_with_too_few_answers_is_not_drawn_as_zero(cast: Cast, now: datetime) -> None:
    reading = closed(cast, now, LIVELY | {"vision": None})
    page = signed_in(cast.kirsten).get(page_of(reading, cast)).content.decode()
    assert page.count('class="rose-empty" d=') == 1
    assert "Vision: not enough answers" in page
    assert page.count('class="rose-band" fill="url(#hatch)" d=') == 11


def test_below_five_there_are_kind_words_and_no_numbers(cast: Cast, now: datetime) -> None:
    page = signed_in(cast.kirsten).get(page_of(closed(cast, now, people=4), cast)).content.decode()
    assert "Too few answers to show as numbers" in page
    assert "You can talk without numbers" in page
    assert "of 100" not in page
    assert '<svg class="rose"' not in page


def test_with_five_answers_no_single_topic_is_said(cast: Cast, now: datetime) -> None:
    page = signed_in(cast.kirsten).get(page_of(closed(cast, now, people=5), cast)).content.decode()
    assert "Too few answers to show as numbers" in page


def test_before_any_reading_it_says_what_will_appear(cast: Cast) -> None:
    page = signed_in(cast.kirsten).get("/compass/", follow=True).content.decode()
    assert "The compass appears here after the first reading" in page


def test_while_it_is_open_the_page_says_when_it_closes_and_nothing_else(cast: Cast, now: datetime) -> None:
    reading = opened(cast, now)
    Reading.objects.update(opens_at=now - timedelta(hours=1))
    page = signed_in(cast.lone).get("/compass/", follow=True).content.decode()
    assert re.search(r"are asked until <time [^>]*>Monday 9 March</time> at 08:59", page)
    assert "nobody can see how many have answered" in page
    assert signed_in(cast.lone).get(page_of(reading, cast)).status_code == 404


def test_the_pages_ask_the_database_a_fixed_number_of_times(
    cast: Cast, now: datetime, django_assert_num_queries: object
) -> None:
    reading = closed(cast, now)
    client = signed_in(cast.kirsten)
    with django_assert_num_queries(13):  # type: ignore[operator]  # a fixture of pytest-django
        client.get(page_of(reading, cast))


def test_with_short_readings_only_the_outcome_is_told_and_the_compass_is_waited_for(cast: Cast, now: datetime) -> None:
    together = Together.objects.create(organisation=cast.lyng, key="harbour")
    together.teams.add(cast.harbour)
    Estimate.objects.create(
        together=together, measure="N1", wave_id=1, closes_at=now, full=False, low=42, high=58,
        now_low=44, now_high=62, now_middle=53, present_low=42, present_high=58, present_middle=50,
    )  # fmt: skip
    page = signed_in(cast.lone).get("/compass/", follow=True).content.decode()
    assert "The compass appears here after the first reading" in page
    assert "What short readings say so far" in page
    assert re.search(r"44–62</bdi> of 100", page)
    assert "Known from all readings up to <time" in page


def test_short_readings_move_the_outcome_and_no_topic(cast: Cast, now: datetime) -> None:
    reading = closed(cast, now)
    estimate_due(now)
    before = signed_in(cast.lone).get(page_of(reading, cast)).content.decode()
    latest = Estimate.objects.get(measure="N1")
    Estimate.objects.create(
        together=latest.together, measure="N1", wave_id=2, closes_at=now, full=False, low=0, high=43, now_low=12,
        now_high=34, now_middle=23, change="clear", direction="down", since=latest.closes_at,
    )  # fmt: skip
    after = signed_in(cast.lone).get(page_of(reading, cast)).content.decode()
    drawing = re.compile(r'<svg class="rose".*?</svg>', re.DOTALL)
    assert drawing.findall(before) == drawing.findall(after)
    assert "Can we feel that Kirsten Holm is there? Seldom." in after
    assert "Clearly less than on 1 March 2026." in after
