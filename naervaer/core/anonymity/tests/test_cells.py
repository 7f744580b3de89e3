from hypothesis import given
from hypothesis import strategies as st

from naervaer.core.anonymity import TeamToAsk, arrange


def names(plan):
    return [[team.name for team in cell.teams] for cell in plan.cells], [team.name for team in plan.left_out]


def team(name, asked, *units):
    return TeamToAsk(ord(name), name, units, asked)


def test_a_team_of_six_counts_by_itself():
    assert names(arrange([team("A", 6, 1), team("B", 5, 1)])) == ([["A"]], ["B"])


def test_small_teams_of_one_unit_count_together():
    plan = arrange([team("A", 3, 1), team("B", 3, 1)])
    assert names(plan) == ([["A", "B"]], [])
    assert plan.cells[0].asked == 6


def test_a_small_team_alone_in_its_unit_joins_those_of_the_unit_above():
    assert names(arrange([team("A", 4, 1, 2), team("B", 4, 1, 3), team("C", 2)])) == ([["A", "B"]], ["C"])


def test_the_whole_organisation_is_the_last_chance():
    assert names(arrange([team("A", 2, 1), team("B", 2, 2), team("C", 2)])) == ([["A", "B", "C"]], [])


def test_a_team_without_anybody_to_ask_is_left_out():
    assert names(arrange([team("A", 0), team("B", 9)])) == ([["B"]], ["A"])
    assert names(arrange([])) == ([], [])


def test_the_least_can_be_raised_never_lowered():
    assert names(arrange([team("A", 7)], at_least=8)) == ([], ["A"])
    assert names(arrange([team("A", 5)], at_least=2)) == ([], ["A"])


@given(st.lists(st.tuples(st.integers(0, 12), st.lists(st.integers(1, 3), max_size=3)), max_size=12))
def test_every_team_is_in_one_place_and_no_cell_is_small(drawn):
    teams = [TeamToAsk(number, str(number), tuple(units), asked) for number, (asked, units) in enumerate(drawn)]
    plan = arrange(teams)
    placed = [one.id for cell in plan.cells for one in cell.teams] + [one.id for one in plan.left_out]
    assert sorted(placed) == [one.id for one in teams]
    assert all(cell.asked >= 6 for cell in plan.cells)
