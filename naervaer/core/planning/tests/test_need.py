"""How much a leader's reaching out is needed, and the words for it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naervaer.core.planning.need import DEFAULT, LONGEST_GAP, NeedSettings, Situation, Term, is_due, most_needed, need
from naervaer.core.planning.reasons import Reason, reasons

situations = st.builds(
    Situation,
    gap=st.integers(-5, 400),
    talked=st.booleans(),
    seen=st.floats(0, 7),
    new=st.booleans(),
    alone=st.booleans(),
    night=st.booleans(),
    other_hours=st.booleans(),
    longer=st.booleans(),
    promise_due=st.booleans(),
    asked=st.booleans(),
)


@given(situations, st.integers(0, 200))
def test_the_need_never_falls_while_time_passes(situation, days):
    later = replace(situation, gap=situation.gap + days)
    assert need(later).total >= need(situation).total


@given(situations)
def test_asking_to_talk_always_raises_the_need_and_comes_first(situation):
    asked, not_asked = replace(situation, asked=True), replace(situation, asked=False)
    assert need(asked).total > need(not_asked).total
    assert most_needed({"quiet": not_asked, "asked": asked}, most=1) == ["asked"]
    assert reasons(need(asked))[0] is Reason.ASKED


@given(situations, st.sampled_from(["new", "alone", "night", "other_hours", "longer", "promise_due"]))
def test_no_circumstance_lowers_the_need(situation, circumstance):
    with_it, without = replace(situation, **{circumstance: True}), replace(situation, **{circumstance: False})
    assert need(with_it).total >= need(without).total


@given(situations, st.floats(0, 7))
def test_meeting_by_itself_never_raises_the_need(situation, more):
    met = replace(situation, seen=situation.seen + more)
    assert need(met).total <= need(situation).total


@given(situations)
def test_the_need_is_bounded_and_is_the_sum_of_its_terms(situation):
    found = need(situation)
    worst = need(Situation(LONGEST_GAP, False, 0, True, True, True, True, True, True, True))
    assert 0 <= found.total <= worst.total == 325_800
    assert found.total == sum(value for _, value in found.terms)
    assert all(value > 0 for _, value in found.terms)


@given(st.dictionaries(st.integers(), situations, max_size=8))
def test_at_most_three_are_proposed_and_each_is_due(people):
    chosen = most_needed(people)
    assert len(chosen) == len(set(chosen)) <= 3
    assert all(is_due(people[who]) for who in chosen)


@given(situations)
def test_what_is_said_is_always_a_term_that_is_there(situation):
    said = reasons(need(situation))
    assert len(said) <= 2
    assert (Reason.ASKED in said) == situation.asked
    assert Reason.ALONE not in said or not situation.night or situation.gap <= 0


def test_fairness_outgrows_every_circumstance():
    """Somebody with no special circumstance is not forgotten behind those who have many."""
    plain = Situation(gap=40)
    special = Situation(gap=20, new=True, alone=True, night=True, longer=True, promise_due=True)
    assert most_needed({"special": special, "plain": plain}, most=1) == ["plain"]


def test_somebody_never_talked_with_comes_before_somebody_just_talked_with():
    assert most_needed({"known": Situation(gap=9), "unknown": Situation(gap=0, talked=False)}, most=1) == ["unknown"]


def test_equals_come_in_the_order_they_are_given():
    same = Situation(gap=12)
    assert most_needed({"b": same, "a": same, "c": same, "d": same}) == ["b", "a", "c"]


def test_nobody_is_proposed_the_day_after_a_talk():
    assert most_needed({"Lone": Situation(gap=1, alone=True, night=True, new=True)}) == []


@pytest.mark.parametrize("term", list(Term))
def test_every_term_can_be_said(term):
    from naervaer.core.planning.need import Need

    assert len(reasons(Need(((term, 1000),)))) == 1


def test_an_organisation_can_choose_another_rhythm():
    weekly = NeedSettings(rhythm_unseen=5, rhythm_seen=10)
    assert not is_due(Situation(gap=3), DEFAULT)
    assert is_due(Situation(gap=3), weekly)
