"""One distance is chosen to be shortened, by a rule that never splits hairs."""

from hypothesis import given
from hypothesis import strategies as st

from naervaer.core.anonymity import Score
from naervaer.core.compass.bands import apart
from naervaer.core.compass.cost import Because, Felt, ToShorten, cost, to_shorten

KINDS = ["physical", "organisational", "personal", "cultural"]
scores = st.integers(0, 100)
bands = st.tuples(scores, scores).map(lambda pair: Score(min(pair), max(pair)))
distances = st.lists(
    st.builds(Felt, st.sampled_from(KINDS), bands, st.none() | bands, st.none() | st.sampled_from([0, 17, 50, 83])),
    max_size=4,
    unique_by=lambda each: each.kind,
)


def test_nothing_is_chosen_when_nothing_is_released() -> None:
    assert to_shorten([]) is None


def test_the_costliest_is_not_always_the_furthest() -> None:
    felt = [Felt("physical", Score(80, 100), Score(0, 20)), Felt("personal", Score(50, 60), Score(60, 80))]
    assert to_shorten(felt) == ToShorten("personal", Because.COSTLIEST)


def test_one_whose_hindrance_few_were_asked_about_is_not_called_costly() -> None:
    felt = [Felt("physical", Score(80, 100)), Felt("personal", Score(50, 60), Score(60, 80))]
    assert to_shorten(felt) == ToShorten("personal", Because.COSTLIEST)


def test_among_equals_the_one_the_leader_finds_nearer_than_the_team_does() -> None:
    felt = [
        Felt("physical", Score(50, 70), Score(50, 70), own=50),
        Felt("personal", Score(50, 70), Score(50, 70), own=17),
        Felt("cultural", Score(50, 70), Score(50, 70), own=83),
    ]
    assert to_shorten(felt) == ToShorten("personal", Because.SEEN_DIFFERENTLY)


def test_what_stands_equal_to_the_end_is_said() -> None:
    felt = [Felt("physical", Score(50, 70), Score(50, 70)), Felt("personal", Score(50, 70), Score(50, 70))]
    assert to_shorten(felt) == ToShorten("physical", Because.FIRST, ("personal",))


@given(distances)
def test_no_distance_that_clearly_costs_more_is_passed_over(felt: list[Felt]) -> None:
    found = to_shorten(felt)
    assert (found is None) == (not felt)
    costs = {each.kind: cost(each.far, each.hinders) for each in felt if each.hinders}
    if found and costs:
        assert not any(apart(costs[found.kind], each) for each in costs.values())
