"""The full reading: which questions are put, in which two sittings (METHOD S1, S6, S8, S12; MEASURES §1.2).

Up to 47 answers in two sittings of at most four minutes, twice a year. Each sitting is sent by itself
and is never linked to the other, so no measure needs answers of both.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from . import items
from .distances import OWN_DISTANCES
from .items import Item
from .scales import CIRCLES
from .texts import Text

HINDRANCES = 3  # how many of the largest distances are asked about once more


@dataclass(frozen=True)
class Sitting:
    """What is answered in one go."""

    title: Text
    minutes: int
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Reading:
    """A set of questions under a version that never changes once it has been asked."""

    version: str
    title: Text
    sittings: tuple[Sitting, ...]

    @property
    def items(self) -> tuple[Item, ...]:
        """Every question, in the order asked."""
        return tuple(item for sitting in self.sittings for item in sitting.items)

    @property
    def measures(self) -> Mapping[str, tuple[str, ...]]:
        """Measure -> the ids of its items. Each item is in exactly one."""
        found: dict[str, tuple[str, ...]] = {}
        for item in self.items:
            found[item.measure] = (*found.get(item.measure, ()), item.id)
        return found

    @property
    def mirror(self) -> tuple[Item, ...]:
        """What the leader answers about the own practice."""
        return tuple(item for item in self.items if item.mirrored)


@cache
def full_reading(own: str = "") -> Reading:
    """The full reading, with a team's own kind of distance (`own`: "", "time" or "social"); KeyError for another.

    >>> len(full_reading("time").items) - len(full_reading().items)
    2
    """
    far, hindrance = items.FAR, items.HINDRANCE
    if own:
        far, hindrance = (*far, items.OWN_FAR[own]), (*hindrance, items.OWN_HINDRANCE[own])
    return Reading(
        version=f"full-1-{own}" if own else "full-1",
        title=Text(da="Måling", en="Reading"),
        sittings=(
            Sitting(
                Text(da="Dig og din leder", en="You and your leader"),
                4,
                (items.NEAR_LEADER, *items.OUTCOME, *items.COMPASS, *items.TRUST, *items.FACE_TIME, items.ENERGY),
            ),
            Sitting(
                Text(da="Dig, teamet og afstandene", en="You, the team and the distances"),
                4,
                (*items.BELONGING, *items.NEAR, *items.SAFETY, *items.COMMUNICATION, items.RECOMMEND, *far, *hindrance),
            ),
        ),
    )


FULL_READING = full_reading()
_VERSIONS = {reading.version: reading for reading in (FULL_READING, *(full_reading(own.id) for own in OWN_DISTANCES))}


def of_version(version: str) -> Reading:
    """The reading of a version; KeyError when there is none."""
    return _VERSIONS[version]


def left_out(given: Mapping[str, int | None], of: tuple[Item, ...]) -> frozenset[str]:
    """The hindrances among `of` that are not asked, given the answers so far: all but the three largest distances.

    A distance counts when some space is felt: the answer is not the nearest picture, and not "don't know".
    Ties go to the one asked first.

    >>> answers = {"A1": 0, "A2": 6, "A3": 1, "A4": None, "A5": 2, "A6": 3, "A7": 5}
    >>> sorted(left_out(answers, FULL_READING.sittings[1].items))
    ['H2', 'H4', 'H6', 'H7']
    """
    felt = [(given.get(item.after), item.id) for item in of if item.after]
    nearest = CIRCLES.points - 1
    far = sorted((value, order) for order, (value, _) in enumerate(felt) if value is not None and value < nearest)
    asked = {felt[order][1] for _, order in far[:HINDRANCES]}
    return frozenset(item for _, item in felt if item not in asked)
