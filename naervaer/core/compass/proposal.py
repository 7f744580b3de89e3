"""Which one topic to work with first, and why.

The rule, in order. Each step only narrows what the step before could not tell apart.

1. *Lowest*: the topics that no other topic lies clearly below. Clearly is `apart`: the bands do not overlap, and their
   middles lie SMALLEST_DIFFERENCE from each other.
2. *Seen differently*: among those, the ones where the leader's own answer lies above the whole band by the most.
3. *Outcome*: among those, the ones that belong to the outcome question that lies clearly lower than the other.
4. *Journey*: among those, the first on the journey. When more than one was left, the page says so, and that the team
   may just as well take another.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from naervaer.core.anonymity import Score

from .bands import SMALLEST_DIFFERENCE, Side, apart, gap


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
    band: Score
    own: int | None = None
    outcome: str = ""


@dataclass(frozen=True)
class Proposal:
    """The topic, the step that decided, and the topics that stood equal with it to the end (journey order)."""

    topic: str
    reason: Reason
    equal: tuple[str, ...] = ()


def propose(candidates: Sequence[Candidate], outcomes: Mapping[str, Score]) -> Proposal | None:
    """The topic to propose from `candidates`, given in journey order; None when there are none.

    `outcomes`: the released bands of the outcome questions.

    >>> propose([Candidate("vision", Score(60, 80)), Candidate("support", Score(20, 40))], {})
    Proposal(topic='support', reason=<Reason.LOWEST: 'lowest'>, equal=())
    >>> propose([Candidate("vision", Score(40, 60)), Candidate("status", Score(40, 60), own=75)], {}).reason
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
    return [each for each in candidates if not any(apart(other.band, each.band) for other in candidates)]


def _seen_differently(candidates: list[Candidate]) -> list[Candidate]:
    distances = [_above(candidate) for candidate in candidates]
    largest = max(distances)
    return [each for each, points in zip(candidates, distances, strict=True) if largest - points < SMALLEST_DIFFERENCE]


def _above(candidate: Candidate) -> int:
    if candidate.own is None:
        return 0
    found = gap(candidate.band, candidate.own)
    return found.points if found.side is Side.ABOVE else 0


def _of_the_lower_outcome(candidates: list[Candidate], outcomes: Mapping[str, Score]) -> list[Candidate]:
    if len(outcomes) < 2:
        return candidates
    ordered = sorted(outcomes, key=lambda key: (outcomes[key].middle, key))
    if not apart(outcomes[ordered[0]], outcomes[ordered[1]]):
        return candidates
    return [each for each in candidates if each.outcome == ordered[0]] or candidates
