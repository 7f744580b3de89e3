"""People answer the same in every reading, everybody always answers, and an expert solves all numbers at once."""

from itertools import product

import pytest

from naervaer.core.anonymity import bands
from naervaer.core.anonymity.histories import Pace, dice, played
from naervaer.core.anonymity.lasting import Seen, values_left

LIVELY = Pace(comes=0.2, goes=0.2, moves=0.1, apart=0.05)


def worst(history, known=None):
    return min(values_left(history.seen(), history.points, history.questions, known).values())


@pytest.mark.parametrize("seed", range(8))
def test_half_a_year_of_one_team_leaves_three_values_of_everybody(seed):
    assert worst(played(dice(seed))) >= 3


@pytest.mark.parametrize("seed", range(3))
def test_half_a_year_of_teams_that_part_join_and_exchange_people_does_too(seed):
    assert worst(played(dice(seed), teams=4, size=9, pace=LIVELY)) >= 3


def test_a_small_team_that_is_alone_joins_nobody():
    history = played(dice(1), size=6, weeks=3, pace=Pace(comes=0, goes=0, moves=0, apart=1))
    assert [len(people) for people in history.asked] == [6, 6, 6]


@pytest.mark.parametrize("points", [7, 11])
def test_so_it_is_for_longer_scales(points):
    assert worst(played(dice(1), points=points, weeks=14)) >= {7: 5, 11: 9}[points]


def test_who_knows_two_colleagues_answers_seldom_gets_nearer():
    left = []
    for seed in range(6):
        history = played(dice(seed))
        two = dice(seed).sample(sorted(history.asked[0]), 2)
        left += values_left(history.seen(), 5, 1, {one: history.scores[one] for one in two}).values()
    assert min(left) >= 2
    assert sum(one >= 3 for one in left) >= 0.99 * len(left)


def test_whole_numbers_would_have_given_away_whoever_comes_or_goes():
    history = played(dice(3), weeks=12)
    totals = [(people, sum(history.scores[one] for one in people)) for people in history.asked]
    left = values_left([Seen(people, total, total) for people, total in totals], 5)
    gone = set(left) - history.stayed
    assert gone
    assert all(left[one] == 1 for one in gone)


def test_cuts_that_are_not_at_whole_persons_would_have_given_somebody_away():
    """Bands as wide, moved by half a person: a total that passes a cut says more than that somebody answered."""

    def seen(history, shift):
        for people in history.asked:
            total = sum(history.scores[one] for one in people)
            cuts = [len(people) * step / 12 * 4 + shift for step in range(13)]
            first = max(cut for cut in [0, *cuts] if cut <= total)
            last = min([cut for cut in cuts if cut > total] or [total + 1])
            yield Seen(people, -(-first // 1), -(-last // 1) - 1)

    left = [
        value for seed in range(6)
        for value in values_left(list(seen(played(dice(seed)), 2)), 5).values()
    ]  # fmt: skip
    assert min(left) < 3


def test_it_agrees_with_trying_everything():
    """Six and seven people, the seventh has left: all 5**7 answers."""
    six, seven = frozenset(range(6)), frozenset(range(7))
    for first, last in product(bands(7), bands(6)):
        seen = [Seen(seven, first.first, first.last), Seen(six, last.first, last.last)]
        there = [set() for _ in range(7)]
        for answers in product(range(5), repeat=7):
            before, after = sum(answers), sum(answers[:6])
            if first.first <= before <= first.last and last.first <= after <= last.last:
                for one, answer in zip(there, answers, strict=True):
                    one.add(answer)
        left = values_left(seen, 5)
        assert [left[one] for one in range(7)] == [len(values) for values in there]


def test_one_answer_of_a_scale_hides_behind_the_others():
    seen = [Seen(frozenset(range(12)), 24 * 7, 24 * 8 - 1), Seen(frozenset(range(11)), 24 * 6, 24 * 7 - 1)]
    assert values_left(seen, 5, questions=3)[11] == 5


def test_numbers_that_nobodys_lasting_answers_make_leave_nothing():
    everybody = frozenset(range(6))
    assert set(values_left([Seen(everybody, 0, 11), Seen(everybody, 12, 24)], 5).values()) == {0}


def test_groups_with_nobody_in_common_are_looked_at_by_themselves():
    one, other = frozenset(range(6)), frozenset(range(6, 12))
    assert len(values_left([Seen(one, 0, 11), Seen(other, 12, 24), Seen(one, 0, 11)], 5)) == 12
