"""Polish and Arabic: every question that a member is asked, with every answer."""

import re
from collections.abc import Iterator

import pytest

from naervaer.method.items import FRAME, NOT_VALIDATED
from naervaer.method.languages import FURTHER
from naervaer.method.measures import OUTCOME, PARTS
from naervaer.method.readings import full_reading
from naervaer.method.scales import DONT_KNOW, ME
from naervaer.method.texts import Text
from naervaer.method.topics import BY_ID

ARABIC = re.compile(r"[\u0600-\u06ff]")
LATIN = re.compile(r"[A-Za-z]")


def of_a_member() -> Iterator[Text]:
    yield from (FRAME, NOT_VALIDATED, ME, DONT_KNOW)
    for reading in (full_reading(), full_reading("time"), full_reading("social")):
        yield reading.title
        yield from (sitting.title for sitting in reading.sittings)
        for item in reading.items:
            yield item.asked
            yield from item.scale.labels
            yield from (text for text in (item.pair, item.scale.ends) if text)


@pytest.mark.parametrize("language", ["pl", "ar"])
def test_every_question_and_every_answer_is_there(language: str) -> None:
    missing = {text.en for text in of_a_member() if not text.en.isdigit() and text.language_for(language) != language}
    assert missing == set()


def test_arabic_is_written_in_arabic_and_polish_is_not() -> None:
    assert all(ARABIC.search(text) and not LATIN.search(text) for text in FURTHER["ar"].values())
    assert not any(ARABIC.search(text) for text in FURTHER["pl"].values())


@pytest.mark.parametrize("language", ["pl", "ar"])
def test_what_the_team_said_can_be_told(language: str) -> None:
    told = [(one.name, one.high) for one in (*OUTCOME, *(each for part in PARTS for each in part.measures))]
    told += [(topic.name, topic.meaning) for topic in BY_ID.values()]
    near = {"The leader", "The team", "The company", "The place"}  # told on the page of belonging alone
    missing = {name.en for name, means in told for text in (name, means) if text.language_for(language) != language}
    assert missing == near


@pytest.mark.parametrize("language", ["pl", "ar"])
def test_two_questions_are_never_the_same_in_one_language(language: str) -> None:
    asked = [item.asked.in_language(language) for item in full_reading("time").items]
    assert len(asked) == len(set(asked))


def test_a_text_that_is_missing_says_which_language_it_is_in() -> None:
    own = Text(da="Vores eget", en="")
    assert (own.in_language("ar"), own.language_for("ar")) == ("Vores eget", "da")
