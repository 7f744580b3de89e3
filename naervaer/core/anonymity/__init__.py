"""What may leave the sealed room: the only maker of `Released[T]`.

It promises that nobody who knows every number ever published, and two people's answers besides, can
tell what one other person answered (docs/rules/anonymity.md). Pure functions; a grid never depends on
the answers. It must never hold a raw value in anything it returns, nor lower the threshold of five.
"""

from .bands import FEWEST, Band, bands
from .cells import Arrangement, CellPlan, TeamToAsk, arrange
from .instrument import Instrument, Measure, Question
from .overall import overall
from .release import Released, Score, Withheld, release, restore

__all__ = [
    "FEWEST",
    "Arrangement",
    "Band",
    "CellPlan",
    "Instrument",
    "Measure",
    "Question",
    "Released",
    "Score",
    "TeamToAsk",
    "Withheld",
    "arrange",
    "bands",
    "overall",
    "release",
    "restore",
]
