"""The adversary who writes the questions: own questions that nobody saw beforehand, or that ask who is answering."""

from collections.abc import Iterator

from naervaer.answers.finding import Finding, counted
from naervaer.core.waves.wording import asks_for
from naervaer.method.items import Item
from naervaer.method.readings import Sitting

from .models import OwnQuestion, Reading
from .models.own_questions import SEEN_AT_THE_LATEST

_OWN = "own-"


def question_findings() -> list[Finding]:
    """Every own question that was ever asked, in the words in which it was asked."""
    known = OwnQuestion.objects.in_bulk()
    unseen = telling = mixed = 0
    for reading, sitting, own in _asked():
        mixed += len(own) < len(sitting.items)
        for item in own:
            question = known.get(int(item.id.removeprefix(_OWN)))
            unseen += question is None or not _was_seen(question, reading, item)
            telling += any(asks_for(words)[0] for words in (item.asked.da, item.asked.en))
    return [
        counted("own questions nobody saw before they were sent", unseen, "questions"),
        counted("own questions that ask for person, place or time", telling, "questions"),
        counted("own questions among those of the method", mixed, "sittings"),
    ]


def _asked() -> Iterator[tuple[Reading, Sitting, list[Item]]]:
    """Every sitting with own questions, and which they are."""
    for reading in Reading.objects.iterator():
        for sitting in reading.questions.sittings:
            own = [item for item in sitting.items if item.id.startswith(_OWN)]
            if own:
                yield reading, sitting, own


def _was_seen(question: OwnQuestion, reading: Reading, item: Item) -> bool:
    """Whether the representative saw these words, or had a week to."""
    if question.shown_at is None or (question.danish, question.english) != (item.asked.da, item.asked.en):
        return False
    return question.seen_at is not None or question.shown_at <= reading.opens_at - SEEN_AT_THE_LATEST
