"""The index of trust and the circles, for any bands."""

from hypothesis import given
from hypothesis import strategies as st

from naervaer.core.anonymity import Score
from naervaer.core.trust import closest, index, near, weakest

scores = st.tuples(st.integers(0, 100), st.integers(0, 100)).map(lambda pair: Score(min(pair), max(pair)))
four = st.lists(scores, min_size=4, max_size=4)


@given(four)
def test_it_lies_between_the_lowest_and_the_highest_factor(factors: list[Score]) -> None:
    found = index(factors)
    assert found is not None
    assert min(each.low for each in factors) <= found.low <= found.high <= max(each.high for each in factors)


@given(four, st.integers(0, 3), st.integers(0, 100))
def test_it_holds_the_true_mean_of_any_values_inside_the_bands(factors: list[Score], which: int, share: int) -> None:
    values = [each.low + (each.high - each.low) * share / 100 for each in factors]
    product = 1.0
    for value in values:
        product *= value
    found = index(factors)
    assert found is not None
    assert found.low - 1e-6 <= product**0.25 <= found.high + 1e-6


@given(four)
def test_a_factor_of_nothing_is_never_bought_off(factors: list[Score]) -> None:
    found = index([Score(0, 0), *factors[1:]])
    assert found == Score(0, 0)


@given(st.dictionaries(st.sampled_from("abcd"), scores))
def test_the_lowest_is_always_among_the_weakest_and_the_highest_among_the_closest(bands: dict[str, Score]) -> None:
    low, high = weakest(bands), closest(bands)
    assert bool(low) == bool(high) == bool(bands)
    if bands:
        assert min(bands, key=lambda key: bands[key].middle) in low
        assert max(bands, key=lambda key: bands[key].middle) in high


@given(scores)
def test_the_other_circle_lies_between_its_edges(band: Score) -> None:
    found = near(band)
    assert float(found.us) < float(found.nearest) <= float(found.other) <= float(found.farthest) <= 72
