"""The calculator page: own figures in, an honest range out, and nothing lost."""

import html
import re

import pytest

from naervaer.method.evidence import SOURCES
from naervaer.organisation.models import CalculatorDraft

PAGE = "/organisation/calculator/"
VECTOR = {
    "people": "20", "pay": "350,000", "sick_days": "8.2", "leave_rate": "28.8", "low_belonging": "25",
    "expect_to_move": "20", "workdays": "227", "reading": "halved", "of_sick_days": "75",
    "discount_low": "10", "discount_middle": "25", "discount_high": "50",
    "replacement_low": "16", "replacement_middle": "21", "replacement_high": "40",
}  # fmt: skip


@pytest.fixture
def hr(cast, the_time, signed_in):
    return signed_in(cast.susanne)


def test_the_first_look_has_public_figures_and_leaves_open_what_only_you_know(hr):
    page = hr.get(PAGE).content.decode()
    assert 'name="sick_days" value="8.2"' in page
    assert 'name="workdays" value="227"' in page
    assert 'name="low_belonging" value' not in page
    assert 'name="pay" value' not in page
    assert re.search(r'value="excluded"[^>]* checked', page)
    assert "The result appears here" in page


def test_the_vector_gives_two_digits_in_three_columns(hr):
    assert hr.post(PAGE, VECTOR).status_code == 302
    page = hr.get(PAGE).content.decode()
    assert "Between 3,500 and 27,000 kr" in page
    assert "The middle estimate is 9,700 kr." in page
    assert "Correlation, not proven cause." in page
    for number in ("2,200", "5,400", "11,000", "1,300", "4,200", "16,000", "0.023", "0.058", "0.12"):
        assert number in page


def test_the_cautious_reading_gives_less(hr):
    hr.post(PAGE, VECTOR | {"reading": "excluded"})
    page = hr.get(PAGE).content.decode()
    assert "The middle estimate is 7,800 kr." in page


def test_one_team_is_told_that_it_is_no_fortune(hr):
    hr.post(PAGE, VECTOR)
    assert "about a week's pay, not a fortune" in hr.get(PAGE).content.decode()
    hr.post(PAGE, VECTOR | {"people": "2000"})
    assert "not a fortune" not in hr.get(PAGE).content.decode()


def test_performance_and_trust_are_told_in_words_and_not_in_the_sum(hr):
    page = hr.get(PAGE).content.decode()
    assert "56 %" in page
    assert "We have put no money on trust." in page
    assert "Reece et al. 2021" in page


def test_every_input_has_its_source_beside_it(hr):
    page = html.unescape(hr.get(PAGE).content.decode())
    for source in SOURCES:
        assert source.says.en.split(". ")[0] in page
    assert "Boushey" in page


@pytest.mark.parametrize(
    ("field", "written", "sentence"),
    [
        ("pay", "a lot", "Write a number, as 8.2 or 350000."),
        ("low_belonging", "120", "Write a number from 0 to 100."),
        ("discount_high", "100", "Write a number from 0 to 90."),
        ("pay", "", "This field is required."),
    ],
)
def test_what_cannot_be_read_is_said_and_nothing_is_lost(hr, field, written, sentence):
    answer = hr.post(PAGE, VECTOR | {field: written, "people": "23"})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert sentence in page
    assert 'name="people" value="23"' in page


def test_figures_are_kept_for_whoever_wrote_them(cast, hr):
    hr.post(PAGE, VECTOR)
    draft = CalculatorDraft.objects.get()
    assert draft.member == cast.susanne
    assert draft.figures["pay"] == 350_000
    assert draft.figures["leave_rate"] == 28.8


def test_in_danish_a_comma_is_a_comma_and_a_point_divides_thousands(hr):
    hr.post(PAGE, VECTOR | {"sick_days": "8,2", "pay": "350.000"}, headers={"accept-language": "da"})
    page = hr.get(PAGE, headers={"accept-language": "da"}).content.decode()
    assert 'value="8,2"' in page
    assert "27.000" in page


def test_others_find_no_calculator(cast, signed_in):
    for member in (cast.torben, cast.kirsten, cast.lone, cast.stine):
        assert signed_in(member).get(PAGE).status_code == 404
