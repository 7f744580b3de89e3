"""What a released band says: how high it is, how it stands to the leader's own answer, and whether it moved."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from naervaer.core.anonymity import Score

SMALLEST_CHANGE = 5  # points: less than this is never called a difference


class Level(IntEnum):
    """How high, in the words of the answers: each level reaches halfway to the next answer on a scale of five."""

    LITTLE = 0  # "strongly disagree" and "disagree"
    BETWEEN = 1  # "neither agree nor disagree"
    MOSTLY = 2  # "agree"
    CLEARLY = 3  # "strongly agree"


def level(score: float) -> Level:
    """The level of a score, 0 to 100.

    >>> [level(score).name for score in (0, 37, 38, 62, 63, 87, 88, 100)]
    ['LITTLE', 'LITTLE', 'BETWEEN', 'BETWEEN', 'MOSTLY', 'MOSTLY', 'CLEARLY', 'CLEARLY']
    """
    return Level((score >= 37.5) + (score >= 62.5) + (score >= 87.5))


def levels(band: Score) -> tuple[Level, Level]:
    """The lowest and the highest level that a band reaches; the same level twice when it lies within one.

    >>> [reached.name for reached in levels(Score(40, 60))]
    ['BETWEEN', 'BETWEEN']
    >>> [reached.name for reached in levels(Score(29, 43))]
    ['LITTLE', 'BETWEEN']
    """
    return level(band.low), level(band.high)


class Side(StrEnum):
    """Where the leader's own answer lies, seen from the team's band."""

    ABOVE = "above"
    WITHIN = "within"
    BELOW = "below"


@dataclass(frozen=True)
class Gap:
    """How far outside the band the leader's own answer lies, in points: 0 when it lies within."""

    side: Side
    points: int


def gap(band: Score, own: int) -> Gap:
    """The gap between the leader's own score (0 to 100) and the team. It is only a gap outside the whole band.

    Nearer to the edge than SMALLEST_CHANGE counts as within, so that 75 beside a whole 73 is no difference.

    >>> gap(Score(40, 60), 75)
    Gap(side=<Side.ABOVE: 'above'>, points=15)
    >>> gap(Score(40, 60), 50).side, gap(Score(73, 73), 75).side
    (<Side.WITHIN: 'within'>, <Side.WITHIN: 'within'>)
    """
    if own - band.high >= SMALLEST_CHANGE:
        return Gap(Side.ABOVE, own - band.high)
    if band.low - own >= SMALLEST_CHANGE:
        return Gap(Side.BELOW, band.low - own)
    return Gap(Side.WITHIN, 0)


class Move(StrEnum):
    """What can be said about two readings of the same team."""

    UP = "up"
    DOWN = "down"
    UNSURE = "unsure"


def apart(lower: Score, higher: Score) -> bool:
    """Whether the answers can tell two bands apart: they do not overlap, and their middles are not merely neighbours.

    >>> apart(Score(0, 36), Score(39, 61)), apart(Score(20, 50), Score(40, 60)), apart(Score(60, 60), Score(64, 64))
    (True, False, False)
    """
    touching = (lower.high - lower.low + higher.high - higher.low) / 2
    return higher.middle - lower.middle >= max(SMALLEST_CHANGE, touching)


def move(before: Score, now: Score) -> Move:
    """Up or down only when the bands lie at least SMALLEST_CHANGE apart; anything else is no sure change.

    >>> move(Score(20, 40), Score(45, 60)), move(Score(20, 40), Score(40, 60)), move(Score(70, 70), Score(60, 60))
    (<Move.UP: 'up'>, <Move.UNSURE: 'unsure'>, <Move.DOWN: 'down'>)
    """
    if now.low - before.high >= SMALLEST_CHANGE:
        return Move.UP
    if before.low - now.high >= SMALLEST_CHANGE:
        return Move.DOWN
    return Move.UNSURE
