"""Who talks with whom: pairs that share a language and hours where that can be, and are new where that can be.

A pair costs something when the two have no language together, when they have talked in earlier dialogues, and when
they are never at work at once. The pairs are those of small cost: made one by one, cheapest first, then improved by
letting two pairs exchange partners as long as that helps. It is exact for small teams and good for large ones, and
the same people with the same history always get the same pairs. The cost is about hours and words, never about persons.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from naervaer.core.hours import Interval

_NO_LANGUAGE, _AGAIN, _NO_HOURS = 100, 10, 4
_MOST_TIMES = 9  # so that talking again and again still costs less than having no language together


@dataclass(frozen=True)
class Person:
    """Somebody to talk. No `hours` means that nothing is known of them."""

    id: int
    languages: frozenset[str] = frozenset()
    hours: tuple[Interval, ...] = ()


Group = tuple[int, ...]
Met = Mapping[frozenset[int], int]


def pair_up(people: Iterable[Person], met: Met) -> tuple[Group, ...]:
    """The `people` two and two, each id once; the last of an odd number makes a three; one alone is a group of one.

    `met` counts, by pair of ids, how often two have talked before. No people give no groups.

    >>> night, day, other = Person(1, frozenset({"pl"})), Person(2, frozenset({"da"})), Person(3, frozenset({"da"}))
    >>> pair_up([night, day, other, Person(4, frozenset({"pl", "en"}))], {})
    ((1, 4), (2, 3))
    >>> pair_up([Person(number) for number in (1, 2, 3, 4)], {frozenset({1, 2}): 1})
    ((1, 3), (2, 4))
    >>> pair_up([day, other, night], {})
    ((1, 2, 3),)
    """
    by_id = {person.id: person for person in sorted(people, key=lambda one: one.id)}
    cost = {
        frozenset(two): _cost(by_id[two[0]], by_id[two[1]], met.get(frozenset(two), 0))
        for two in combinations(by_id, 2)
    }
    pairs = _improved(_greedy(list(by_id), cost), cost)
    taken = {one for pair in pairs for one in pair}
    for left in by_id:
        if left not in taken:
            pairs = _joined(pairs, left, cost)
    return tuple(sorted(tuple(sorted(pair)) for pair in pairs))


def place_for(newcomer: Person, groups: Sequence[Sequence[Person]], met: Met) -> int | None:
    """Which of `groups` a late joiner goes to: one person alone, else a pair, else any; None when there is none.

    >>> place_for(Person(9, frozenset({"pl"})), [[Person(1, frozenset({"da"})), Person(2)], [Person(3), Person(4)]], {})
    1
    """

    def price(index: int) -> tuple[int, int, int]:
        group = groups[index]
        talked = [_cost(newcomer, one, met.get(frozenset({newcomer.id, one.id}), 0)) for one in group]
        return len(group), sum(talked), index

    return min(range(len(groups)), key=price, default=None)


def _cost(one: Person, other: Person, times: int) -> int:
    understood = not one.languages or not other.languages or bool(one.languages & other.languages)
    at_once = not one.hours or not other.hours or _overlap(one.hours, other.hours)
    return (not understood) * _NO_LANGUAGE + min(times, _MOST_TIMES) * _AGAIN + (not at_once) * _NO_HOURS


def _overlap(hours: Iterable[Interval], others: Sequence[Interval]) -> bool:
    return any(one.starts < other.ends and other.starts < one.ends for one in hours for other in others)


def _greedy(ids: Sequence[int], cost: Mapping[frozenset[int], int]) -> list[Group]:
    pairs: list[Group] = []
    taken: set[int] = set()
    for one, other in sorted(combinations(ids, 2), key=lambda two: (cost[frozenset(two)], two)):
        if not {one, other} & taken:
            pairs.append((one, other))
            taken |= {one, other}
    return pairs


def _improved(pairs: list[Group], cost: Mapping[frozenset[int], int]) -> list[Group]:
    """Exchanges partners between two pairs while that makes the two cheaper. Each exchange lowers the sum: it ends."""
    better = True
    while better:
        better = False
        for first, second in combinations(range(len(pairs)), 2):
            (a, b), (c, d) = pairs[first], pairs[second]
            ways = [((a, b), (c, d)), ((a, c), (b, d)), ((a, d), (b, c))]
            best = min(ways, key=lambda way: cost[frozenset(way[0])] + cost[frozenset(way[1])])
            if best != ways[0]:
                pairs[first], pairs[second] = best
                better = True
    return pairs


def _joined(pairs: list[Group], left: int, cost: Mapping[frozenset[int], int]) -> list[Group]:
    if not pairs:
        return [(left,)]
    index = min(range(len(pairs)), key=lambda at: (sum(cost[frozenset({left, one})] for one in pairs[at]), at))
    return [*pairs[:index], (*pairs[index], left), *pairs[index + 1 :]]
