"""What is shown of units never lets anybody work out a single team, now or over time."""

import itertools
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from naervaer.core.anonymity import Score
from naervaer.core.anonymity.units import Group, Place, group, group_score, told_apart, unit_score


def cell(team: int) -> frozenset[int]:
    return frozenset({team})


def cells(*teams: int) -> Group:
    return frozenset(map(cell, teams))


def places(where: dict[int, tuple[int, ...]], stale: set[int] | None = None) -> list[Place]:
    return [Place(cell(team), units, team not in (stale or ())) for team, units in where.items()]


def rank(rows: list[list[int]]) -> int:
    """The number of independent rows, by plain elimination."""
    left, found = [[Fraction(entry) for entry in row] for row in rows], 0
    for column in range(len(rows[0]) if rows else 0):
        lead = next((row for row in left if row[column]), None)
        if lead is None:
            continue
        left = [
            [entry - row[column] / lead[column] * own for entry, own in zip(row, lead, strict=True)]
            for row in left
            if row is not lead
        ]
        found += 1
    return found


def solvable(shown: list[Group]) -> set[frozenset[int]]:
    """By brute force: the cells that a linear combination of the groups gives, alone or with one other cell known."""
    names = sorted(frozenset().union(*shown), key=sorted)
    rows = [[int(name in one) for name in names] for one in shown]
    found = set()
    for target in names:
        for known in [None, *(name for name in names if name != target)]:
            given_rows = [*rows, *([[int(name == known) for name in names]] if known else [])]
            if rank([*given_rows, [int(name == target) for name in names]]) == rank(given_rows):
                found.add(target)
    return found


trees = st.dictionaries(
    st.integers(0, 11),
    st.sampled_from([(), (1,), (2,), (1, 3), (1, 4), (2, 5), (2, 5, 6), (1, 3, 7)]),
    min_size=1,
    max_size=12,
)


@given(trees)
@settings(max_examples=60)
def test_no_team_can_be_worked_out_from_what_is_shown_once(tree: dict[int, tuple[int, ...]]) -> None:
    shown = list(group(places(tree)).groups)
    assert not shown or not solvable(shown)


@given(st.lists(trees, min_size=2, max_size=4))
@settings(max_examples=60)
def test_no_team_can_be_worked_out_over_time(quarters: list[dict[int, tuple[int, ...]]]) -> None:
    earlier: list[Group] = []
    for tree in quarters:
        earlier = [*group(places(tree), earlier).groups, *earlier]
    assert not earlier or not solvable(list(set(earlier)))


@given(st.lists(st.frozensets(st.integers(0, 6).map(cell), min_size=1), min_size=1, max_size=5))
@settings(max_examples=60)
def test_the_quick_way_finds_what_brute_force_finds(shown: list[Group]) -> None:
    assert told_apart(shown) == solvable(shown)


@given(trees, trees)
def test_every_cell_is_in_one_group_or_waits(
    before: dict[int, tuple[int, ...]], now: dict[int, tuple[int, ...]]
) -> None:
    found = group(places(now), group(places(before)).groups)
    everywhere = [*itertools.chain(*found.groups, *found.resting), *found.waiting]
    assert sorted(everywhere, key=sorted) == sorted(map(cell, now), key=sorted)
    assert all(len(one) >= 3 for one in found.groups)


def test_what_is_shown_depends_on_nothing_but_where_the_cells_lie() -> None:
    tree = {team: (1, 2 + team % 2) for team in range(8)}
    assert group(places(tree)) == group(list(reversed(places(tree)))) or set(group(places(tree)).groups) == set(
        group(list(reversed(places(tree)))).groups
    )


def test_a_group_that_is_whole_stays_as_it_was() -> None:
    before = group(places({1: (9,), 2: (9,), 3: (9,)})).groups
    assert group(places({1: (9,), 2: (9,), 3: (9,), 4: (9,)}), before).groups == before


def test_a_single_newcomer_waits_until_there_are_three() -> None:
    before = [cells(1, 2, 3)]
    one, three = (group(places(dict.fromkeys(teams, (9,))), before) for teams in ((1, 2, 3, 4), (1, 2, 3, 4, 5, 6)))
    assert one.waiting == (cell(4),)
    assert three.groups == (cells(1, 2, 3), cells(4, 5, 6))


def test_when_one_team_is_gone_the_rest_of_its_group_is_not_shown_without_it() -> None:
    found = group(places(dict.fromkeys((1, 2, 3), (9,))), [cells(1, 2, 3, 4)])
    assert found.groups == ()
    assert set(found.waiting) == {cell(1), cell(2), cell(3)}


def test_the_rest_of_a_group_counts_further_up_beside_enough_others() -> None:
    here = {1: (8, 9), 2: (8, 9), 3: (8, 9), 5: (8,), 6: (8,), 7: (8,)}
    assert group(places(here), [cells(1, 2, 3, 4)]).groups == (cells(1, 2, 3, 5, 6, 7),)


def test_a_group_with_one_new_result_rests_so_that_its_change_is_nobodys() -> None:
    found = group(places({1: (), 2: (), 3: ()}, stale={1, 2}), [cells(1, 2, 3)])
    assert found.groups == ()
    assert found.resting == (cells(1, 2, 3),)


# What a team of seven to twelve can have been shown, thinned to every twelfth point.
SHOWN = [Score(0, 36), Score(39, 61), Score(64, 100), *(Score(at, at) for at in (0, 12, 24, 36, 50, 62, 74, 86, 98))]


@pytest.mark.parametrize("size", [3, 4])
def test_whatever_a_group_shows_no_team_in_it_is_placed(size: int) -> None:
    """Nobody known: every number that can be shown leaves every team at least two thirds of the scale to lie in."""
    open_to: dict[Score, set[Score]] = {}
    for scores in itertools.combinations_with_replacement(SHOWN, size):
        open_to.setdefault(group_score(scores), set()).update(scores)
    for possible in open_to.values():
        assert len({min(2, int(score.middle // 34)) for score in possible}) >= 2
        assert max(score.middle for score in possible) - min(score.middle for score in possible) >= 30


def test_a_group_of_two_is_refused() -> None:
    with pytest.raises(ValueError, match="three"):
        group_score([Score(50, 50), Score(60, 60)])


@given(st.lists(st.tuples(st.integers(0, 100), st.integers(0, 100)).map(sorted), min_size=3, max_size=9))
def test_the_coarse_band_holds_the_mean_of_the_bands(pairs: list[list[int]]) -> None:
    scores = [Score(low, high) for low, high in pairs]
    shown = group_score(scores)
    assert shown.low <= sum(score.low for score in scores) / len(scores)
    assert shown.high >= sum(score.high for score in scores) / len(scores)
    assert shown.high - shown.low >= 10
    assert shown.low % 10 == shown.high % 10 == 0


def test_a_unit_is_the_mean_of_its_groups() -> None:
    assert unit_score([(4, Score(50, 60))]) == Score(50, 60)
    assert unit_score([(3, Score(0, 40)), (3, Score(60, 100))]) == Score(30, 70)
