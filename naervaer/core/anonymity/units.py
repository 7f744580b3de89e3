"""What a part of the organisation may be told of its teams, so that no single team can be worked out.

Teams are put into groups of at least three cells. A group's number is the mean of what its cells have published, each
cell counting the same, in a coarse band; a unit's number is the mean of the groups that lie wholly inside it. So every
number that is ever shown for a unit is made of group numbers, and those are chosen so that no sum or difference of
them, of now and earlier, leaves fewer than three cells. Which groups there are depends on who was asked and who could
be shown, never on a score. A cell is known here by its key: the ids of its teams.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from .release import Score

FEWEST_CELLS = 3  # also who knows one of them, the own team, cannot tell the others apart
STEP = 10  # points: the bands of a group begin and end on whole tens
LOWEST, HIGHEST = Score(0, 40), Score(60, 100)  # nothing more extreme is said

_NONE = Fraction(0)

Cell = frozenset[int]
Group = frozenset[Cell]


@dataclass(frozen=True, slots=True)
class Place:
    """A cell, the units it lies in from the top down, and whether it was asked anew since the last publication."""

    cell: Cell
    units: tuple[int, ...]
    fresh: bool = True


@dataclass(frozen=True, slots=True)
class Grouping:
    """`groups` are published together; `resting` ones have too little that is new; `waiting` cells are in none."""

    groups: tuple[Group, ...]
    resting: tuple[Group, ...]
    waiting: tuple[Cell, ...]


def told_apart(groups: Iterable[Group]) -> frozenset[Cell]:
    """The cells that sums and differences of the groups give away to somebody who knows one cell besides.

    >>> a, b, c, d, e, f, g = (frozenset({team}) for team in range(7))
    >>> told_apart([frozenset({a, b, c}), frozenset({d, e, f})])
    frozenset()
    >>> told_apart([frozenset({a, b, c}), frozenset({a, b, c, g})]) == {g}
    True
    >>> told_apart([frozenset({a, b, c, d, e, f, g}), frozenset({a, b, c}), frozenset({d, e, f})]) == {g}
    True
    """
    found: set[Cell] = set()
    for rows in _connected(set(groups)):
        classes = _alike(rows)
        vectors = _directions([[row in pattern for pattern in classes] for row in rows])
        small: dict[tuple[Fraction, ...], list[Cell]] = defaultdict(list)
        for vector, cells in zip(vectors, classes.values(), strict=True):
            if not any(vector) and len(cells) < FEWEST_CELLS:
                found.update(cells)
            elif any(vector) and len(cells) == 1:
                small[_normal(vector)].extend(cells)
        found.update(cell for alike in small.values() if len(alike) > 1 for cell in alike)
    return frozenset(found)


def group(places: Sequence[Place], earlier: Sequence[Group] = ()) -> Grouping:
    """Put cells into groups. `earlier`: every group that was ever published, the latest first.

    A group that is still whole stays as it is. The others are formed from the nearest unit upwards; one that would
    give a cell away, beside what was published earlier, is not formed, and its cells join others further up.

    >>> at = [Place(frozenset({team}), (1, 2 + team // 3)) for team in range(7)]
    >>> [sorted(min(cell) for cell in found) for found in group(at).groups]
    [[0, 1, 2], [3, 4, 5]]
    >>> group(at).waiting
    (frozenset({6}),)
    """
    by_cell = {place.cell: place for place in places}
    taken: list[Group] = []
    left = dict(by_cell)
    for known in earlier:
        if known <= left.keys():
            taken.append(known)
            for cell in known:
                del left[cell]
    formed: list[Group] = []
    holding = _index(earlier)
    for depth in range(max((len(place.units) for place in places), default=0), -1, -1):
        pools: dict[tuple[int, ...], list[Cell]] = defaultdict(list)
        for cell, place in left.items():
            if len(place.units) >= depth:
                pools[place.units[:depth]].append(cell)
        for pool in pools.values():
            new = frozenset(pool)
            if _enough(new, by_cell) and not told_apart(_beside(new, holding)):
                formed.append(new)
                _index([new], holding)
                for cell in new:
                    del left[cell]
    return Grouping(
        groups=(*(known for known in taken if _enough(known, by_cell)), *formed),
        resting=tuple(known for known in taken if not _enough(known, by_cell)),
        waiting=tuple(left),
    )


def group_score(scores: Sequence[Score]) -> Score:
    """The mean of a group's published scores in a coarse band. Errors: ValueError below three.

    >>> group_score([Score(55, 55), Score(62, 62), Score(48, 48)])
    Score(low=50, high=60)
    >>> group_score([Score(0, 36), Score(0, 36), Score(12, 12)])
    Score(low=0, high=40)
    """
    if len(scores) < FEWEST_CELLS:
        raise ValueError("a group holds at least three cells")
    low = min(sum(score.low for score in scores) // (STEP * len(scores)) * STEP, 100 - STEP)
    high = max(-(-sum(score.high for score in scores) // (STEP * len(scores))) * STEP, low + STEP)
    if high <= LOWEST.high:
        return LOWEST
    return HIGHEST if low >= HIGHEST.low else Score(low, high)


def unit_score(parts: Sequence[tuple[int, Score]]) -> Score:
    """A unit's number from the groups inside it, each with how many cells it holds. Whole points, rounded outwards.

    >>> unit_score([(3, Score(50, 60)), (5, Score(60, 100))])
    Score(low=56, high=85)
    """
    cells = sum(size for size, _ in parts)
    low = sum(size * score.low for size, score in parts) // cells
    return Score(low, -(-sum(size * score.high for size, score in parts) // cells))


def _enough(cells: Collection[Cell], known: Mapping[Cell, Place]) -> bool:
    return sum(known[cell].fresh for cell in cells) >= FEWEST_CELLS


def _index(groups: Iterable[Group], into: dict[Cell, set[Group]] | None = None) -> dict[Cell, set[Group]]:
    holding: dict[Cell, set[Group]] = defaultdict(set) if into is None else into
    for one in groups:
        for cell in one:
            holding[cell].add(one)
    return holding


def _beside(new: Group, holding: Mapping[Cell, set[Group]]) -> set[Group]:
    """The new group and all that it can be set against, directly or through others."""
    found, look_at = {new}, [new]
    while look_at:
        near = set[Group]().union(*(holding.get(cell, ()) for cell in look_at.pop())) - found
        found |= near
        look_at.extend(near)
    return found


def _connected(groups: Collection[Group]) -> Iterable[list[Group]]:
    """Groups that share cells, directly or through others: only these can be set against each other."""
    parts: list[tuple[set[Cell], list[Group]]] = []
    for one in sorted(groups, key=lambda each: sorted(map(sorted, each))):
        cells, rows, apart = set(one), [one], []
        for part in parts:
            if part[0].isdisjoint(cells):
                apart.append(part)
            else:
                cells |= part[0]
                rows = [*part[1], *rows]
        parts = [*apart, (cells, rows)]
    return [rows for _, rows in parts]


def _alike(rows: Sequence[Group]) -> dict[frozenset[Group], list[Cell]]:
    """Cells by the groups they are in: those in the same ones can never be told apart."""
    within: dict[Cell, set[Group]] = defaultdict(set)
    for row in rows:
        for cell in row:
            within[cell].add(row)
    classes: dict[frozenset[Group], list[Cell]] = defaultdict(list)
    for cell, pattern in within.items():
        classes[frozenset(pattern)].append(cell)
    return classes


def _directions(matrix: list[list[bool]]) -> list[tuple[Fraction, ...]]:
    """For each column, its part in all that the rows leave open; all zero: the rows fix it.

    Two columns whose parts are in proportion are fixed by each other.
    """
    rows = [{column: Fraction(1) for column, entry in enumerate(row) if entry} for row in matrix]  # mostly empty
    place: dict[int, int] = {}
    for column in range(len(matrix[0])):
        at = len(place)
        found = next((row for row in range(at, len(rows)) if column in rows[row]), None)
        if found is None:
            continue
        rows[at], rows[found] = rows[found], rows[at]
        first = rows[at][column]
        own = rows[at] = {each: entry / first for each, entry in rows[at].items()}
        for other in range(len(rows)):
            if other != at and column in rows[other]:
                rows[other] = _without(rows[other], own, rows[other][column])
        place[column] = at
    free = [column for column in range(len(matrix[0])) if column not in place]
    return [
        tuple(-rows[place[column]].get(one, _NONE) if column in place else Fraction(one == column) for one in free)
        for column in range(len(matrix[0]))
    ]


def _without(row: Mapping[int, Fraction], other: Mapping[int, Fraction], times: Fraction) -> dict[int, Fraction]:
    """The row less `times` the other; what is nothing is left out."""
    found = dict(row)
    for column, entry in other.items():
        left = found.pop(column, _NONE) - times * entry
        if left:
            found[column] = left
    return found


def _normal(vector: tuple[Fraction, ...]) -> tuple[Fraction, ...]:
    first = next(entry for entry in vector if entry)
    return tuple(entry / first for entry in vector)
