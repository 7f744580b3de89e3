"""The adversary reads every own question that was asked; with one rule away, the audit fails: one test a rule."""

from dataclasses import replace
from datetime import timedelta

import pytest

from naervaer.method.frozen import as_data
from naervaer.method.instruments import own_sitting
from naervaer.readings.actions.open_reading import Opening, check, open_reading
from naervaer.readings.auditing import question_findings
from naervaer.readings.models import OwnQuestion, Reading
from naervaer.readings.waves import own_forms, questionnaire

WEEK = timedelta(days=7)
NEW = "/readings/questions/new/"
GOOD = {"danish": "Jeg har det værktøj, jeg skal bruge.", "english": "I have the tools I need.", "scale": "agree"}
TELLING = {**GOOD, "danish": "Hvilken vagt har du?", "english": "Which shift do you have?"}
TELLS = "added questions that ask for person, place or time"
UNSEEN = "own questions nobody saw before they were sent"


@pytest.fixture(autouse=True)
def _on_that_monday(the_time):
    pass


@pytest.fixture
def written(cast, signed_in):
    def write(words):
        signed_in(cast.susanne).post(NEW, words)
        return OwnQuestion.objects.filter(danish=words["danish"])

    return write


def opened(cast, at):
    opening = Opening([cast.harbour], at, at + WEEK)
    return open_reading(by=cast.kirsten, opening=opening, seen=check(cast.kirsten, opening, at).fingerprint, at=at)


def broken():
    return {finding.attack for finding in question_findings() if not finding.holds}


def test_seen_by_the_representative_or_shown_for_a_week_it_holds(cast, written, now):
    written(GOOD).update(shown_at=now)
    opened(cast, now + WEEK)
    assert broken() == set()
    assert any(item.id.startswith("own-") for item in Reading.objects.get().questions.items)


def test_sent_before_the_representative_saw_it(cast, written, now, monkeypatch):
    monkeypatch.setattr(questionnaire, "SEEN_AT_THE_LATEST", 0 * WEEK)
    written(GOOD).update(shown_at=now)
    opened(cast, now)
    assert broken() == {UNSEEN}


def test_sent_without_being_shown_at_all(cast, written, now, monkeypatch):
    written(GOOD)
    monkeypatch.setattr(questionnaire, "usable", lambda *_: list(OwnQuestion.objects.all()))
    opened(cast, now)
    assert broken() == {UNSEEN}


def test_words_changed_after_they_were_shown(cast, written, now, signed_in, monkeypatch):
    question = written(GOOD)
    question.update(shown_at=now, seen_at=now)
    opened(cast, now)
    question.update(english="Something else.")
    assert broken() == {UNSEEN}


def test_asking_for_person_place_or_time(cast, written, now, monkeypatch):
    assert not written(TELLING).exists()
    monkeypatch.setattr(own_forms, "asks_for", lambda words: ("", ""))
    written(TELLING).update(shown_at=now, seen_at=now)
    opened(cast, now)
    assert broken() == {TELLS}


def test_an_instrument_that_asks_for_a_place(cast, now):
    """The file is refused at the door; here it was put into the database by hand."""
    reading = opened(cast, now)
    content = as_data(reading.questions)
    brought = own_sitting([(7, "Hvor arbejder du?", "I have what I need.", "agree")])
    brought = replace(brought, items=(replace(brought.items[0], id="P1", measure="P1"),), meanings=())
    content["sittings"] += as_data(replace(reading.questions, sittings=(brought,)))["sittings"]
    Reading.objects.filter(pk=reading.pk).update(content=content)
    assert broken() == {TELLS}


def test_mixed_among_the_questions_of_the_method(cast, written, now):
    """A later reading cannot be written so by the product: the stored questionnaire is changed by hand."""
    written(GOOD).update(shown_at=now, seen_at=now)
    reading = opened(cast, now)
    content = as_data(reading.questions)
    content["sittings"][0]["items"] += content["sittings"].pop()["items"]
    Reading.objects.filter(pk=reading.pk).update(content=content)
    assert "own questions among those of the method" in broken()
