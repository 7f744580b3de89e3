"""The adversary over time, who takes answers as lasting: the same people answer the same in every reading.

Every published number then is a statement about one and the same set of unknowns: the total of those who are in it lies
in its band. This adversary also knows that everybody asked has answered: whoever knows less learns less. What is left
to a person is asked of all statements at once, in whole numbers (HiGHS).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

from .bands import full_score


@dataclass(frozen=True, slots=True)
class Seen:
    """One published number: who is in it, and where their total lies, in units (see bands)."""

    people: frozenset[int]
    first: int
    last: int


def values_left(
    seen: Sequence[Seen], points: int, questions: int = 1, known: Mapping[int, int] | None = None
) -> dict[int, int]:
    """For each person, how many of its `points` values one answer can still have. `known`: what some answered.

    A known answer is that to the single question, or to all questions of the scale added up. 0 for everybody when
    the numbers cannot be of people who answer the same each time. The known are left out of what is returned.

    >>> eleven, twelve = frozenset(range(11)), frozenset(range(12))
    >>> values_left([Seen(twelve, 30, 30), Seen(eleven, 28, 28)], 5)[11]
    1
    >>> values_left([Seen(twelve, 28, 31), Seen(eleven, 24, 27)], 5)[11]
    4
    """
    left: dict[int, int] = {}
    for rows in connected(seen):
        system = _System(rows, points, questions, known or {})
        for kind, members in enumerate(system.kinds):
            count = system.left(kind)
            left.update(dict.fromkeys((one for one in members if one not in system.known), count))
    return left


def connected(seen: Sequence[Seen]) -> Iterator[list[Seen]]:
    """The numbers in heaps that have nobody in common."""
    heaps: list[tuple[set[int], list[Seen]]] = []
    for one in seen:
        joined = [heap for heap in heaps if heap[0] & one.people]
        heaps = [heap for heap in heaps if not heap[0] & one.people]
        people = set(one.people).union(*(heap[0] for heap in joined))
        heaps.append((people, [row for heap in joined for row in heap[1]] + [one]))
    yield from (rows for _, rows in heaps)


class _System:
    """Statements about some people. Those who are in the same numbers are one kind: only their total matters."""

    def __init__(self, rows: Sequence[Seen], points: int, questions: int, known: Mapping[int, int]) -> None:
        unit = full_score(points, questions) // ((points - 1) * questions)
        self.points, self.most = points, (points - 1) * questions
        everybody = sorted(frozenset().union(*(row.people for row in rows)))
        self.known = {one: known[one] for one in everybody if one in known}
        kinds: dict[tuple[int, ...], list[int]] = {}
        for one in everybody:
            kinds.setdefault(tuple(at for at, row in enumerate(rows) if one in row.people), []).append(one)
        self.kinds = list(kinds.values())
        self.matrix = np.array([[at in kind for kind in kinds] for at in range(len(rows))], dtype=float)
        self.first = np.array([-(-row.first // unit) for row in rows], dtype=float)
        self.last = np.array([row.last // unit for row in rows], dtype=float)
        self.sure = [sum(known.get(one, 0) for one in kind) for kind in self.kinds]
        unsure = [sum(one not in known for one in kind) for kind in self.kinds]
        self.low = np.array(self.sure, dtype=float)
        self.high = np.array([sure + self.most * one for sure, one in zip(self.sure, unsure, strict=True)], dtype=float)

    def left(self, kind: int) -> int:
        """The values that one answer of somebody of this kind can have."""
        lowest, highest = self._furthest(kind, 1), self._furthest(kind, -1)
        if lowest is None or highest is None:
            return 0
        room = self.high[kind] - self.low[kind] - (self.points - 1)
        return sum(
            self._possible(kind, self.low[kind] + value, self.low[kind] + value + room, lowest, highest)
            for value in range(self.points)
        )

    def _possible(self, kind: int, first: float, last: float, lowest: float, highest: float) -> bool:
        if first <= lowest <= last or first <= highest <= last:
            return True
        return bool(lowest < first and last < highest) and self._furthest(kind, 1, (first, last)) is not None

    def _furthest(self, kind: int, sign: int, within: tuple[float, float] | None = None) -> float | None:
        """The lowest (1) or highest (-1) total of a kind; None when no answers make these numbers."""
        aim = np.zeros(len(self.kinds))
        aim[kind] = sign
        low, high = self.low.copy(), self.high.copy()
        if within:
            low[kind], high[kind] = within
        found = milp(
            aim,
            integrality=np.ones_like(aim),
            bounds=Bounds(low, high),
            constraints=LinearConstraint(self.matrix, self.first, self.last),
        )
        return None if found.x is None else float(round(found.x[kind]))
