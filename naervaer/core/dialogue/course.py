"""The course of a dialogue: its legs in order, how long each takes, and on which day each opens over a week."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

CHALLENGE, STRENGTHEN = "challenge", "strengthen"  # the two great questions, asked on every course


class Form(StrEnum):
    """Who talks: each alone, two and two, or the whole team together."""

    ALONE = "alone"
    PAIRS = "pairs"
    TEAM = "team"


class Kind(StrEnum):
    """What one does on a leg."""

    WELCOME = "welcome"
    ALONE = "alone"
    PAIRS = "pairs"
    TOGETHER = "together"
    AGREE = "agree"


class Pace(StrEnum):
    """Now, in one sitting; over days with a question at a time; or over days with all of them open."""

    NOW = "now"
    DAILY = "daily"
    OPEN = "open"


@dataclass(frozen=True)
class Leg:
    """One leg. `question` is a topic, CHALLENGE or STRENGTHEN; "" on the first and the last. `minutes` is a guide."""

    kind: Kind
    question: str
    minutes: int


# For one topic: the kind of talk for the topic's question and for the two great ones, and the minutes of each.
_ONE = {
    Form.ALONE: ((Kind.ALONE, 4), (Kind.ALONE, 5), (Kind.ALONE, 5)),
    Form.PAIRS: ((Kind.ALONE, 3), (Kind.PAIRS, 6), (Kind.TOGETHER, 5)),
    Form.TEAM: ((Kind.ALONE, 3), (Kind.TOGETHER, 6), (Kind.TOGETHER, 5)),
}
# Round the whole compass there is one short talk a topic, all of the same kind.
_ROUND = {Form.ALONE: Kind.ALONE, Form.PAIRS: Kind.PAIRS, Form.TEAM: Kind.TOGETHER}
_ROUND_MINUTES = {Form.ALONE: 2, Form.PAIRS: 4, Form.TEAM: 3}


def course(form: Form, topics: Sequence[str]) -> tuple[Leg, ...]:
    """The legs of a dialogue about `topics` (topic ids, at least one): welcome, questions, agreement.

    >>> [(leg.kind.value, leg.question, leg.minutes) for leg in course(Form.PAIRS, ["support"])]
    [('welcome', '', 1), ('alone', 'support', 3), ('pairs', 'challenge', 6), ('together', 'strengthen', 5), ('agree', '', 5)]
    >>> sum(leg.minutes for leg in course(Form.TEAM, ["support"]))
    20
    >>> [leg.question for leg in course(Form.TEAM, ["vision", "values"])][1:-1]
    ['vision', 'values', 'challenge', 'strengthen']
    """  # noqa: E501  # the legs on one line
    (about, minutes), challenge, strengthen = _ONE[form]
    if len(topics) > 1:
        about, minutes = _ROUND[form], _ROUND_MINUTES[form]
    return (
        Leg(Kind.WELCOME, "", 1),
        *(Leg(about, topic, minutes) for topic in topics),
        Leg(challenge[0], CHALLENGE, challenge[1]),
        Leg(strengthen[0], STRENGTHEN, strengthen[1]),
        Leg(Kind.AGREE, "", 6 if form == Form.ALONE else 5),
    )


def opening_day(index: int, questions: int, first: date, last: date, pace: Pace) -> date:
    """The day on which question `index` (from 0) of `questions` opens, between `first` and `last`.

    A question a day; when there are more questions than days, as evenly as it goes. Both ends included.

    >>> [opening_day(index, 3, date(2026, 3, 2), date(2026, 3, 6), Pace.DAILY).day for index in range(3)]
    [2, 3, 4]
    >>> [opening_day(index, 14, date(2026, 3, 2), date(2026, 3, 8), Pace.DAILY).day for index in (0, 1, 2, 12, 13)]
    [2, 2, 3, 8, 8]
    >>> opening_day(2, 3, date(2026, 3, 2), date(2026, 3, 6), Pace.OPEN).day
    2
    """
    days = (last - first).days + 1
    if pace != Pace.DAILY or days < 1:
        return first
    return first + timedelta(days=index if questions <= days else index * days // questions)
