"""The four roles of the compass and the two axes they lie between (METHOD S6).

The source does not keep which topics belong to which role, so the mapping is data with a version and
named alternatives. A role is a display group: it has no score, and no stored answer depends on it.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from .texts import Text


@dataclass(frozen=True)
class Axis:
    """Two poles. A leader needs both."""

    id: str
    poles: tuple[Text, Text]


@dataclass(frozen=True)
class Role:
    """One role, told as a part of a journey, between a pole of each axis."""

    id: str
    name: Text
    tagline: Text
    focus: Text
    presence: Text


GOAL, COLLABORATION = Text(da="Målfokus", en="Goal focus"), Text(da="Samarbejdsfokus", en="Collaboration focus")
BEING_THERE, BEING_REACHABLE = (
    Text(da="Tilstedeværelse", en="Being there"),
    Text(da="Tilgængelighed", en="Being reachable"),
)
CENTRE = Text(da="Nærvær", en="Closeness")

AXES = (
    Axis("focus", (GOAL, COLLABORATION)),
    Axis("presence", (BEING_THERE, BEING_REACHABLE)),
)
ROLES = (
    Role("guide", Text(da="Guiden", en="The guide"), Text(da="Vi bestiller rejsen", en="We book the trip"),
         COLLABORATION, BEING_THERE),
    Role("controller", Text(da="Kontrolløren", en="The controller"),
         Text(da="Vi sikrer, at vi har rejsehjemmel", en="We make sure we may travel"), GOAL, BEING_THERE),
    Role("calculator", Text(da="Beregneren", en="The calculator"),
         Text(da="Vi når destinationen", en="We reach the destination"), GOAL, BEING_REACHABLE),
    Role("observer", Text(da="Observatøren", en="The observer"),
         Text(da="Vi tjekker kurs og “brændstof”", en="We check course and “fuel”"), COLLABORATION, BEING_REACHABLE),
)  # fmt: skip

_VISION = ("vision", "relations", "values")
_ANCHORING = ("anchoring", "priorities", "resources")
_RESULTS = ("results", "deadlines", "status")
_SUPPORT = ("support", "feedback", "touchpoints")

DEFAULT_MAPPING = "axes-1"
# Version -> role -> topics. A version never changes; another reading of the source is a new version.
MAPPINGS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "axes-1": {"guide": _VISION, "controller": _ANCHORING, "calculator": _RESULTS, "observer": _SUPPORT},
    "controller-results-1": {"guide": _VISION, "controller": _RESULTS, "calculator": _ANCHORING, "observer": _SUPPORT},
    "controller-support-1": {"guide": _VISION, "controller": _SUPPORT, "calculator": _RESULTS, "observer": _ANCHORING},
}


def role_of(topic: str, mapping: str = DEFAULT_MAPPING) -> str:
    """The id of the role that shows `topic` in a mapping; KeyError for an unknown mapping or topic.

    >>> role_of("priorities")
    'controller'
    >>> role_of("priorities", "controller-results-1")
    'calculator'
    """
    for role, topics in MAPPINGS[mapping].items():
        if topic in topics:
            return role
    raise KeyError(topic)
