"""What results say in words: whole points, nobody ranked, no more certainty than there is."""

import re
from datetime import datetime
from typing import get_args

import pytest
from django.utils.translation import override

from naervaer.results.history import Change, Direction, Range, Word
from naervaer.results.words import CHANGE, change_in_words, how_sure, level_in_words, means, present_in_words

RANKS = re.compile(
    r"\b(?:rank\w*|best|worst|top|bottom|number one|better than|worse than|bedst\w*|dårligst\w*)\b", re.I
)


def everything(now: datetime) -> list[str]:
    changes = [Change(word, direction, now) for word, direction in CHANGE]  # type: ignore[arg-type]
    ranges = [Range(low, high, (low + high) // 2) for low in range(0, 101, 7) for high in range(low, 101, 7)]
    said = [change_in_words(change) for change in changes] + [means(change) for change in changes]
    return said + [tell(one) for one in ranges for tell in (level_in_words, present_in_words, how_sure)]


@pytest.mark.parametrize("language", ["en", "da"])
def test_no_sentence_ranks_or_shows_a_decimal(now: datetime, language: str) -> None:
    with override(language):
        said = everything(now)
    assert len(said) > 100
    assert [sentence for sentence in said if RANKS.search(sentence) or re.search(r"\d[.,]\d", sentence)] == []


def test_every_word_and_direction_has_a_sentence(now: datetime) -> None:
    assert {word for word, _ in CHANGE} == set(get_args(Word))
    assert {direction for _, direction in CHANGE} == set(get_args(Direction))


def test_a_change_is_told_with_its_day(now: datetime) -> None:
    with override("en"):
        assert change_in_words(Change("perhaps", "up", now)) == "Since March 2, 2026: perhaps a change, upwards."
        assert change_in_words(Change("none", "", now)) == "Since March 2, 2026: no sure change."


def test_the_wider_the_less_is_known() -> None:
    with override("en"):
        assert how_sure(Range(60, 72, 66)) == "This is known quite well."
        assert how_sure(Range(55, 79, 66)) == "This is known roughly. Look for what repeats itself."
        assert how_sure(Range(40, 80, 60)) == "Little is known yet. Talk about it before you conclude anything."
