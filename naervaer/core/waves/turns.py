"""Which questions a pulse puts beside its three fixed ones, given what was put before."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from naervaer.method.rotation import BESIDES, FEWEST_ITEMS, MOST_ITEMS, NEEDED, TURNS, Turn

QUARTER = timedelta(weeks=13)
_FIXED = 3
_SLOW = max(turn.pulses for turn in TURNS)


@dataclass(frozen=True, slots=True)
class Put:
    """What a reading or a pulse asked the same teams, and when it opened."""

    on: date
    items: Collection[str]


def rotate(
    before: Sequence[Put],
    *,
    on: date,
    following: date,
    weeks: int,
    items: int,
    off: Collection[str] = frozenset(),
) -> tuple[str, ...]:
    """The ids of the rotating questions of the pulse that opens `on`; the one after it opens on `following`.

    `before`: the earlier readings and pulses of the same teams, oldest first. `weeks` (1 to 4) lie between two pulses;
    `items` (4 to 6) are put in each: more, up to 6, where the turns of that rhythm need them, or where something would
    wait for longer than a quarter. `off`: scales that are switched off. Errors: KeyError for other numbers of weeks.

    >>> march, april, may = date(2026, 3, 2), date(2026, 3, 30), date(2026, 4, 27)
    >>> first = rotate([], on=march, following=april, weeks=4, items=6)
    >>> first, rotate([Put(march, first)], on=april, following=may, weeks=4, items=6)
    (('T1', 'S1', 'F2'), ('T2', 'C2', 'T3'))
    >>> rotate([Put(march, first)], on=april, following=may, weeks=4, items=6, off={"trust"})
    ('C2', 'S2', 'F1')
    """
    turns = [turn for turn in TURNS if turn.scale not in off]
    chosen = _in_turn(turns, before, NEEDED[weeks])
    due = [turn for turn in turns if turn not in chosen and _waits_too_long(turn, before, following)]
    chosen += due[: MOST_ITEMS - _FIXED - len(chosen)]
    room = min(max(items, FEWEST_ITEMS[weeks]), MOST_ITEMS) - _FIXED
    besides = [turn for turn in (*BESIDES, *turns) if turn.scale not in off and turn not in chosen]
    besides.sort(key=lambda turn: -_ago(turn.items, before))
    chosen += besides[: max(room - len(chosen), 0)]
    return tuple(max(turn.items, key=lambda item: _ago((item,), before)) for turn in chosen)


def _in_turn(turns: Sequence[Turn], before: Sequence[Put], needed: int) -> list[Turn]:
    """Those that have waited longest for their share. With room for two or more, one of them is a factor of trust."""
    chosen: list[Turn] = []
    slow = [turn for turn in turns if turn.pulses == _SLOW]
    if slow and needed > 1:
        chosen.append(max(slow, key=lambda turn: _ago(turn.items, before)))
    while len(chosen) < min(needed, len(turns)):
        left = [turn for turn in turns if turn not in chosen]
        chosen.append(max(left, key=lambda turn: _ago(turn.items, before) / turn.pulses))
    return chosen


def _ago(items: Collection[str], before: Sequence[Put]) -> int:
    """How many pulses ago one of them was put; past the beginning when none ever was."""
    wanted = set(items)
    return next((ago for ago, put in enumerate(reversed(before), 1) if wanted & set(put.items)), len(before) + 1)


def _waits_too_long(turn: Turn, before: Sequence[Put], following: date) -> bool:
    """Whether, not put now, it would have waited for more than a quarter when the next pulse comes."""
    wanted = set(turn.items)
    last = max((put.on for put in before if wanted & set(put.items)), default=min((p.on for p in before), default=None))
    return last is not None and following - last > QUARTER
