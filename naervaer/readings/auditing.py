"""The adversary who writes the questions: some that nobody saw beforehand, or that ask who is answering."""

from collections.abc import Iterator

from naervaer.answers.finding import Finding, counted
from naervaer.core.waves.wording import asks_for
from naervaer.method.frozen import text_data
from naervaer.method.items import Item
from naervaer.method.readings import Sitting

from .models import OwnQuestion, Reading
from .models.own_questions import SEEN_AT_THE_LATEST

_OWN = "own-"


def question_findings() -> list[Finding]:
    """Every question that was ever asked and is not the method's, in the words in which it was asked."""
    known = OwnQuestion.objects.in_bulk()
    unseen = telling = mixed = 0
    for reading, sitting, own in _asked():
        mixed += bool(own) and len(own) < len(sitting.items)
        telling += sum(map(_telling, sitting.items if sitting.about else own))
        for item in own:
            question = known.get(int(item.id.removeprefix(_OWN)))
            unseen += question is None or not _was_seen(question, reading, item)
    return [
        counted("own questions nobody saw before they were sent", unseen, "questions"),
        counted("added questions that ask for person, place or time", telling, "questions"),
        counted("own questions among those of the method", mixed, "sittings"),
    ]


def _asked() -> Iterator[tuple[Reading, Sitting, list[Item]]]:
    """Every sitting with questions that are not the method's, and which of them are an organisation's own."""
    for reading in Reading.objects.iterator():
        for sitting in reading.questions.sittings:
            own = [item for item in sitting.items if item.id.startswith(_OWN)]
            if own or sitting.about:
                yield reading, sitting, own


def _telling(item: Item) -> bool:
    return any(asks_for(words)[0] for words in text_data(item.asked).values())


def _was_seen(question: OwnQuestion, reading: Reading, item: Item) -> bool:
    """Whether the representative saw these words, or had a week to."""
    if question.shown_at is None or (question.danish, question.english) != (item.asked.da, item.asked.en):
        return False
    return question.seen_at is not None or question.shown_at <= reading.opens_at - SEEN_AT_THE_LATEST
