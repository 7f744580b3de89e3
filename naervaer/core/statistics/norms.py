"""What is known of teams in general: assumed at first, learned from the organisation's own teams from eight on.

Learning is empirical Bayes on released bands: expectation and maximisation over the teams' unknown levels, with what
is assumed as the prior, so that eight teams move it a little and eighty move it wholly.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import sqrt

from .banded import Heard
from .normal import within

TEAMS = 8  # from so many the organisation's own teams are used
_WEIGHT = 8  # how many teams the assumed difference between teams counts for
_ROUNDS = 25
_CLOSEST = 3.0  # points: teams are never taken to be more alike than this
_ITEMS_AGREE = 0.45  # how much two questions of a scale go together
_USUAL_LENGTH = 4  # questions of the scale that `within` is about
_USUAL_MIDDLE = 68.0  # and where it lies
_ROOM = 0.4


@dataclass(frozen=True, slots=True)
class Norms:
    """The middle of all teams and how sure it is, how much teams differ, and people within a team (one sd each).

    The defaults are the weak prior of MEASURES §1.3, and `unsure`, which the simulation asks for
    (docs/decisions/the-middle-of-teams-is-not-known.md).
    """

    mean: float = 68.0
    unsure: float = 8.0
    between: float = 8.0
    within: float = 20.0

    @property
    def variance(self) -> float:
        """Of a team's level, before anything is heard of the team.

        >>> Norms().variance
        128.0
        """
        return self.between**2 + self.unsure**2

    def person(self, questions: int, at: float = _USUAL_MIDDLE) -> float:
        """The variance of one person's score within a team: larger with fewer questions, smaller near an end.

        >>> [round(sqrt(Norms().person(questions)), 1) for questions in (1, 2, 3, 4)]
        [26.1, 22.2, 20.8, 20.0]
        >>> [round(sqrt(Norms().person(4, at=middle)), 1) for middle in (50, 80, 95)]
        [21.4, 17.1, 12.6]
        """
        usual = _ITEMS_AGREE + (1 - _ITEMS_AGREE) / _USUAL_LENGTH
        return self.within**2 * (_ITEMS_AGREE + (1 - _ITEMS_AGREE) / questions) / usual * room(at)

    def with_spread(self, spread: float, questions: int) -> "Norms":
        """The same where it is known how much people in a team differ on a scale of so many questions.

        >>> round(Norms().with_spread(22, questions=1).within, 1)
        16.9
        """
        return replace(self, within=self.within * spread / sqrt(self.person(questions, self.mean)))


def room(at: float) -> float:
    """How much there is to vary at a place on the scale, beside the usual place: near an end all move less.

    >>> [round(room(at), 2) for at in (50, 68, 80, 95)]
    [1.15, 1.0, 0.74, 0.4]
    """
    return max(at * (100 - at) / (_USUAL_MIDDLE * (100 - _USUAL_MIDDLE)), _ROOM)


def learned(assumed: Norms, teams: Sequence[tuple[tuple[Heard, ...], int]]) -> Norms:
    """The norms, given what was heard of each team and how many questions that took. As assumed below eight teams.

    >>> from naervaer.core.statistics.banded import heard
    >>> low = [(heard(37, 50, asked=12), 1)] * 40
    >>> found = learned(Norms(), low)
    >>> 42 < found.mean < 50, found.between < 8, found.unsure < 2
    (True, True, True)
    >>> learned(Norms(), low[:7]) == Norms()
    True
    """
    if len(teams) < TEAMS:
        return assumed
    mean, variance = assumed.mean, assumed.between**2
    sure = 0.0
    for _ in range(_ROUNDS):
        known = [
            [(one.weight, one.low, one.high, assumed.person(questions, mean) / one.people) for one in said]
            for said, questions in teams
        ]
        levels = [_level(mean, variance, said) for said in known]
        sure = sum(1 - left / variance for _, left in levels) / variance
        pull = 1 / assumed.unsure**2 if assumed.unsure else 0.0
        share = len(levels) / variance
        mean = (sum(level for level, _ in levels) / variance + pull * assumed.mean) / (share + pull)
        spread = sum((level - mean) ** 2 + left for level, left in levels)
        variance = max((spread + _WEIGHT * assumed.between**2) / (len(levels) + _WEIGHT), _CLOSEST**2)
    unsure = 1 / sqrt(sure + (1 / assumed.unsure**2 if assumed.unsure else 0.0)) if sure else assumed.unsure
    return replace(assumed, mean=mean, unsure=unsure, between=sqrt(variance))


def _level(mean: float, variance: float, said: Sequence[tuple[float, float, float, float]]) -> tuple[float, float]:
    """One team's level, given what was heard: its mean and variance."""
    shift, kept = gain(mean, variance, said)
    return mean + variance * shift, max(variance - variance * variance * kept, 0.0)


def gain(mean: float, variance: float, said: Sequence[tuple[float, float, float, float]]) -> tuple[float, float]:
    """What hearing that a value lies in a band does to anything it goes together with.

    `said`: (weight, low, high, noise variance) of each possibility; `mean`, `variance` of the value without noise.
    Something with covariance c moves by c times the first number, and loses c squared times the second in variance.

    >>> shift, kept = gain(0.0, 1.0, [(1.0, 2.0, 2.0 + 1e-9, 1.0)])
    >>> round(shift, 6), round(kept, 6)
    (1.0, 0.5)
    >>> gain(0.0, 1.0, [])
    (0.0, 0.0)
    """
    total = first = second = left = 0.0
    for weight, low, high, noise in said:
        spread = variance + noise
        sd = sqrt(spread)
        chance, middle, width = within((low - mean) / sd, (high - mean) / sd)
        share = weight * max(chance, 1e-300)
        by = middle / sd
        total += share
        first += share * by
        second += share * by * by
        left += share * (1 - width) / spread
    if not total:
        return 0.0, 0.0
    shift = first / total
    return shift, left / total - (second / total - shift * shift)
