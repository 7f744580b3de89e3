"""One reading of one measure: what to write down for ever, and what to carry on. Pure."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from naervaer.core.statistics import forward
from naervaer.core.statistics.forward import Known, Observed
from naervaer.core.statistics.norms import Norms
from naervaer.core.statistics.shown import Whole, around, chance_low, whole

from .carried import Carried

TOLD_ANEW = timedelta(days=200)  # where no full reading comes, changes are told from a reading at most so old


@dataclass(frozen=True, slots=True)
class Heard:
    """A measure as one reading published it. `full`: in a full reading."""

    closes_at: datetime
    full: bool
    seen: Observed
    withheld: str


def estimate(before: Carried | None, heard: Heard, norms: Norms) -> tuple[dict[str, Any], Carried | None]:
    """The fields of an `Estimate`, and what is carried on. Nothing is estimated before anything was ever shown.

    A withheld result says nothing of the team, but what is known of it from earlier grows older.
    """
    seen = heard.seen
    found: dict[str, Any] = {"low": seen.low, "high": seen.high, "withheld": heard.withheld}
    if before is None:
        state = forward.first(norms, seen)
    else:
        days = (heard.closes_at - before.at).total_seconds() / 86_400
        state = forward.later(before.state, days, norms, seen)
    state, present = forward.hear(state, norms, seen)
    if before is not None or present is not None:
        found |= _now(forward.level(state))
    if present is None or seen.low is None or seen.high is None:
        return found, before
    found |= _fields("present", around(present, seen.low, seen.high))
    found["chance_low"] = round(chance_low(present), 3)  # help is for those who are there, not for the lasting level
    since = heard.closes_at
    if before is not None:
        found |= _change(state, before.since)
        since = before.since
    if before is None or heard.full or heard.closes_at - since > TOLD_ANEW:
        state, since = forward.marked(state), heard.closes_at
    return found, Carried(heard.closes_at, state, since, seen)


def _now(known: Known) -> dict[str, Any]:
    return {**_fields("now", whole(known)), "chance_low": round(chance_low(known), 3)}


def _fields(name: str, shown: Whole) -> dict[str, Any]:
    return {f"{name}_low": shown.low, f"{name}_high": shown.high, f"{name}_middle": shown.middle}


def _change(state: forward.State, since: datetime) -> dict[str, Any]:
    moved = forward.moved(state)
    sure = moved.word != "none"
    return {
        "change": moved.word.value,
        "direction": ("up" if moved.mean > 0 else "down") if sure else "",
        "since": since,
    }
