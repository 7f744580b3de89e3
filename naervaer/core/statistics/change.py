"""Whether something has changed, in three words: clear, perhaps, none (MEASURES §3.2, §3.3)."""

from dataclasses import dataclass
from enum import StrEnum
from math import sqrt

from .normal import below

USUAL = 6.0  # points: the standard deviation of true changes over half a year
LEAST = 5.0  # points: a change smaller than this is never called clear
_CLEAR, _PERHAPS = 0.90, 0.75


class Word(StrEnum):
    CLEAR = "clear"
    PERHAPS = "perhaps"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Moved:
    """A change after shrinkage: its mean and standard deviation."""

    mean: float
    sd: float

    def chance_above(self, limit: float = 0.0) -> float:
        """
        >>> Moved(2.0, 3.0).chance_above(2.0)
        0.5
        """
        return below((self.mean - limit) / self.sd) if self.sd else float(self.mean > limit)

    @property
    def word(self) -> Word:
        """Clear only when it is both likely and large.

        >>> str(Moved(8, 5).word), str(Moved(4.9, 1).word), str(Moved(-5, 6).word), str(Moved(3, 6).word)
        ('clear', 'perhaps', 'perhaps', 'none')
        """
        sure = max(self.chance_above(), 1 - self.chance_above())
        if sure >= _CLEAR and abs(self.mean) >= LEAST:
            return Word.CLEAR
        return Word.PERHAPS if sure >= _PERHAPS else Word.NONE


def two_readings(first: float, second: float, error: float, usual: float = USUAL) -> Moved:
    """The change between two means, shrunk towards none. `error`: the standard error of their difference.

    >>> moved = two_readings(55, 70, standard_error(6, 6))
    >>> round(moved.mean, 3), round(moved.sd, 3), str(moved.word)
    (3.189, 5.324, 'none')
    """
    weight = usual**2 / (usual**2 + error**2)
    return Moved(weight * (second - first), usual * sqrt(1 - weight))


def standard_error(first: int, second: int, within: float = 20.0) -> float:
    """Of the difference of two means. Answers cannot be paired, so this is cautious.

    >>> round(standard_error(6, 6), 3)
    11.547
    """
    return sqrt(within**2 / first + within**2 / second)
