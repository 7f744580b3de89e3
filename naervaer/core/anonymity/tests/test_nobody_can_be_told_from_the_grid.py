"""The proof by force: whoever knows every band, and two people's answers besides, learns too little about anybody."""

from bisect import bisect_left
from collections import defaultdict
from itertools import pairwise, product
from math import lcm

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from naervaer.core.anonymity import FEWEST, bands
from naervaer.core.anonymity.attack import (
    fewest_scores_left,
    fewest_values_left,
    grid_bands,
    keeps_enough,
)
from naervaer.core.anonymity.bands import full_score, kept_values

PEOPLE = [*range(FEWEST, 21), 30, 47, 60]


@pytest.mark.parametrize("points", [5, 7, 11])
@pytest.mark.parametrize("known", [0, 2])
def test_a_single_question_keeps_three_fifths_of_its_values(points, known):
    for people in PEOPLE:
        for band in bands(people, points):
            assert keeps_enough(people, points, 1, band, known), (people, band)


@pytest.mark.parametrize("questions", [2, 3, 4])
def test_every_answer_of_a_scale_keeps_three_of_five_values(questions):
    for people in [5, 6, 7, 8, 9, 10, 13]:
        for band in bands(people, 5, questions):
            assert keeps_enough(people, 5, questions, band, 2), (people, band)


@pytest.mark.parametrize("questions", [2, 3, 4])
def test_a_persons_score_on_a_scale_keeps_half_of_its_range(questions):
    for people in [6, 7, 8, 9, 10, 13]:
        for band in bands(people, 5, questions):
            assert fewest_scores_left(people, 5, questions, band.first, band.last, 2) >= 0.5


@pytest.mark.parametrize("questions", [3, 4])
def test_with_five_answers_a_scale_keeps_nearly_half(questions):
    lower, upper = bands(5, 5, questions)
    for band in (lower, upper):
        assert fewest_scores_left(5, 5, questions, band.first, band.last, 2) >= 0.375


@pytest.mark.parametrize("people", [6, 7])
def test_every_possible_set_of_answers_enumerated(people):
    """No formula: all 5**people answers, sorted by what is published and what two people said."""
    grid = bands(people)
    seen = defaultdict(set)
    for answers in product(range(5), repeat=people):
        total = sum(answers)
        band = next(number for number, band in enumerate(grid) if band.first <= total <= band.last)
        seen[band, answers[0], answers[1]].add(answers[2])
    assert {band for band, *_ in seen} == set(range(len(grid)))
    assert min(map(len, seen.values())) == 4


def test_the_attack_agrees_with_enumeration():
    for first, last in [(0, 10), (0, 6), (9, 9), (4, 16), (20, 20)]:
        left = defaultdict(set)
        for answers in product(range(5), repeat=5):
            if first <= sum(answers) <= last:
                left[answers[0] + answers[1]].add(answers[2])
        assert fewest_values_left(5, 5, 1, first, last, known=2) == min(map(len, left.values()))


def test_the_attack_on_a_scale_agrees_with_enumeration():
    """Three people, two questions, either of which may be left out."""
    persons = [pair for pair in product([None, 0, 1, 2, 3, 4], repeat=2) if pair != (None, None)]

    def score(pair):
        given_ = [answer for answer in pair if answer is not None]
        return sum(given_) * 2 // len(given_)

    for first, last in [(0, 11), (6, 14), (12, 12)]:
        left = defaultdict(set)
        for one, two, three in product(persons, repeat=3):
            if first <= score(one) + score(two) + score(three) <= last and three[0] is not None:
                left[score(one), three[1] is None].add(three[0])
        assert fewest_values_left(3, 5, 2, first, last, known=1) == min(map(len, left.values()))


def test_somebody_who_knows_all_others_is_not_stopped_by_a_single_total():
    assert fewest_values_left(10, 5, 1, 20, 20, known=9) == 1


def test_impossible_totals_leave_nothing():
    assert fewest_values_left(5, 5, 1, 30, 40, known=0) == 0


@given(people=st.integers(0, 80), points=st.sampled_from([5, 7, 11]), questions=st.integers(1, 4))
@settings(max_examples=150)
def test_the_grid_covers_every_total_once_and_in_order(people, points, questions):
    grid = bands(people, points, questions)
    if not grid:
        assert people < 6
        return
    total = people * full_score(points, questions)
    assert [grid[0].first, grid[-1].last] == [0, total]
    assert all(before.last + 1 == after.first for before, after in pairwise(grid))
    assert all(before.high <= after.high and before.low <= after.low for before, after in pairwise(grid))


@given(people=st.integers(5, 9), points=st.sampled_from([5, 7, 11]), questions=st.integers(1, 4))
def test_below_ten_answers_every_band_is_a_persons_whole_range_wide(people, points, questions):
    for band in bands(people, points, questions):
        assert band.last + 1 - band.first >= full_score(points, questions)
        assert band.high - band.low >= 100 / people


@given(people=st.integers(6, 200), points=st.sampled_from([5, 7, 11]), questions=st.integers(1, 4))
def test_the_scale_is_cut_at_whole_persons_however_many_answered(people, points, questions):
    """Then the cuts lie at the same totals when somebody comes or goes."""
    full = full_score(points, questions)
    cuts = [band.first for band in bands(people, points, questions)[1:]]
    assert cuts == [full * person for person in range(3, people - 2)]


@given(people=st.integers(5, 200))
def test_unanimity_is_never_shown_more_exactly_than_the_outer_band(people):
    grid = bands(people)
    for band in grid[:1] + grid[-1:]:
        assert band.last - band.first >= 2 * 4 + kept_values(5) - 1


@given(people=st.integers(6, 200))
def test_what_is_shown_goes_from_cut_to_cut(people):
    outer, *inner, last = bands(people)
    assert [outer.low, last.high] == [0, 100]
    assert outer.high == 100 - last.low
    for band in inner:
        assert band.low <= 100 * band.first / (4 * people)
        assert band.high >= 100 * (band.last + 1) / (4 * people)
        assert band.low < band.high


def test_the_threshold_can_be_raised_and_never_lowered():
    assert bands(7, at_least=8) == ()
    assert bands(4, at_least=1) == ()
    assert bands(8, at_least=8) == bands(8)


def test_a_row_that_no_grid_makes_is_recognised():
    assert grid_bands(50, 51, 9, 5, 1) == ()
    assert [people for people, _ in grid_bands(0, 50, 20, 5, 1)] == [6]


def test_what_the_known_people_cannot_have_answered_is_left_aside():
    assert fewest_scores_left(5, 5, 1, 0, 2, known=2) == 0


@pytest.mark.parametrize("questions", [2, 3, 4])
@pytest.mark.parametrize("people", [5, 6, 7, 8, 9, 10, 11, 13])
def test_knowing_who_left_which_questions_out_does_not_help(people, questions):
    """Everybody else answered `others` questions of the scale and the person `given`: their sums have gaps then."""
    whole = lcm(*range(1, questions + 1))
    possible = range(-(-questions // 2), questions + 1)
    for others, given_ in product(possible, repeat=2):
        scores = [total * whole // others for total in range(4 * others + 1)]
        sums = {0}
        for _ in range(people - 3):
            sums = {one + score for one in sums for score in scores}
        ordered = sorted(sums)

        def can_be(sure, band, ordered=ordered):
            at = bisect_left(ordered, band.first - sure)
            return at < len(ordered) and ordered[at] <= band.last - sure

        for band, known in product(bands(people, 5, questions), {one + other for one in scores for other in scores}):
            fits = [can_be(known + total * whole // given_, band) for total in range(4 * given_ + 1)]
            left = [value for value in range(5) if any(fits[value : value + 4 * (given_ - 1) + 1])]
            assert not left or len(left) >= 3
