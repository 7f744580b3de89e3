"""The seeded model behind the demo's answers, whose true values are known.

For team t and measure m the *true level* on 0-100 is

    level(t, m, wave) = base(m) + closeness(t) + twist(t, m) + drift(t) * wave

`base` lies between 48 and 72; `closeness` is normal with SD 8 over teams, `twist` normal with SD 5 over
team and measure, `drift` between -3 and +7 points a wave. A person's true answer adds a personal effect (SD 12, one
for all measures) and a moment's noise (SD 14), is cut to 0-100 and put on the nearest step of the question's
scale; one answer in thirty is "don't know", and 78 of 100 answer at all. Reversed questions are turned.

Everything follows from `seed`, the team's key and the measure's id, so a test can ask for the truth that a
page should have shown.
"""

import random
from collections.abc import Sequence

from naervaer.core.anonymity import Instrument, Question

SEED = 2026
PERSON_SD = 12.0
MOMENT_SD = 14.0
DONT_KNOW = 1 / 30
TAKES_PART = 0.78


def _draw(*key: object) -> random.Random:
    return random.Random("|".join(map(str, (SEED, *key))))  # noqa: S311  # invented answers, no secret


def true_level(team: str, measure: str, wave: int) -> float:
    """The team's true level of `measure` in wave 0, 1, …, in points 0-100.

    >>> true_level("harbour", "vision", 0) == true_level("harbour", "vision", 0)
    True
    >>> all(0 <= true_level("airport", m, w) <= 100 for m in ("vision", "status", "N1") for w in (0, 1))
    True
    """
    base = _draw("base", measure).uniform(48, 72)
    closeness = _draw("closeness", team).gauss(0, 8)
    twist = _draw("twist", team, measure).gauss(0, 5)
    drift = _draw("drift", team).uniform(-3, 7)
    return min(97.0, max(5.0, base + closeness + twist + drift * wave))


def takes_part(team: str, person: int, wave: int) -> bool:
    """Whether this person answers this wave."""
    return _draw("part", team, person, wave).random() < TAKES_PART


def answer(team: str, person: int, question: Question, measure: str, wave: int) -> int | None:
    """One answer, 0 to `question.points` - 1, or None for "don't know"."""
    draw = _draw("answer", team, person, question.id, wave)
    if draw.random() < DONT_KNOW:
        return None
    personal = _draw("person", team, person).gauss(0, PERSON_SD)
    points = true_level(team, measure, wave) + personal + draw.gauss(0, MOMENT_SD)
    step = round(min(100.0, max(0.0, points)) / 100 * (question.points - 1))
    return question.points - 1 - step if question.reversed else step


def sitting_answers(team: str, person: int, instrument: Instrument, sitting: int, wave: int) -> dict[str, int | None]:
    """All answers of one person to one sitting."""
    measure_of = {question: measure.id for measure in instrument.measures for question in measure.questions}
    questions: Sequence[Question] = instrument.sittings[sitting]
    return {q.id: answer(team, person, q, measure_of[q.id], wave) for q in questions}


def own_view(team: str, measure: str, wave: int, points: int) -> int:
    """The leader's mirrored answer: the true level and 6 points, with noise of SD 12."""
    seen = true_level(team, measure, wave) + 6 + _draw("own", team, measure, wave).gauss(0, 12)
    return round(min(100.0, max(0.0, seen)) / 100 * (points - 1))


def ballot(team: str, person: int, wave: int, sitting: int) -> str:
    """A ballot id as a phone would draw it, here from the seed."""
    return f"{_draw('ballot', team, person, wave, sitting).getrandbits(128):032x}"
