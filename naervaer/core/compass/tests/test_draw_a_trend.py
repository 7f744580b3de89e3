"""Every height of a trend is an edge of a released band, a whole point of an estimate, or the leader's open answer."""

import re
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from naervaer.core.anonymity import Score
from naervaer.core.compass.trend import HEIGHT, MARGIN, MOST, THINNEST, WIDTH, Level, Moment, draw, height, places

scores = st.integers(0, 100)
bands = st.tuples(scores, scores).map(lambda pair: Score(min(pair), max(pair)))
levels = st.tuples(scores, scores, scores).map(sorted).map(lambda three: Level(three[0], three[2], three[1]))
moments = st.builds(
    Moment, st.dates(date(2024, 1, 1), date(2026, 12, 31)), st.none() | bands, st.none() | levels, st.booleans(),
    st.none() | st.sampled_from([0, 25, 50, 75, 100]),
)  # fmt: skip
histories = st.lists(moments, max_size=8, unique_by=lambda each: each.day).map(
    lambda each: sorted(each, key=lambda moment: moment.day)
)


def heights(path: str) -> set[float]:
    """The second number of each corner, and where each upright line ends."""
    return {float(y) for y in re.findall(r"(?:[ML]-?[\d.]+ |V)(-?[\d.]+)", path)}


def across(path: str) -> set[float]:
    return {float(x) for x in re.findall(r"[MLH](-?[\d.]+)", path)}


@given(histories)
def test_every_height_is_known_beforehand(history: list[Moment]) -> None:
    drawn = draw(history)
    edges, thin = set[float](), set[float]()
    for each in history:
        if each.band:
            edges |= {height(each.band.low), height(each.band.high)}
            thin |= {height(each.band.middle) - THINNEST / 2, height(each.band.middle) + THINNEST / 2}
    assert heights(drawn.full) | heights(drawn.pulses) <= edges | thin
    assert heights(drawn.level) <= {height(part) for each in history if each.level for part in _edges(each.level)}
    assert heights(drawn.middle) == {height(each.level.middle) for each in history if each.level}
    marks = {round(height(each.own) + up, 1) for each in history if each.own is not None for up in (-6, 0, 6)}
    assert heights(drawn.marks) <= marks


def _edges(level: Level) -> tuple[int, int]:
    return level.low, level.high


@given(histories)
def test_it_stays_on_the_paper(history: list[Moment]) -> None:
    drawn = draw(history)
    for path in (drawn.full, drawn.pulses, drawn.withheld, drawn.level, drawn.middle, drawn.marks):
        assert all(0 <= x <= WIDTH for x in across(path))
        assert all(0 <= y <= HEIGHT for y in heights(path))


@given(histories)
def test_the_places_along_the_line_depend_on_the_days_alone(history: list[Moment]) -> None:
    emptied = [Moment(each.day, Score(0, 100), full=each.full) for each in history]
    filled = [replace(each, band=each.band or Score(0, 100)) for each in history]
    assert across(draw(emptied).full) == across(draw(filled).full)


def test_a_withheld_reading_is_a_short_line_at_the_foot_and_never_a_zero() -> None:
    drawn = draw([Moment(date(2026, 1, 1), None), Moment(date(2026, 2, 1), Score(0, 0))])
    assert drawn.withheld == "M20 104V110"
    assert drawn.full.count("M") == 1


def test_the_level_breaks_where_none_is_known() -> None:
    level = Level(40, 60, 50)
    days = [date(2026, 1, 1) + timedelta(days=28 * index) for index in range(5)]
    drawn = draw([Moment(day, None, None if index == 2 else level) for index, day in enumerate(days)])
    assert drawn.level.count("M") == drawn.middle.count("M") == 2


def test_only_the_latest_half_year_of_weeks_is_drawn() -> None:
    days = [date(2026, 1, 1) + timedelta(days=7 * index) for index in range(40)]
    drawn = draw([Moment(day, Score(40, 60)) for day in days])
    assert drawn.full.count("Z") == MOST
    assert places(days[-MOST:])[0] == 2 * MARGIN
