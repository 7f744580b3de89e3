"""Teams that never were: their true levels over time, what their people would answer, who does, and what is released.

Each answer is a normal value on the scale 0 to 100, cut to five answers: the lasting level of the team, what is
lasting of the person, of the person with that question, and what is of the day. Levels drift and return; people come
and go; some seldom answer; some questions are left out. Nothing is normal after the cut, and nothing knows the model.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import exp, sqrt
from random import Random

from naervaer.core.anonymity import Instrument, Measure, Question, Released, Score, release
from naervaer.core.statistics.normal import below

BETWEEN, DRIFT, PERSON, DAY = 9.0, 6.5, 17.0, 10.0  # sd of teams, of half a year's change, of people, of a person's day
TASTE, NOISE = 11.0, 15.5  # sd of what a person thinks of one question: always, and this time
LEAVE = 0.288  # a year
QUESTIONS = {"scale": (6.0, -4.0, 3.0, -5.0), "single": (0.0,)}  # how much easier each question is than the mean
FULL = Instrument(
    "full",
    ((*(Question(f"B{number}") for number in range(4)), Question("N1")),),
    (Measure("scale", ("B0", "B1", "B2", "B3")), Measure("single", ("N1",))),
)
PULSES = tuple(
    Instrument("pulse", ((Question(one), Question("N1")),), (Measure("scale", (one,)), Measure("single", ("N1",))))
    for one in ("B0", "B3")  # an easier and a harder question of the scale
)


@dataclass(frozen=True)
class Told:
    """One reading of one measure: what is true, what the usual tools would show, and what is released."""

    climate: float
    present: float
    raw: float | None  # the mean of those who answered, from five on
    released: Released[Score]
    questions: int


@dataclass
class _Person:
    lasting: float
    tastes: list[float]
    answers: float


@dataclass(frozen=True)
class Team:
    size: int
    readings: tuple[dict[str, Told], ...]


def team(
    dice: Random, size: int, middle: float, readings: int, days: float, between: float = BETWEEN, harder: bool = False
) -> Team:
    """A team of `size` people asked, read every `days` days; each thirteenth reading is a full one.

    `harder`: whether its pulses ask a harder question of the scale, else an easier one.
    """
    people = [_person(dice) for _ in range(size)]
    away = dice.gauss(0, between)
    left = exp(-days / 182.6 * DRIFT**2 / (2 * between**2))
    found = []
    for number in range(readings):
        found.append(_reading(dice, people, middle + away, FULL if number % 13 == 0 else PULSES[harder]))
        away = left * away + dice.gauss(0, between * sqrt(1 - left**2))
        people = [_person(dice) if dice.random() < LEAVE * days / 365.25 else person for person in people]
    return Team(size, tuple(found))


def middle_for(mean: float) -> float:
    """The level before the cut that gives this mean after it, over all teams."""
    low, high = 0.0, 130.0
    for _ in range(40):
        half = (low + high) / 2
        low, high = (half, high) if _cut(half, sqrt(_spread() ** 2 + BETWEEN**2)) < mean else (low, half)
    return low


def _person(dice: Random) -> _Person:
    answers = min(max(dice.gauss(0.75, 0.2), 0.1), 1.0)
    return _Person(dice.gauss(0, PERSON), [dice.gauss(0, TASTE) for _ in range(5)], answers)


def _reading(dice: Random, people: Sequence[_Person], level: float, instrument: Instrument) -> dict[str, Told]:
    everybody = [_ballot(dice, person, level) for person in people]
    given = [
        [None if dice.random() < 0.04 else answer for answer in ballot]
        for ballot, person in zip(everybody, people, strict=True)
        if dice.random() < person.answers
    ]
    asked = [_place(question.id) for question in instrument.sittings[0]]
    ballots = [[ballot[place] for place in asked] for ballot in given]
    released = release(instrument, {0: ballots}, asked=len(people))
    found = {}
    for measure in instrument.measures:
        places = [_place(question) for question in measure.questions]
        answered = [scores for ballot in given if len(scores := _some(ballot, places)) * 2 >= len(places)]
        raw = sum(100 * sum(scores) / 4 / len(scores) for scores in answered) / len(answered) if answered else None
        found[measure.id] = Told(
            climate=climate(measure.id, level),
            present=sum(25 * ballot[place] for ballot in everybody for place in places) / len(people) / len(places),
            raw=raw if len(answered) >= 5 else None,
            released=released[measure.id],
            questions=len(places),
        )
    return found


def _place(question: str) -> int:
    return 4 if question == "N1" else int(question[1])


def _some(ballot: Sequence[int | None], places: Sequence[int]) -> list[int]:
    return [answer for place in places if (answer := ballot[place]) is not None]


def _ballot(dice: Random, person: _Person, level: float) -> list[int]:
    today = level + person.lasting + dice.gauss(0, DAY)
    easier = (*QUESTIONS["scale"], *QUESTIONS["single"])
    values = [today + by + taste + dice.gauss(0, NOISE) for by, taste in zip(easier, person.tastes, strict=True)]
    return [min(max(round(value / 25), 0), 4) for value in values]


def climate(measure: str, level: float) -> float:
    """What people would answer at this level on average, whoever they are: the lasting level after the cut."""
    return sum(_cut(round(level + by, 1), _spread()) for by in QUESTIONS[measure]) / len(QUESTIONS[measure])


def _spread() -> float:
    return sqrt(PERSON**2 + DAY**2 + TASTE**2 + NOISE**2)


@lru_cache(maxsize=100_000)
def _cut(level: float, spread: float) -> float:
    return sum(25 * (1 - below((edge - level) / spread)) for edge in (12.5, 37.5, 62.5, 87.5))
