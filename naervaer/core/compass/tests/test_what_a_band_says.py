"""Words, gaps and moves are read from the two edges of a released band."""

from hypothesis import given
from hypothesis import strategies as st

from naervaer.core.anonymity import Score
from naervaer.core.compass.bands import Gap, Level, Move, Side, apart, gap, level, levels, move

scores = st.integers(0, 100)
bands = st.tuples(scores, scores).map(lambda pair: Score(min(pair), max(pair)))


@given(scores, scores)
def test_a_higher_score_is_never_a_lower_level(one: int, other: int) -> None:
    low, high = sorted((one, other))
    assert level(low) <= level(high)


@given(bands)
def test_the_levels_of_a_band_are_in_order(band: Score) -> None:
    low, high = levels(band)
    assert low <= high


def test_a_whole_number_has_one_level() -> None:
    assert levels(Score(75, 75)) == (Level.MOSTLY, Level.MOSTLY)


def test_a_gap_is_only_said_outside_the_whole_band() -> None:
    assert gap(Score(40, 60), 60) == Gap(Side.WITHIN, 0)
    assert gap(Score(40, 60), 69) == Gap(Side.WITHIN, 0)
    assert gap(Score(40, 60), 70) == Gap(Side.ABOVE, 10)
    assert gap(Score(40, 60), 25) == Gap(Side.BELOW, 15)


@given(bands, scores)
def test_an_own_answer_inside_the_band_is_never_a_gap(band: Score, own: int) -> None:
    found = gap(band, own)
    assert (found.side is Side.WITHIN) == (found.points == 0)
    if band.low <= own <= band.high:
        assert found.side is Side.WITHIN


@given(bands, bands)
def test_overlapping_bands_are_never_called_a_change(before: Score, now: Score) -> None:
    if before.low <= now.high and now.low <= before.high:
        assert move(before, now) is Move.UNSURE


@given(bands, bands)
def test_overlapping_bands_are_never_told_apart(one: Score, other: Score) -> None:
    if one.low < other.high and other.low < one.high:
        assert not apart(one, other)
        assert not apart(other, one)


@given(bands, bands)
def test_up_one_way_is_down_the_other(before: Score, now: Score) -> None:
    opposite = {Move.UP: Move.DOWN, Move.DOWN: Move.UP, Move.UNSURE: Move.UNSURE}
    assert move(now, before) is opposite[move(before, now)]
