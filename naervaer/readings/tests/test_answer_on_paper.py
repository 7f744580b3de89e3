"""The questions on paper: no name, no code; keyed in by the member on one page that loses nothing."""

import io
import re

import pytest
from django.urls import reverse
from pypdf import PdfReader

from naervaer.answers.collecting import open_sittings
from naervaer.method.readings import FULL_READING
from naervaer.readings.filling import REVIEW, read

FIRST, SECOND = FULL_READING.sittings


@pytest.fixture
def keyed(open_now):
    return [reverse("readings:keyed", args=[open_now.wave_id, number]) for number in (1, 2)]


@pytest.fixture
def paper(open_now, cast, signed_in):
    """paper(language): the text of the sheet."""

    def text_in(language: str) -> str:
        made = signed_in(cast.kirsten).get(reverse("readings:sheet", args=[open_now.wave_id]), {"in": language})
        assert made["Content-Type"] == "application/pdf"
        return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(made.content)).pages).split())

    return text_in


def checked(page: str) -> dict[str, str]:
    return dict(re.findall(r'name="q-(\w+)" value="(\w+)" checked', page))


def test_the_sheet_has_every_question_and_nothing_of_anybody(paper, cast):
    text = paper("da")
    assert "Min leder holder det, vi aftaler." in text
    assert all(item.asked.da in text for item in FULL_READING.items)
    assert not any(person.name in text for person in cast.harbour_people)
    assert not re.search(r"[0-9a-zA-Z_-]{22}", text.replace(" ", "  "))


def test_the_sheet_is_there_in_polish_and_arabic_and_says_that_nobody_has_reviewed_it(paper):
    polish, arabic = paper("pl"), paper("ar")
    assert "Mój przełożony dotrzymuje tego, na co się umawiamy." in polish
    assert "nie sprawdził jeszcze" in polish
    assert len(re.findall(r"[\u0600-\u06ff\ufb50-\ufeff]", arabic)) > 2000


def test_the_languages_that_are_read_by_somebody_asked_are_marked(open_now, cast, signed_in):
    page = signed_in(cast.susanne).get(reverse("readings:sheet", args=[open_now.wave_id])).content.decode()
    assert page.count("Read by somebody who is asked.") == 3  # Danish, Polish, Arabic
    assert "Do not collect the sheets" in page


def test_others_find_no_sheet(open_now, cast, signed_in):
    address = reverse("readings:sheet", args=[open_now.wave_id])
    assert signed_in(cast.kirsten).get(address, {"in": "xx"}).status_code == 404
    for person in (cast.lone, cast.henrik, cast.stine):
        assert signed_in(person).get(address, {"in": "da"}).status_code == 404


def test_all_questions_of_the_sitting_stand_on_one_page_with_the_numbers_of_the_sheet(keyed, cast, signed_in):
    page = signed_in(cast.lone).get(keyed[0]).content.decode()
    assert page.count("<fieldset") == 23
    assert page.count('type="radio"') == sum(item.scale.points + 1 for item in FIRST.items)
    assert '<span class="keyed-number">23</span>' in page


def test_keyed_in_and_sent_it_counts_once(keyed, cast, signed_in, now):
    client = signed_in(cast.lone)
    given = {f"q-{item.id}": "3" for item in FIRST.items}
    sent = client.post(keyed[0], {**given, "go": "send"})
    assert sent.url.endswith("/done/")
    assert [one.answered for one in open_sittings(cast.lone.pk, now)] == [True, False]
    again = client.post(keyed[0], {**given, "go": "send"})
    assert again.status_code in {302, 409}  # the same tap, or refused


def test_what_is_missing_is_named_and_everything_else_stays(keyed, cast, signed_in, now):
    client = signed_in(cast.lone)
    given = {f"q-{item.id}": "2" for item in FIRST.items if item.id not in {"T3", "E1"}} | {"q-N1": "none"}
    page = client.post(keyed[0], {**given, "go": "send"})
    assert page.status_code == 422
    text = page.content.decode()
    assert "Some questions have no answer" in text
    assert re.findall(r'href="#q(\d+)"', text) == ["18", "23"]
    assert checked(text) == {name.removeprefix("q-"): value for name, value in given.items()}
    assert not any(one.answered for one in open_sittings(cast.lone.pk, now))
    assert client.post(keyed[0], {**given, "go": "anyway"}).status_code == 302


def test_an_empty_sheet_is_not_sent(keyed, cast, signed_in, now):
    page = signed_in(cast.lone).post(keyed[0], {"go": "anyway"})
    assert "Choose at least one answer" in page.content.decode()
    assert not any(one.answered for one in open_sittings(cast.lone.pk, now))


def test_hindrances_count_only_for_the_three_largest_distances():
    far = {"A1": "0", "A2": "6", "A3": "1", "A4": "5", "A5": "2", "A6": "3", "A7": "5"}
    given = {f"q-{item.id}": far.get(item.id, "3") for item in SECOND.items}
    complete = read({**given, "at": REVIEW}, SECOND.items).complete
    assert {name: complete[name] for name in complete if name.startswith("H")} == {
        "H1": 3, "H2": None, "H3": 3, "H4": None, "H5": 3, "H6": None, "H7": None
    }  # fmt: skip


def test_others_find_nothing_to_key_in(keyed, cast, signed_in):
    for person in (cast.kirsten, cast.bilal, cast.anders, cast.stine):
        assert signed_in(person).get(keyed[0]).status_code == 404
