"""Who talks with whom."""

import doctest
from datetime import UTC, datetime
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from naervaer.core.dialogue import pairs as module
from naervaer.core.dialogue.pairs import Person, pair_up, place_for
from naervaer.core.hours import Interval

DANISH, POLISH = frozenset({"da"}), frozenset({"pl"})


def hours(starts: int, ends: int) -> tuple[Interval, ...]:
    return (Interval(datetime(2026, 3, 2, starts, tzinfo=UTC), datetime(2026, 3, 2, ends, tzinfo=UTC)),)


def test_the_examples_hold():
    assert doctest.testmod(module).failed == 0


def test_over_three_dialogues_four_people_meet_everybody_once():
    people, met, seen = [Person(number) for number in (1, 2, 3, 4)], {}, []
    for _dialogue in range(3):
        for pair in pair_up(people, met):
            met[frozenset(pair)] = met.get(frozenset(pair), 0) + 1
            seen.append(pair)
    assert sorted(seen) == list(combinations((1, 2, 3, 4), 2))


def test_a_shared_language_weighs_more_than_somebody_new():
    people = [Person(1, POLISH), Person(2, POLISH), Person(3, DANISH), Person(4, DANISH)]
    met = {frozenset({1, 2}): 5, frozenset({3, 4}): 5}
    assert pair_up(people, met) == ((1, 2), (3, 4))


def test_those_who_work_at_the_same_time_talk_where_that_can_be():
    night, day = hours(0, 6), hours(8, 16)
    people = [Person(1, hours=night), Person(2, hours=day), Person(3, hours=night), Person(4, hours=day)]
    assert pair_up(people, {}) == ((1, 3), (2, 4))


def test_somebody_new_weighs_more_than_the_same_hours():
    night, day = hours(0, 6), hours(8, 16)
    people = [Person(1, hours=night), Person(2, hours=day), Person(3, hours=night), Person(4, hours=day)]
    assert pair_up(people, {frozenset({1, 3}): 1, frozenset({2, 4}): 1}) == ((1, 2), (3, 4))


def test_an_odd_number_makes_a_three_of_those_who_understand_each_other():
    people = [Person(1, POLISH), Person(2, POLISH), Person(3, DANISH), Person(4, DANISH), Person(5, DANISH)]
    assert pair_up(people, {}) == ((1, 2), (3, 4, 5))


def test_nobody_gives_no_pair_and_one_alone_waits():
    assert pair_up([], {}) == ()
    assert pair_up([Person(7)], {}) == ((7,),)


def test_a_late_joiner_goes_to_somebody_alone_first_then_to_a_pair():
    pair, three, alone = [Person(1), Person(2)], [Person(3), Person(4), Person(5)], [Person(6)]
    assert place_for(Person(9), [pair, three, alone], {}) == 2
    assert place_for(Person(9), [three, pair], {}) == 1
    assert place_for(Person(9), [], {}) is None


languages = st.frozensets(st.sampled_from(["da", "pl", "ar", "en"]), max_size=3)
crowds = st.lists(languages, max_size=14).map(
    lambda spoken: [Person(number, words) for number, words in enumerate(spoken)]
)
histories = st.dictionaries(st.frozensets(st.integers(0, 13), min_size=2, max_size=2), st.integers(0, 20), max_size=20)


@given(people=crowds, met=histories)
def test_everybody_is_in_exactly_one_group_of_two_or_three(people, met):
    groups = pair_up(people, met)
    assert sorted(one for group in groups for one in group) == [person.id for person in people]
    if len(people) > 1:
        assert sorted({len(group) for group in groups}) in ([2], [2, 3], [3])
        assert sum(len(group) == 3 for group in groups) == len(people) % 2


@given(people=crowds, met=histories)
def test_the_order_of_the_list_changes_nothing(people, met):
    assert pair_up(list(reversed(people)), met) == pair_up(people, met)
