"""Reliability and differences between teams, of a whole wave: coarse, clipped, and nobody's answer is in them."""

import pytest

from naervaer.core.anonymity import Instrument, Measure, Question, overall, release
from naervaer.core.anonymity.histories import dice

ASKED = Instrument(
    "1",
    ((Question("B1"), Question("B2"), Question("B3", reversed=True)), (Question("D1", points=7),)),
    (Measure("belonging", ("B1", "B2", "B3")), Measure("closeness", ("D1",))),
)


SCALE = {"alpha", "item_total"}


def answers(chance, lean=2.5):
    one = chance.gauss(lean, 1)
    first, second, third = (min(max(round(one + chance.gauss(0, 0.8)), 0), 4) for _ in range(3))
    return first, second, 4 - third


def wave(teams=12, each=10, seed=1, skip=0.0):
    chance = dice(seed)
    made = {}
    for team in range(teams):
        lean = chance.gauss(2.5, 0.5)
        people = [answers(chance, lean) for _ in range(each)]
        made[team] = {
            0: [tuple(None if chance.random() < skip else answer for answer in one) for one in people],
            1: [(chance.randrange(7),) for _ in range(each)],
        }
    return made


def test_a_hundred_people_in_twelve_teams_tell_how_good_the_questions_are():
    found = overall(ASKED, wave())
    assert set(found) == {
        ("belonging", "alpha"), ("belonging", "item_total:B1"), ("belonging", "item_total:B2"),
        ("belonging", "item_total:B3"), ("belonging", "icc1"), ("belonging", "icc2"), ("belonging", "spread"),
        ("closeness", "icc1"), ("closeness", "icc2"), ("closeness", "spread"),
    }  # fmt: skip
    assert found["belonging", "alpha"] == 85
    assert all(value % 5 == 0 for (_, kind), value in found.items() if kind != "spread")


@pytest.mark.parametrize(("teams", "each", "left"), [(9, 12, SCALE), (12, 8, set()), (25, 4, SCALE)])
def test_below_a_hundred_people_or_ten_groups_it_says_nothing(teams, each, left):
    assert {kind.partition(":")[0] for _, kind in overall(ASKED, wave(teams, each))} == left


def test_only_who_answered_all_of_a_scale_counts_among_the_hundred():
    assert ("belonging", "alpha") not in overall(ASKED, wave(12, 9, skip=0.3))


def test_that_everybody_answers_alike_is_never_said():
    """No spread within teams would give every answer away: it stops at ten points, reliability at .95."""
    same = {team: {0: [(team % 5, team % 5, 4 - team % 5)] * 10, 1: [(3,)] * 10} for team in range(12)}
    found = overall(ASKED, same)
    assert found["belonging", "alpha"] == 95
    assert found["belonging", "spread"] == 10
    assert found["belonging", "icc1"] == 40
    assert found["belonging", "icc2"] == 95
    assert found["closeness", "spread"] == 10
    assert ("closeness", "icc1") not in found


def test_what_does_not_exist_is_not_told():
    """Where nobody differs there is no reliability, and no correlation of a question to which all answer the same."""
    same = {team: {0: [(3, 3, 1)] * 10} for team in range(12)}
    assert not {kind for measure, kind in overall(ASKED, same) if measure == "belonging" and kind != "spread"}
    one = {team: {0: [(number % 5, number % 5, 1) for number in range(10)]} for team in range(12)}
    assert {kind for measure, kind in overall(ASKED, one) if kind.startswith("item_total")} == {
        "item_total:B1",
        "item_total:B2",
    }


def published(cells):
    shown = {cell: release(ASKED, ballots, asked=14) for cell, ballots in cells.items()}
    return shown, overall(ASKED, cells)


def with_answer(cells, team, person, row):
    changed = dict(cells)
    rows = list(cells[team][0])
    rows[person] = row
    changed[team] = {**cells[team], 0: rows}
    return changed


@pytest.mark.parametrize("seed", range(6))
def test_every_single_answer_keeps_all_its_values(seed):
    """For one person and each value of one answer: colleagues' answers with which exactly the same is published.

    Two colleagues' answers are known and stay; so does all the rest of the wave: there is far more room than is used.
    """
    chance = dice(seed)
    cells = wave(seed=seed)
    before = published(cells)
    team, person = chance.randrange(12), chance.randrange(10)
    known = set(chance.sample([one for one in range(10) if one != person], 2))
    for value in range(5):
        assert any(
            published(other) == before for other in others(chance, cells, team, person, known, value)
        ), (seed, value)  # fmt: skip


def others(chance, cells, team, person, known, value):
    """The wave with this value, first as it is, then with changes of the person's and colleagues' other answers."""
    row = cells[team][0][person]
    yield with_answer(cells, team, person, (value, *row[1:]))
    for place, theirs in enumerate(cells[team][0]):
        if place not in known and theirs[0] == value:
            yield with_answer(with_answer(cells, team, person, theirs), team, place, row)  # they swap
    for _ in range(3000):
        changed = with_answer(cells, team, person, (value, chance.randrange(5), chance.randrange(5)))
        for place in chance.sample([one for one in range(10) if one != person and one not in known], 2):
            changed = with_answer(changed, team, place, tuple(chance.randrange(5) for _ in range(3)))
        yield changed
