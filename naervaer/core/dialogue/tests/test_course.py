"""How long a dialogue takes, and on which day each question opens."""

import doctest
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naervaer.core.dialogue import course as module
from naervaer.core.dialogue import dial
from naervaer.core.dialogue.course import Form, Kind, Pace, course, opening_day

TWELVE = tuple("abcdefghijkl")


@pytest.mark.parametrize("part", [module, dial])
def test_the_examples_hold(part):
    assert doctest.testmod(part).failed == 0


@pytest.mark.parametrize(("form", "minutes"), [(Form.ALONE, 21), (Form.PAIRS, 20), (Form.TEAM, 20)])
def test_one_topic_takes_twenty_minutes(form, minutes):
    assert sum(leg.minutes for leg in course(form, ["vision"])) == minutes


@pytest.mark.parametrize(("form", "minutes"), [(Form.ALONE, 41), (Form.PAIRS, 65), (Form.TEAM, 53)])
def test_the_whole_compass_takes_about_an_hour(form, minutes):
    assert sum(leg.minutes for leg in course(form, TWELVE)) == minutes


@pytest.mark.parametrize("form", list(Form))
def test_every_course_asks_both_great_questions_and_ends_in_an_agreement(form):
    legs = course(form, ["vision"])
    assert [leg.question for leg in legs] == ["", "vision", "challenge", "strengthen", ""]
    assert (legs[0].kind, legs[-1].kind) == (Kind.WELCOME, Kind.AGREE)


@given(questions=st.integers(1, 20), days=st.integers(0, 30))
def test_questions_open_in_order_between_the_first_and_the_last_day(questions, days):
    first, last = date(2026, 3, 2), date.fromordinal(date(2026, 3, 2).toordinal() + days)
    opened = [opening_day(index, questions, first, last, Pace.DAILY) for index in range(questions)]
    assert opened == sorted(opened)
    assert opened[0] == first
    assert opened[-1] <= last
