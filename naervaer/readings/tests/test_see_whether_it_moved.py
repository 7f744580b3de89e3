"""A measure over time is told in one sentence, drawn small, and stands as a table behind the picture."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from django.template.loader import render_to_string
from django.utils.translation import override

from naervaer.core.anonymity import Score
from naervaer.readings.compass_words import much
from naervaer.readings.trends import trend
from naervaer.results.history import Change, History, Point, Range

MARCH, SEPTEMBER = datetime(2026, 3, 9, 8, tzinfo=UTC), datetime(2026, 9, 7, 8, tzinfo=UTC)
FIRST = Point(11, MARCH, Score(39, 61), "", True, Range(45, 66, 55))
NEARER = Score(64, 100)


@pytest.fixture(autouse=True)
def in_english() -> Iterator[None]:
    with override("en"):
        yield


def two(change: Change, score: Score | None = NEARER) -> History:
    return History("N1", (FIRST, Point(12, SEPTEMBER, score, "", False, Range(61, 83, 72), change=change)))


def test_before_anything_was_said_there_is_nothing_to_show() -> None:
    assert trend("Vision", None) is None
    assert trend("Vision", History("vision", (Point(1, MARCH, None, "too_few", True),))) is None


def test_the_first_reading_says_that_movement_comes_later() -> None:
    found = trend("Vision", History("vision", (FIRST,)))
    assert found is not None
    assert (found.says, found.drawn) == ("From the next reading on, this tells whether it moves.", None)


@pytest.mark.parametrize(
    ("word", "direction", "says"),
    [
        ("clear", "up", "Clearly more than on 9 March 2026."),
        ("perhaps", "down", "Perhaps less than on 9 March 2026. It is not certain."),
        ("none", "", "No sure change since 9 March 2026."),
    ],
)
def test_a_change_is_clear_perhaps_or_not_sure(word: str, direction: str, says: str) -> None:
    found = trend("The leader is there", two(Change(word, direction, MARCH)))  # type: ignore[arg-type]  # literals
    assert found is not None
    assert found.says == says


def test_a_distance_moves_nearer_or_further_away() -> None:
    found = trend("Physical distance", two(Change("clear", "down", MARCH)), "far", much)
    assert found is not None
    assert found.says == "Clearly nearer than on 9 March 2026."


def test_the_table_behind_holds_what_the_picture_shows() -> None:
    found = trend("The leader is there", two(Change("none", "", MARCH)))
    page = render_to_string("readings/parts/trend.html", {"trend": found})
    assert page.count("<tr>") == 3
    for words in ("39–61", "45–66", "64–100", "61–83", "mostly, or clearly"):
        assert words in page
    assert 'd="M14 71H26V49H14Z"' in page  # the full reading: 39 to 61
    assert 'class="trend-pulses" d="M294 46H306V10H294Z"' in page


def test_a_withheld_reading_is_said_and_never_a_number() -> None:
    found = trend("The leader is there", two(Change("none", "", MARCH), score=None))
    page = render_to_string("readings/parts/trend.html", {"trend": found})
    assert "not enough answers" in page
    assert 'class="trend-withheld" d="M300 104V110"' in page
