"""What is asked together: the full reading, and the pulses between two of them (METHOD S1, S6, S8, S12; MEASURES §1.2).

The full reading: up to 47 answers in two sittings of at most four minutes, twice a year. Each sitting is sent by
itself and is never linked to the other, so no measure needs answers of both. A pulse is one sitting of four to six
questions; a measure has the same id in both, and may have fewer questions in a pulse.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache

from . import items, switches
from .distances import OWN_DISTANCES, Distance
from .items import Item
from .measures import Meaning
from .scales import CIRCLES
from .texts import Text

FULL, PULSE = "full", "pulse"
HINDRANCES = 3  # how many of the largest distances are asked about once more


@dataclass(frozen=True)
class Sitting:
    """What is answered in one go.

    Where the questions are not the method's, `about` is said before the first one (whose they are, their licence), and
    `meanings` say what their measures are called, mean and call for.
    """

    title: Text
    minutes: int
    items: tuple[Item, ...]
    about: Text | None = None
    meanings: tuple[Meaning, ...] = ()


@dataclass(frozen=True)
class Reading:
    """A set of questions under a version that never changes once it has been asked. `kind`: full or pulse."""

    version: str
    title: Text
    sittings: tuple[Sitting, ...]
    kind: str = FULL

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
    def meanings(self) -> Mapping[str, Meaning]:
        """By measure, what those that are not the method's mean."""
        return {meaning.id: meaning for sitting in self.sittings for meaning in sitting.meanings}

    @property
    def mirror(self) -> tuple[Item, ...]:
        """What the leader answers about the own practice: of a full reading only."""
        return tuple(item for item in self.items if item.mirrored) if self.kind == FULL else ()

    @property
    def own_distance(self) -> Distance | None:
        """The team's own kind of distance, if one was asked about."""
        asked = {item.id: item.asked for item in self.items}
        return next((kind for kind in OWN_DISTANCES if asked.get("A8") == items.OWN_FAR[kind.id].asked), None)


@cache
def full_reading(own: str = "", off: frozenset[str] = frozenset(), more: tuple[Sitting, ...] = ()) -> Reading:
    """The full reading, with a team's own kind of distance (`own`: "", "time" or "social"); KeyError for another.

    `off`: scales that the organisation has switched off (see `switches.py`). `more`: its own sittings, asked last.

    >>> len(full_reading("time").items) - len(full_reading().items)
    2
    >>> [item.id for item in full_reading(off=frozenset({"trust"})).items if item.id.startswith("T")]
    []
    """
    far, hindrance = items.FAR, items.HINDRANCE
    if own:
        far, hindrance = (*far, items.OWN_FAR[own]), (*hindrance, items.OWN_HINDRANCE[own])
    leader = (items.NEAR_LEADER, *items.OUTCOME, *items.COMPASS, *items.TRUST, *items.FACE_TIME, items.ENERGY)
    team = (*items.BELONGING, *items.NEAR, *items.SAFETY, *items.COMMUNICATION, items.RECOMMEND, *far, *hindrance)
    return _versioned(
        f"full-1-{own}" if own else "full-1",
        Text(da="Måling", en="Reading"),
        (
            Sitting(Text(da="Dig og din leder", en="You and your leader"), 4, switches.without(leader, off)),
            Sitting(Text(da="Dig, teamet og afstandene", en="You, the team and the distances"), 4,
                    switches.without(team, off)),
            *more,
        ),
        FULL,
        is_plain=not off and not more,
    )  # fmt: skip


def pulse(rotating: Iterable[str]) -> Reading:
    """A pulse: the three questions of every pulse and `rotating` (ids of the core set), in one sitting.

    >>> short = pulse(["T2", "S1"])
    >>> [item.id for item in short.items], short.measures["safety"]
    (['N1', 'B1', 'L1', 'T2', 'S1'], ('S1',))
    """
    asked = tuple(CORE[item] for item in (*EVERY_PULSE, *rotating))
    title = Text(da="Kort måling", en="Short reading")
    return _versioned("pulse-1", title, (Sitting(title, 1, asked),), PULSE, is_plain=False)


def _versioned(version: str, title: Text, sittings: tuple[Sitting, ...], kind: str, *, is_plain: bool) -> Reading:
    """With a version that says exactly which questions, and in which words, they are."""
    reading = Reading(version, title, sittings, kind)
    if is_plain:
        return reading
    told = [(item.id, item.measure, item.asked.en, item.asked.da) for item in reading.items]
    return replace(reading, version=f"{version}-{hashlib.sha256(repr(told).encode()).hexdigest()[:10]}")


EVERY_PULSE = ("N1", "B1", "L1")
CORE = {
    item.id: item
    for item in (
        *items.OUTCOME, *items.BELONGING, *items.TRUST, *items.SAFETY, *items.FACE_TIME, *items.COMMUNICATION,
        items.NEAR_LEADER, *items.NEAR, items.RECOMMEND, items.ENERGY,
    )
}  # fmt: skip
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
