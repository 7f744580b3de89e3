"""What a page is told of one measure over time. Plain data, whole points, all of it made from released values."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from naervaer.core.anonymity import Score

Word = Literal["clear", "perhaps", "none"]
Direction = Literal["up", "down", ""]


@dataclass(frozen=True, slots=True)
class Range:
    """Where a value lies with a probability of 90 %, in whole points, and its most likely place."""

    low: int
    high: int
    middle: int


@dataclass(frozen=True, slots=True)
class Change:
    """Whether the lasting level has moved since an earlier reading (MEASURES §3.3). No direction: no sure change."""

    word: Word
    direction: Direction
    since: datetime


@dataclass(frozen=True, slots=True)
class Point:
    """One closed reading that asked the measure.

    `score`: the released band, None when `withheld` says why. `full`: the full reading, else a pulse. `present`: the
    people asked, never narrower than the band. `now`: the team's lasting level, known by then from this reading, the
    earlier ones and the other teams. `chance_low`: how likely the people asked lie below 40.
    """

    wave_id: int
    closes_at: datetime
    score: Score | None
    withheld: str
    full: bool
    now: Range | None = None
    present: Range | None = None
    chance_low: float | None = None
    change: Change | None = None


@dataclass(frozen=True, slots=True)
class History:
    """A measure's points, oldest first. `change`, `chance_low` are those of the latest point."""

    measure: str
    points: tuple[Point, ...]

    @property
    def latest(self) -> Point | None:
        return self.points[-1] if self.points else None

    @property
    def change(self) -> Change | None:
        return self.latest.change if self.latest else None

    @property
    def chance_low(self) -> float | None:
        return self.latest.chance_low if self.latest else None


Histories = Mapping[str, History]
