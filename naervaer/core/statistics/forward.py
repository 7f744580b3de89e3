"""The model that follows one measure of one team, from released bands alone and only forwards.

What is carried from reading to reading is four numbers with their uncertainty:

- `level`: the climate, the team's lasting level. It drifts: by six points (one sd) in half a year, back towards the
  middle of all teams in the long run.
- `people`: by how much the people there now differ from it. Fades as people come and go.
- `form`: by how much the few questions of a pulse differ from the whole scale, in sd's of such differences.
- `before`: what the level was at the last full reading, so that a change since then can be told.

Each reading is heard as a band (banded.py). All is normal; a band cuts the normal, and its mean and variance go on.
"""

from dataclasses import dataclass
from math import exp, log, sqrt
from typing import NamedTuple

from .banded import heard
from .change import USUAL, Moved
from .norms import Norms, gain, room

_HALF_A_YEAR = 365.25 / 2
_STAY = 1 / 0.288  # years: of a hundred people 28.8 leave in a year (MEASURES §2.2)
_LASTING = 0.6  # the share of how people differ that lasts from reading to reading
_FORMS = 6.0  # points: how much a single question differs from its scale, one sd
_STEADIEST = 0.5  # of a difference from the middle, at least so much is left after half a year


@dataclass(frozen=True, slots=True)
class Observed:
    """One reading of a measure: how it was asked, and the band, if any. `whole`: the questions of the full scale."""

    asked: int
    points: int
    questions: int
    whole: int
    low: int | None
    high: int | None


class State(NamedTuple):
    """Means, then variances and covariances: l(evel), p(eople), f(orm), b(efore)."""

    level: float
    people: float
    form: float
    before: float
    ll: float
    lp: float
    lf: float
    lb: float
    pp: float
    pf: float
    pb: float
    ff: float
    fb: float
    bb: float


@dataclass(frozen=True, slots=True)
class Known:
    """A value as far as it is known: mean and standard deviation."""

    mean: float
    sd: float


def first(norms: Norms, seen: Observed) -> State:
    """Before anything is heard of a team.

    >>> state = first(Norms(), Observed(10, 5, 4, 4, None, None))
    >>> level(state)
    Known(mean=68.0, sd=11.313708498984761)
    """
    return State(norms.mean, 0, 0, 0, norms.variance, 0, 0, 0, _people(norms, seen, norms.mean), 0, 0, 1, 0, 0)


def later(state: State, days: float, norms: Norms, seen: Observed) -> State:
    """The same after some days in which nothing was heard: less sure, and nearer to the middle of all teams.

    >>> ten = Observed(10, 5, 4, 4, None, None)
    >>> level(later(first(Norms(), ten), 90, Norms(), ten)).sd
    11.313708498984761
    """
    drift = USUAL**2 * room(state.level)
    level_left = exp(max(days, 0) / _HALF_A_YEAR * log(max(1 - drift / (2 * norms.variance), _STEADIEST)))
    people_left = exp(-max(days, 0) / 365.25 / _STAY)
    return state._replace(
        level=norms.mean + level_left * (state.level - norms.mean),
        people=people_left * state.people,
        ll=level_left**2 * state.ll + (1 - level_left**2) * norms.variance,
        lp=level_left * people_left * state.lp,
        lf=level_left * state.lf,
        lb=level_left * state.lb,
        pp=people_left**2 * state.pp + (1 - people_left**2) * _people(norms, seen, state.level),
        pf=people_left * state.pf,
        pb=people_left * state.pb,
    )


def hear(state: State, norms: Norms, seen: Observed) -> tuple[State, Known | None]:
    """What is known after a reading, and of the people asked: the mean if all had answered. None when withheld.

    >>> ten = Observed(10, 5, 4, 4, 60, 70)
    >>> state, present = hear(first(Norms(), ten), Norms(), ten)
    >>> round(level(state).mean), round(level(state).sd), round(present.mean), round(present.sd)
    (66, 6, 65, 3)
    >>> hear(state, Norms(), Observed(10, 1, 1, 4, None, None)) == (state, None)
    True
    """
    if seen.low is None or seen.high is None:
        return state, None
    by = _FORMS * sqrt(1 / seen.questions - 1 / max(seen.whole, seen.questions))
    to_level = state.ll + state.lp + by * state.lf
    to_people = state.lp + state.pp + by * state.pf
    to_form = state.lf + state.pf + by * state.ff
    to_before = state.lb + state.pb + by * state.fb
    mean = state.level + state.people + by * state.form
    one, lasting = norms.person(seen.questions, mean), _LASTING * norms.person(max(seen.whole, seen.questions), mean)
    variance = to_level + to_people + by * to_form + max(one - lasting, 0.0) / seen.asked
    said = [
        (each.weight, each.low, each.high, one * (1 / each.people - 1 / seen.asked))
        for each in heard(seen.low, seen.high, seen.asked, seen.points, seen.questions)
    ]
    shift, kept = gain(mean, variance, said)
    present = Known(mean + variance * shift, sqrt(max(variance - variance**2 * kept, 0.0)))
    return State(
        level=state.level + to_level * shift,
        people=state.people + to_people * shift,
        form=state.form + to_form * shift,
        before=state.before + to_before * shift,
        ll=max(state.ll - to_level**2 * kept, 0.01),
        lp=state.lp - to_level * to_people * kept,
        lf=state.lf - to_level * to_form * kept,
        lb=state.lb - to_level * to_before * kept,
        pp=max(state.pp - to_people**2 * kept, 0.01),
        pf=state.pf - to_people * to_form * kept,
        pb=state.pb - to_people * to_before * kept,
        ff=max(state.ff - to_form**2 * kept, 0.0),
        fb=state.fb - to_form * to_before * kept,
        bb=max(state.bb - to_before**2 * kept, 0.0),
    ), present


def level(state: State) -> Known:
    """The climate."""
    return Known(state.level, sqrt(max(state.ll, 0.0)))


def moved(state: State) -> Moved:
    """How far the level has moved since it was marked."""
    return Moved(state.level - state.before, sqrt(max(state.ll + state.bb - 2 * state.lb, 0.0)))


def marked(state: State) -> State:
    """From here on changes are told from the level as it is now.

    >>> ten = Observed(10, 5, 4, 4, None, None)
    >>> moved(marked(first(Norms(), ten)))
    Moved(mean=0.0, sd=0.0)
    """
    return state._replace(before=state.level, lb=state.ll, pb=state.lp, fb=state.lf, bb=state.ll)


def _people(norms: Norms, seen: Observed, at: float) -> float:
    return _LASTING * norms.person(max(seen.whole, seen.questions), at) / seen.asked
