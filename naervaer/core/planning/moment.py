"""When a person may be rung: at work now, resting after a night, off, away, or hours unknown.

Hours are corner flags that everything obeys (S18): outside them nobody is rung, except somebody who
has asked for it and is not sleeping after a night.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from enum import StrEnum

from naervaer.core.hours import Interval

from .week import is_night

SLEEP = timedelta(hours=9)  # after a night at work


class State(StrEnum):
    AT_WORK = "at_work"
    RESTING = "resting"
    OFF = "off"
    AWAY = "away"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Moment:
    """`changes` is when the state ends: work ends, or begins again. None when it is not known."""

    state: State
    changes: datetime | None = None

    def may_ring(self, asked: bool = False) -> bool:
        """Whether to offer a call now; somebody who asked may be rung outside work, though not while resting.

        >>> Moment(State.OFF).may_ring(), Moment(State.OFF).may_ring(asked=True), Moment(State.RESTING).may_ring(True)
        (False, True, False)
        """
        return self.state in {State.AT_WORK, State.UNKNOWN} or (asked and self.state is State.OFF)


def moment(
    before: Sequence[Interval], coming: Interval | None, zone: tzinfo, at: datetime, *, away: bool, known: bool
) -> Moment:
    """The state of a person at `at`: from the work of the day `before`, what is `coming`, and days `away`.

    `coming` holds `at` or begins later; `zone` is where they live; `known` whether any hours are written down.

    >>> from datetime import UTC
    >>> def work(day, hour, length):
    ...     start = datetime(2026, 3, day, hour, tzinfo=UTC)
    ...     return Interval(start, start + timedelta(hours=length))
    >>> nine = datetime(2026, 3, 3, 9, tzinfo=UTC)
    >>> moment([work(2, 22, 8)], work(3, 22, 8), UTC, nine, away=False, known=True).state
    <State.RESTING: 'resting'>
    >>> moment([], work(3, 8, 4), UTC, nine, away=False, known=True).state
    <State.AT_WORK: 'at_work'>
    >>> [moment([], None, UTC, nine, away=away, known=False).state for away in (True, False)]
    [<State.AWAY: 'away'>, <State.UNKNOWN: 'unknown'>]
    """
    if not known:
        return Moment(State.AWAY if away else State.UNKNOWN)
    begins = coming.starts if coming else None
    if coming and coming.holds(at):
        return Moment(State.AT_WORK, coming.ends)
    if away:
        return Moment(State.AWAY, begins)
    tired = any(done.ends <= at < done.ends + SLEEP and is_night(done, zone) for done in before)
    return Moment(State.RESTING if tired else State.OFF, begins)
