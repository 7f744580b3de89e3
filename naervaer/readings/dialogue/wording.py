"""The words of a dialogue in one language: questions as the reader is asked them, rounds, and how people are called."""

from collections import Counter
from collections.abc import Iterable

from naervaer.core.dialogue.course import Kind
from naervaer.method import dialogue as method
from naervaer.method.roles import DEFAULT_MAPPING, MAPPINGS
from naervaer.method.topics import BY_ID
from naervaer.people.models import Member

JOURNEY = tuple(topic for topics in MAPPINGS[DEFAULT_MAPPING].values() for topic in topics)
_ROUND_OF = {Kind.ALONE: "alone", Kind.PAIRS: "pairs", Kind.TOGETHER: "team"}
_ROUNDS = {one.id: one for one in method.ROUNDS}


def question_name(key: str, language: str) -> str:
    """What a question is about: its topic, or what one of the great two is about."""
    text = BY_ID[key].name if key in BY_ID else method.GREAT_NAMES.get(key)
    return text.in_language(language) if text else key


def question_words(key: str, language: str, *, leads: bool) -> str:
    """The question. The great two are the leader's own; the team asks itself its side of them."""
    if key in method.QUESTIONS:
        return method.QUESTIONS[key].in_language(language)
    return (method.GREAT_FOR_LEADER if leads else method.GREAT_FOR_TEAM)[key].in_language(language)


def other_side(key: str, language: str, *, leads: bool) -> str:
    """The same question as the others are asked it; "" when it is the same for everybody."""
    return "" if key in method.QUESTIONS else question_words(key, language, leads=not leads)


def round_name(kind: Kind, language: str) -> str:
    return _ROUNDS[_ROUND_OF[kind]].name.in_language(language)


def round_how(kind: Kind, language: str, *, on_screen: bool) -> str:
    how = method.ON_THE_SCREEN if on_screen else method.ON_PHONES
    return how[kind.value].in_language(language)


def short_names(people: Iterable[Member]) -> dict[int, str]:
    """First names; where two share one, the whole name."""
    everybody = {one.pk: one.name for one in people}
    firsts = Counter(name.split()[0] for name in everybody.values() if name.strip())
    return {
        pk: name.split()[0] if name.strip() and firsts[name.split()[0]] == 1 else name for pk, name in everybody.items()
    }
