"""Empirical Bayes: a team's mean is drawn towards all teams', the more the fewer answered."""

from dataclasses import dataclass
from math import sqrt

from .normal import Z90, below


@dataclass(frozen=True, slots=True)
class Assumed:
    """What is assumed of teams before they answer ("weak prior"): their middle, and two standard deviations.

    The default stands until eight teams have answered; an organisation may set its own (MEASURES §1.3).
    """

    mean: float = 68.0
    between: float = 8.0
    within: float = 20.0


@dataclass(frozen=True, slots=True)
class Shrunk:
    """A team's level after shrinkage. `weight`: how much its own answers count, 0 to 1."""

    weight: float
    mean: float
    sd: float

    @property
    def interval(self) -> tuple[float, float]:
        """
        >>> low, high = Shrunk(0.5, 60.0, 5.0).interval
        >>> round(low, 1), round(high, 1)
        (51.8, 68.2)
        """
        return self.mean - Z90 * self.sd, self.mean + Z90 * self.sd

    def chance_below(self, limit: float) -> float:
        """
        >>> Shrunk(0.5, 60.0, 5.0).chance_below(60)
        0.5
        """
        return below((limit - self.mean) / self.sd) if self.sd else float(self.mean < limit)


def shrink(mean: float, people: int, assumed: Assumed = Assumed()) -> Shrunk:
    """A team's level, from the mean of `people` answers.

    >>> found = shrink(50, 4)
    >>> round(found.weight, 4), round(found.mean, 3), round(found.sd, 3)
    (0.3902, 60.976, 6.247)
    """
    between = assumed.between**2
    weight = between / (between + assumed.within**2 / people)
    return Shrunk(weight, weight * mean + (1 - weight) * assumed.mean, sqrt(between * (1 - weight)))
