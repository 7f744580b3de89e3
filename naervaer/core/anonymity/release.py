"""Released[T]: something that has been made safe to show. Made here and nowhere else."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, TypeVar

from .bands import FEWEST, bands
from .instrument import Ballot, Instrument, Measure

T_co = TypeVar("T_co", covariant=True)
_MAKER = object()


class Withheld(StrEnum):
    """Why nothing is shown."""

    TOO_FEW = "too_few"  # below five answers
    TOO_FEW_TO_SAY = "too_few_to_say"  # five answers to a single question: any band would give somebody away


@dataclass(frozen=True, slots=True)
class Score:
    """A score from `low` to `high`, whole points 0 to 100; the same twice only in what is made of several.

    >>> Score(42, 58).middle, Score(42, 58).is_exact
    (50.0, False)
    """

    low: int
    high: int

    def __post_init__(self) -> None:
        if not 0 <= self.low <= self.high <= 100:
            raise ValueError("a score lies within 0 to 100")

    @property
    def middle(self) -> float:
        """The centre of the band: what is drawn. Nothing finer is known."""
        return (self.low + self.high) / 2

    @property
    def is_exact(self) -> bool:
        return self.low == self.high


@dataclass(frozen=True, slots=True)
class Released(Generic[T_co]):
    """A value that may be shown, or the reason why none is. `asked` is how many were asked, never how many answered."""

    asked: int
    value: T_co | None
    withheld: Withheld | None = None
    _maker: object = field(default=None, repr=False, compare=False)

    def __post_init__(self) -> None:
        if self._maker is not _MAKER:
            raise TypeError("only naervaer.core.anonymity makes Released")
        object.__setattr__(self, "_maker", None)
        if (self.value is None) == (self.withheld is None):
            raise ValueError("a value or a reason, not both")


def release(
    instrument: Instrument, ballots: Mapping[int, Sequence[Ballot]], *, asked: int, at_least: int = FEWEST
) -> dict[str, Released[Score]]:
    """Every measure of one cell, banded. `ballots` per sitting; raw values go in and none comes out.

    >>> from naervaer.core.anonymity import Instrument, Measure, Question
    >>> one = Instrument("1", ((Question("B1"),),), (Measure("belonging", ("B1",)),))
    >>> release(one, {0: [(4,), (4,), (3,), (4,), (2,), (3,)]}, asked=9)["belonging"].value
    Score(low=50, high=100)
    """
    return {
        measure.id: _released(instrument, measure, ballots.get(instrument.sitting_of(measure.id), ()), asked, at_least)
        for measure in instrument.measures
    }


def _released(
    instrument: Instrument, measure: Measure, ballots: Sequence[Ballot], asked: int, at_least: int
) -> Released[Score]:
    totals = instrument.totals(measure, ballots)
    people, total = len(totals), sum(totals)
    if people < max(FEWEST, at_least):
        return Released(asked, None, Withheld.TOO_FEW, _MAKER)
    grid = bands(people, instrument.points_of(measure), len(measure.questions), at_least)
    for band in grid:
        if band.first <= total <= band.last:
            return Released(asked, Score(band.low, band.high), None, _MAKER)
    return Released(asked, None, Withheld.TOO_FEW_TO_SAY, _MAKER)


def restore(*, asked: int, low: int | None, high: int | None, withheld: str = "") -> Released[Score]:
    """What the release ledger says, as it was released. Errors: ValueError on a row that cannot be one.

    >>> restore(asked=12, low=62, high=62).value
    Score(low=62, high=62)
    """
    if low is None or high is None:
        return Released(asked, None, Withheld(withheld), _MAKER)
    return Released(asked, Score(low, high), Withheld(withheld) if withheld else None, _MAKER)
