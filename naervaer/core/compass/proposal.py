"""Which one topic to work with first, and why.

The rule, in order. Each step only narrows what the step before could not tell apart.

1. *Lowest*: the topics whose band lies lowest. A topic counts as lowest too when its middle lies less above the
   lowest middle than the wider of the two bands (and less than SMALLEST_CHANGE where the bands are narrow): inside
   that, the answers cannot tell them apart.
2. *Seen differently*: among those, the ones where the leader's own answer lies above the whole band by the most.
3. *Outcome*: among those, the ones that belong to the outcome question that lies clearly lower than the other.
4. *Journey*: among those, the first on the journey. When more than one was left, the page says so, and that the team
   may just as well take another.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from .bands import SMALLEST_CHANGE, Band, Side, gap


class Reason(StrEnum):
    """The step of the rule that decided."""

    LOWEST = "lowest"
    SEEN_DIFFERENTLY = "seen_differently"
    OUTCOME = "outcome"
    JOURNEY = "journey"


@dataclass(frozen=True)
class Candidate:
    """A topic with a released band, the leader's own score if any, and the outcome question it belongs to."""

    topic: str
    band: Band
    own: int | None = None
    outcome: str = ""


@dataclass(frozen=True)
class Proposal:
    """The topic, the step that decided, and the topics that stood equal with it to the end (journey order)."""

    topic: str
    reason: Reason
    equal: tuple[str, ...] = ()


def propose(candidates: Sequence[Candidate], outcomes: Mapping[str, Band]) -> Proposal | None:
    """The topic to propose from `candidates`, given in journey order; None when there are none.

    `outcomes`: the released bands of the outcome questions.

    >>> propose([Candidate("vision", Band(60, 80)), Candidate("support", Band(20, 40))], {})
    Proposal(topic='support', reason=<Reason.LOWEST: 'lowest'>, equal=())
    >>> propose([Candidate("vision", Band(40, 60)), Candidate("status", Band(40, 60), own=75)], {}).reason
    <Reason.SEEN_DIFFERENTLY: 'seen_differently'>
    """
    if not candidates:
        return None
    left = _lowest(candidates)
    if len(left) == 1:
        return Proposal(left[0].topic, Reason.LOWEST)
    left = _seen_differently(left)
    if len(left) == 1:
        return Proposal(left[0].topic, Reason.SEEN_DIFFERENTLY)
    left = _of_the_lower_outcome(left, outcomes)
    if len(left) == 1:
        return Proposal(left[0].topic, Reason.OUTCOME)
    return Proposal(left[0].topic, Reason.JOURNEY, tuple(candidate.topic for candidate in left[1:]))


def _lowest(candidates: Sequence[Candidate]) -> list[Candidate]:
    bottom = min((candidate.band for candidate in candidates), key=lambda band: (band.middle, band.low))
    return [each for each in candidates if not _apart(bottom, each.band)]


def _apart(lower: Band, higher: Band) -> bool:
    return higher.middle - lower.middle >= max(SMALLEST_CHANGE, lower.width, higher.width)


def _seen_differently(candidates: list[Candidate]) -> list[Candidate]:
    distances = [_above(candidate) for candidate in candidates]
    largest = max(distances)
    return [each for each, points in zip(candidates, distances, strict=True) if largest - points < SMALLEST_CHANGE]


def _above(candidate: Candidate) -> int:
    if candidate.own is None:
        return 0
    found = gap(candidate.band, candidate.own)
    return found.points if found.side is Side.ABOVE else 0


def _of_the_lower_outcome(candidates: list[Candidate], outcomes: Mapping[str, Band]) -> list[Candidate]:
    if len(outcomes) < 2:
        return candidates
    ordered = sorted(outcomes, key=lambda key: (outcomes[key].middle, key))
    if not _apart(outcomes[ordered[0]], outcomes[ordered[1]]):
        return candidates
    return [each for each in candidates if each.outcome == ordered[0]] or candidates
