"""The seeded model behind the demo's answers, whose true values are known.

For team t and measure m the *true level* on 0-100 is

    level(t, m, week) = base(m) + closeness(t) + twist(t, m) + drift(t) * week / 25

`base` lies between 48 and 72; `closeness` is normal with SD 8 over teams, `twist` normal with SD 5 over
team and measure, `drift` between -3 and +7 points from one full reading to the next. One team (ALONE) feels lonely and
belongs little, so that the organisation has somebody to help. A person's true answer adds a personal effect (SD 12, one
for all measures) and a moment's noise (SD 14), is cut to 0-100 and put on the nearest step of the question's
scale; one answer in thirty is "don't know", and 78 of 100 answer at all. Reversed questions are turned.

Everything follows from `seed`, the team's key and the measure's id, so a test can ask for the truth that a
page should have shown.
"""

import random
from collections.abc import Sequence
from functools import cache

from naervaer.core.anonymity import Instrument, Question

SEED = 2026
PERSON_SD = 12.0
MOMENT_SD = 14.0
DONT_KNOW = 1 / 30
TAKES_PART = 0.78
BETWEEN = 25  # weeks between two full readings
ALONE = {("offices", "L1"): 22.0, ("offices", "belonging"): 30.0}


def _draw(*key: object) -> random.Random:
    return random.Random("|".join(map(str, (SEED, *key))))  # noqa: S311  # invented answers, no secret


@cache
def true_level(team: str, measure: str, week: int) -> float:
    """The team's true level of `measure` in week 0, 1, …, in points 0-100.

    >>> true_level("harbour", "vision", 0) == true_level("harbour", "vision", 0)
    True
    >>> all(0 <= true_level("airport", m, w) <= 100 for m in ("vision", "status", "N1") for w in (0, 25))
    True
    """
    base = _draw("base", measure).uniform(48, 72)
    closeness = _draw("closeness", team).gauss(0, 8)
    twist = _draw("twist", team, measure).gauss(0, 5)
    drift = _draw("drift", team).uniform(-3, 7)
    if (team, measure) in ALONE:
        base, closeness, twist = ALONE[team, measure], 0.0, 0.0
    return min(97.0, max(5.0, base + closeness + twist + drift * week / BETWEEN))


def takes_part(team: str, person: int, week: int) -> bool:
    """Whether this person answers what opens in this week."""
    return _draw("part", team, person, week).random() < TAKES_PART


def answer(team: str, person: int, question: Question, measure: str, week: int) -> int | None:
    """One answer, 0 to `question.points` - 1, or None for "don't know"."""
    draw = _draw("answer", team, person, question.id, week)
    if draw.random() < DONT_KNOW:
        return None
    points = true_level(team, measure, week) + _personal(team, person) + draw.gauss(0, MOMENT_SD)
    step = round(min(100.0, max(0.0, points)) / 100 * (question.points - 1))
    return question.points - 1 - step if question.reversed else step


@cache
def _personal(team: str, person: int) -> float:
    return _draw("person", team, person).gauss(0, PERSON_SD)


def sitting_answers(team: str, person: int, instrument: Instrument, sitting: int, week: int) -> dict[str, int | None]:
    """All answers of one person to one sitting."""
    measure_of = {question: measure.id for measure in instrument.measures for question in measure.questions}
    questions: Sequence[Question] = instrument.sittings[sitting]
    return {q.id: answer(team, person, q, measure_of[q.id], week) for q in questions}


def own_view(team: str, measure: str, week: int, points: int) -> int:
    """The leader's mirrored answer: the true level and 6 points, with noise of SD 12."""
    seen = true_level(team, measure, week) + 6 + _draw("own", team, measure, week).gauss(0, 12)
    return round(min(100.0, max(0.0, seen)) / 100 * (points - 1))


def ballot(team: str, person: int, week: int, sitting: int) -> str:
    """A ballot id as a phone would draw it, here from the seed."""
    return f"{_draw('ballot', team, person, week, sitting).getrandbits(128):032x}"
