"""What a released band says: how high it is, how it stands to the leader's own answer, and whether it moved."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from naervaer.core.anonymity import Score

# Points. About one and a half standard errors between two questions answered by the same ten to twenty-five people,
# where a single question spreads by 25 points: less than this is never called a difference.
SMALLEST_DIFFERENCE = 10
# Points between two readings. With ten answers in each, a spread of 20 and changes that usually stay within 6
# (MEASURES 3.2), 90 per cent sure takes 21; with fewer answers the bands themselves lie further apart.
SURE_CHANGE = 21


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

    A band is rounded outwards to whole points, so its outermost point at each end says nothing by itself: 62 to 100 is
    what eight answers from 62.5 on are shown as.

    >>> [reached.name for reached in levels(Score(40, 60))]
    ['BETWEEN', 'BETWEEN']
    >>> [reached.name for reached in levels(Score(29, 43))]
    ['LITTLE', 'BETWEEN']
    >>> [reached.name for reached in levels(Score(62, 100))]
    ['MOSTLY', 'CLEARLY']
    """
    return level(min(band.low + 1, band.middle)), level(max(band.high - 1, band.middle))


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

    Nearer to the edge than SMALLEST_DIFFERENCE counts as within, so that 75 beside a whole 70 is no difference.

    >>> gap(Score(40, 60), 75)
    Gap(side=<Side.ABOVE: 'above'>, points=15)
    >>> gap(Score(40, 60), 50).side, gap(Score(70, 70), 75).side
    (<Side.WITHIN: 'within'>, <Side.WITHIN: 'within'>)
    """
    if own - band.high >= SMALLEST_DIFFERENCE:
        return Gap(Side.ABOVE, own - band.high)
    if band.low - own >= SMALLEST_DIFFERENCE:
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
    return higher.middle - lower.middle >= max(SMALLEST_DIFFERENCE, touching)


def move(before: Score, now: Score) -> Move:
    """Up or down only when the bands do not overlap and their middles lie SURE_CHANGE apart; else no sure change.

    >>> move(Score(0, 36), Score(39, 61)), move(Score(70, 70), Score(60, 60)), move(Score(70, 70), Score(45, 45))
    (<Move.UP: 'up'>, <Move.UNSURE: 'unsure'>, <Move.DOWN: 'down'>)
    """
    if now.low > before.high and now.middle - before.middle >= SURE_CHANGE:
        return Move.UP
    if before.low > now.high and before.middle - now.middle >= SURE_CHANGE:
        return Move.DOWN
    return Move.UNSURE
