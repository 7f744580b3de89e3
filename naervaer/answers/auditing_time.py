"""The adversary over time: the same people, the same answers, and every number ever published, solved together."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from naervaer.core.anonymity.bands import bands
from naervaer.core.anonymity.lasting import Seen, connected, values_left

from .finding import Finding
from .models import Asked, LedgerRow, Wave

ATTACK = "lasting answers: everybody always answers, and always the same"
SYSTEMS = 400  # groups of people and questions that are solved, those with most changes first


def lasting() -> Finding:
    """What is left of everybody's answers when people are taken to answer the same in every reading."""
    found: list[tuple[int, int]] = []
    systems = sorted(_systems(), key=lambda system: -len({row.people for row in system[2]}))
    for points, questions, seen in systems[:SYSTEMS]:
        found += [(left, points) for left in values_left(seen, points, questions).values() if left]
    if not found:
        return Finding(ATTACK, "nothing: no two readings of the same question yet", "no answer for certain", True)
    left, points = min(found, key=lambda pair: pair[0] / pair[1])
    fewer = sum(5 * left < 3 * points for left, points in found)
    learns = (
        f"at worst {left} of {points} values stay open; {fewer} of {len(found)} answers keep fewer than three fifths"
    )
    return Finding(ATTACK, learns, "no answer for certain", left >= 2)


def shapes(instrument: Any) -> dict[str, tuple[tuple[str, ...], int]]:
    """By measure, its questions and their points: as stored, whatever was stored."""
    points = {question[0]: question[1] for sitting in instrument["sittings"] for question in sitting}
    return {name: (tuple(questions), points[questions[0]]) for name, *questions in instrument["measures"]}


def _systems() -> Iterator[tuple[int, int, list[Seen]]]:
    """Points, number of questions, and what was published of them, for people whom several readings asked.

    A number counts when everybody asked may have answered: of those who did not, nobody knows who they were.
    """
    asked: dict[int, set[int]] = defaultdict(set)
    for cell_id, member_id in Asked.objects.values_list("cell_id", "member_id"):
        asked[cell_id].add(member_id)
    shape = {pk: shapes(data) for pk, data in Wave.objects.values_list("id", "instrument")}
    published: dict[tuple[tuple[str, ...], int], list[Seen]] = defaultdict(list)
    rows = LedgerRow.objects.exclude(low=None).values_list("wave_id", "cell_id", "measure", "asked", "low", "high")
    for wave_id, cell_id, measure, people, low, high in rows:
        known = shape[wave_id].get(measure)
        if known and len(asked[cell_id]) == people:
            whole = [band for band in bands(people, known[1], len(known[0])) if (band.low, band.high) == (low, high)]
            published[known] += [Seen(frozenset(asked[cell_id]), one.first, one.last) for one in whole[:1]]
    for (questions, points), seen in published.items():
        yield from ((points, len(questions), heap) for heap in connected(seen) if len(heap) > 1)
