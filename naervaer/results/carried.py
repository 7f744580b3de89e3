"""What is carried from one reading of a measure to the next: the state, since when changes are told, the last band.

Plain data, so that it can lie in a column. Made from released values alone.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Self

from naervaer.core.statistics.forward import Observed, State


@dataclass(frozen=True, slots=True)
class Carried:
    """`at`: when the reading closed. `since`: the reading that changes are told from."""

    at: datetime
    state: State
    since: datetime
    last: Observed

    def as_data(self) -> dict[str, Any]:
        last = self.last
        return {
            "state": [round(value, 4) for value in self.state],
            "since": self.since.isoformat(),
            "last": [last.asked, last.points, last.questions, last.whole, last.low, last.high],
        }

    @classmethod
    def from_data(cls, at: datetime, data: dict[str, Any]) -> Self:
        return cls(at, State(*data["state"]), datetime.fromisoformat(data["since"]), Observed(*data["last"]))
