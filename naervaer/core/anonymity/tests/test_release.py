import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naervaer.core.anonymity import (
    Instrument,
    Measure,
    Question,
    Released,
    Score,
    Withheld,
    release,
    restore,
)

BELONGING = Measure("belonging", ("B1", "B2", "B3"))
LONELY = Measure("lonely", ("L1",))
ASKED = Instrument(
    "1", ((Question("B1"), Question("B2"), Question("B3")), (Question("L1", reversed=True),)), (BELONGING, LONELY)
)


def released(first=(), second=(), asked=12, **more):
    return release(ASKED, {0: first, 1: second}, asked=asked, **more)


def test_four_answers_are_too_few():
    assert released([(4, 4, 4)] * 4)["belonging"].withheld is Withheld.TOO_FEW


def test_five_answers_to_a_single_question_are_too_few_to_say():
    assert released(second=[(2,)] * 5)["lonely"].withheld is Withheld.TOO_FEW_TO_SAY


def test_five_answers_to_a_scale_tell_the_half():
    assert released([(4, 3, 4)] * 5)["belonging"].value == Score(50, 100)


def test_answers_to_a_reversed_question_count_the_other_way():
    assert released(second=[(4,)] * 8)["lonely"].value == Score(0, 38)


def test_ten_answers_are_told_to_a_tenth_of_the_scale():
    assert released(second=[(2,)] * 6 + [(1,)] * 4)["lonely"].value == Score(60, 70)
    assert released(second=[(2,)] * 7 + [(1,)] * 3)["lonely"].value == Score(50, 60)


def test_do_not_know_lowers_the_number_of_answers():
    assert released(second=[(2,)] * 4 + [(None,)] * 6)["lonely"].withheld is Withheld.TOO_FEW


def test_who_answered_less_than_half_of_a_scale_is_not_in_it():
    assert released([(4, 4, 4)] * 5 + [(0, None, None)])["belonging"].value == Score(50, 100)


def test_who_answered_half_of_a_scale_counts_once_with_the_mean():
    assert ASKED.totals(BELONGING, [(4, 3, None), (1, 1, 2), (None, None, None)]) == [21, 8]


def test_the_threshold_is_raised_never_lowered():
    eight = [(2,)] * 8
    assert released(second=eight, at_least=9)["lonely"].withheld is Withheld.TOO_FEW
    assert released(second=eight, at_least=1) == released(second=eight)
    assert released(second=eight[:4], at_least=1)["lonely"].withheld is Withheld.TOO_FEW


def test_nobody_else_can_make_a_released_value():
    with pytest.raises(TypeError):
        Released(9, Score(10, 20))
    with pytest.raises(TypeError):
        Released(9, Score(10, 20), None, object())


def test_a_value_or_a_reason_never_both_or_neither():
    with pytest.raises(ValueError, match="not both"):
        restore(asked=9, low=1, high=2, withheld="too_few")
    with pytest.raises(ValueError, match="not a valid Withheld"):
        restore(asked=9, low=None, high=None)


@pytest.mark.parametrize(("low", "high"), [(-1, 5), (6, 5), (90, 101)])
def test_a_score_outside_the_scale_cannot_be(low, high):
    with pytest.raises(ValueError, match="0 to 100"):
        Score(low, high)


@given(st.lists(st.integers(0, 4), min_size=6, max_size=9))
def test_nothing_but_the_band_is_in_what_is_released(answers):
    """Two sets of answers in one band give the very same bytes, however they are looked at."""
    one = released(second=[(answer,) for answer in answers])["lonely"]
    score = one.value
    again = restore(asked=12, low=score.low, high=score.high)
    assert one == again
    assert repr(one) == repr(again)
    assert pickle.dumps(one) == pickle.dumps(again)
    assert set(Released.__slots__) | set(Score.__slots__) == {"asked", "value", "withheld", "_maker", "low", "high"}


def test_what_was_withheld_is_restored_as_such():
    assert restore(asked=4, low=None, high=None, withheld="too_few").withheld is Withheld.TOO_FEW


@pytest.mark.parametrize(
    ("sittings", "measures"),
    [
        (((Question("a"), Question("a")),), (Measure("m", ("a",)),)),
        (((Question("a"),),), (Measure("m", ("a",)), Measure("m2", ("a",)))),
        (((Question("a"), Question("b")),), (Measure("m", ("a",)),)),
        (((Question("a"), Question("b")),), (Measure("m", ("a",)), Measure("m", ("b",)))),
        (((Question("a"),), (Question("b"),)), (Measure("m", ("a", "b")),)),
        (((Question("a"), Question("b", 7)),), (Measure("m", ("a", "b")),)),
    ],
)
def test_numbers_that_could_be_taken_apart_are_refused(sittings, measures):
    with pytest.raises(ValueError):  # noqa: PT011  # each has its own words
        Instrument("1", sittings, measures)


@pytest.mark.parametrize("points", [1, 4, 12])
def test_a_question_has_five_to_eleven_points(points):
    with pytest.raises(ValueError, match="5 to 11"):
        Question("a", points)


@pytest.mark.parametrize("answer", [-1, 5])
def test_an_answer_outside_the_points_is_refused(answer):
    with pytest.raises(ValueError, match="0 to 4"):
        Question("a").scored(answer)


@pytest.mark.parametrize("answer", [-1, 5])
def test_a_ballot_with_an_answer_outside_the_points_is_refused(answer):
    with pytest.raises(ValueError, match="belonging: an answer is 0 to 4"):
        released([(3, answer, 3)] * 6)


def test_an_instrument_is_the_same_after_a_way_through_the_database():
    assert Instrument.from_data(ASKED.as_data()) == ASKED
    with pytest.raises(TypeError):
        Instrument.from_data({"version": "1", "sittings": 3, "measures": []})
