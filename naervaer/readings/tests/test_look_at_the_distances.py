"""The team and its leader look at the map of distances, shorten one, and take the pages along on paper."""

import io
import re
from collections.abc import Callable
from datetime import datetime, timedelta

import pypdf
import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from naervaer.demo.cast import Cast
from naervaer.people.models import Member
from naervaer.readings.models import Reading
from naervaer.results.jobs import estimate_due
from naervaer.steps.models import Step

from .closed_reading import LIVELY, closed, opened

SignedIn = Callable[[Member], Client]
# Everybody finds one distance far, and it hinders much; the others feel near.
FAR = LIVELY | {f"A{kind}": 6 for kind in range(1, 8)} | {"A4": 0, "A6": 2, "A7": 2, "H4": 4, "H6": 1, "H7": 1}


@pytest.fixture
def reading(cast: Cast, now: datetime, the_time: object) -> Reading:
    found = closed(cast, now, FAR)
    estimate_due(now)
    return found


def page_of(client: Client, cast: Cast, path: str = "distances") -> str:
    response = client.get(f"/{path}/{cast.harbour.pk}/", follow=True)
    assert response.status_code == 200
    return response.content.decode()


def test_the_title_names_the_costliest(cast: Cast, reading: Reading, signed_in: SignedIn) -> None:
    page = page_of(signed_in(cast.kirsten), cast)
    assert "<h1>Which distance costs the most? Cultural distance.</h1>" in page
    assert re.search(r"It costs the most, <bdi[^>]*>\d+–\d+</bdi> of 100", page)


def test_the_team_sees_the_same_map_beside_its_leader_by_name(
    cast: Cast, reading: Reading, signed_in: SignedIn
) -> None:
    leader, member = (page_of(signed_in(who), cast) for who in (cast.kirsten, cast.lone))
    drawing = re.compile(r'<svg class="chart".*?</svg>', re.DOTALL)
    assert drawing.findall(leader) == drawing.findall(member)
    assert "What Kirsten Holm answered" in member
    assert "What you answered" in leader
    assert "Promise it to the team" not in member
    assert "Ask how something is understood." in member


def test_what_is_drawn_stands_in_a_table(cast: Cast, reading: Reading, signed_in: SignedIn) -> None:
    page = page_of(signed_in(cast.lone), cast)
    table = re.findall(r"<caption>All from 0 to 100.*?</table>", page, re.DOTALL)
    assert len(table) == 1
    assert table[0].count('<th scope="row">') == 7


def test_a_step_that_shortens_it_is_promised_to_the_team(
    cast: Cast, now: datetime, reading: Reading, signed_in: SignedIn
) -> None:
    answer = signed_in(cast.kirsten).post(
        f"/distances/{cast.harbour.pk}/", {"choice": "0", "due_on": (now + timedelta(days=7)).date().isoformat()}
    )
    assert answer.status_code == 302
    assert Step.objects.get().what == "Ask how something is understood. Use plain words and pictures."
    assert "Kirsten Holm promised the team" in page_of(signed_in(cast.lone), cast)


def test_the_team_cannot_promise_for_its_leader(cast: Cast, reading: Reading, signed_in: SignedIn) -> None:
    assert signed_in(cast.lone).post(f"/distances/{cast.harbour.pk}/", {"choice": "0"}).status_code == 404


def test_a_distance_with_too_few_answers_is_an_empty_road(
    cast: Cast, now: datetime, the_time: object, signed_in: SignedIn
) -> None:
    closed(cast, now, FAR | {"A1": None})
    page = page_of(signed_in(cast.kirsten), cast)
    assert page.count('class="rose-empty" d=') == 1
    assert "Physical: not enough answers" in page


def test_before_the_first_full_reading_it_says_what_will_appear(
    cast: Cast, the_time: object, signed_in: SignedIn
) -> None:
    assert "The map appears here after the first reading" in page_of(signed_in(cast.lone), cast)


def test_while_a_reading_is_open_nothing_is_told(
    cast: Cast, now: datetime, the_time: object, signed_in: SignedIn
) -> None:
    opened(cast, now)
    Reading.objects.update(opens_at=now - timedelta(hours=1))
    assert "The questions are out" in page_of(signed_in(cast.lone), cast)


def test_too_few_for_numbers_leads_to_a_talk(cast: Cast, now: datetime, the_time: object, signed_in: SignedIn) -> None:
    closed(cast, now, FAR, people=4)
    page = page_of(signed_in(cast.kirsten), cast)
    assert "You can talk without numbers" in page
    assert '<svg class="chart"' not in page


@pytest.mark.parametrize("path", ["distances/{}/", "compass/{}/print/", "distances/{}/print/"])
def test_strangers_the_organisation_and_other_leaders_find_nothing(
    path: str, cast: Cast, reading: Reading, signed_in: SignedIn
) -> None:
    for who in (cast.stine, cast.susanne, cast.henrik):
        assert signed_in(who).get("/" + path.format(cast.harbour.pk)).status_code == 404


@pytest.mark.parametrize("path", ["compass", "distances", "belonging", "trust"])
def test_each_page_goes_on_paper_with_its_picture_and_its_tags(
    path: str, cast: Cast, reading: Reading, signed_in: SignedIn
) -> None:
    response = signed_in(cast.lone).get(f"/{path}/{cast.harbour.pk}/print/")
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"].startswith(f'inline; filename="{path}-havnen-')
    assert "no-store" in response["Cache-Control"]
    document = pypdf.PdfReader(io.BytesIO(response.content))
    root = document.trailer["/Root"]
    assert root["/Lang"] == "en"
    assert root["/MarkInfo"]["/Marked"]
    assert document.metadata is not None
    assert document.metadata.title
    assert "Havnen" in document.pages[0].extract_text()


def test_a_page_that_is_not_there_yet_has_no_paper(cast: Cast, the_time: object, signed_in: SignedIn) -> None:
    for path in ("compass", "distances"):
        assert signed_in(cast.lone).get(f"/{path}/{cast.harbour.pk}/print/").status_code == 404


def test_the_page_asks_the_database_a_fixed_number_of_times(
    cast: Cast, now: datetime, reading: Reading, signed_in: SignedIn, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    client = signed_in(cast.kirsten)
    with django_assert_num_queries(12):
        page_of(client, cast)
    with django_assert_num_queries(13):
        client.get(f"/compass/{cast.harbour.pk}/{reading.pk}/")
