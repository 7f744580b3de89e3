"""What a distance costs: how far away it feels, times how much it hinders; and which one to shorten first.

Computed from released bands and the leader's own open answers alone. The rule narrows in steps, and each step only
parts what the step before could not:

1. *Costliest*: the distances whose cost the answers cannot tell from the highest. Where nothing is known of what they
   hinder, the *furthest* stand in for the costliest.
2. *Seen differently*: among those, the one that the leader finds nearer than the whole band, by the most.
3. *First*: among those, the first as asked. The page then says that another may just as well be taken.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from naervaer.core.anonymity import Score

from .bands import SMALLEST_DIFFERENCE, Side, apart, gap


def cost(far: Score, hinders: Score) -> Score:
    """The cost of one distance, 0 to 100: the lowest and the highest that the two bands allow.

    >>> cost(Score(50, 60), Score(40, 80))
    Score(low=20, high=48)
    """
    return Score(far.low * hinders.low // 100, -(-far.high * hinders.high // 100))


def costliest(costs: Mapping[str, Score]) -> tuple[str, ...]:
    """Those that cost the most, in the order given: the highest, and any the answers cannot tell from it.

    >>> costliest({"physical": Score(20, 30), "personal": Score(40, 50), "values": Score(45, 60)})
    ('personal', 'values')
    >>> costliest({})
    ()
    """
    if not costs:
        return ()
    top = max(costs.values(), key=lambda each: each.middle)
    return tuple(key for key, each in costs.items() if not apart(each, top))


class Because(StrEnum):
    """The step of the rule that decided."""

    COSTLIEST = "costliest"
    FURTHEST = "furthest"
    SEEN_DIFFERENTLY = "seen_differently"
    FIRST = "first"


@dataclass(frozen=True)
class Felt:
    """A distance with its released bands and the leader's own score of how far it is, if any."""

    kind: str
    far: Score
    hinders: Score | None = None
    own: int | None = None


@dataclass(frozen=True)
class ToShorten:
    """The distance to shorten, the step that decided, and those that stood equal with it to the end."""

    kind: str
    because: Because
    equal: tuple[str, ...] = ()


def to_shorten(felt: Sequence[Felt]) -> ToShorten | None:
    """The one distance to shorten first; None when nothing is known.

    >>> to_shorten([Felt("physical", Score(60, 80), Score(50, 75)), Felt("values", Score(0, 30), Score(0, 25))])
    ToShorten(kind='physical', because=<Because.COSTLIEST: 'costliest'>, equal=())
    >>> to_shorten([Felt("physical", Score(60, 80)), Felt("values", Score(0, 30))]).because
    <Because.FURTHEST: 'furthest'>
    """
    costs = {each.kind: cost(each.far, each.hinders) for each in felt if each.hinders}
    alone = Because.COSTLIEST if costs else Because.FURTHEST
    found = costliest(costs or {each.kind: each.far for each in felt})
    left = [each for each in felt if each.kind in found]
    if not left:
        return None
    if len(left) == 1:
        return ToShorten(left[0].kind, alone)
    left = _seen_differently(left)
    if len(left) == 1:
        return ToShorten(left[0].kind, Because.SEEN_DIFFERENTLY)
    return ToShorten(left[0].kind, Because.FIRST, tuple(each.kind for each in left[1:]))


def _seen_differently(felt: list[Felt]) -> list[Felt]:
    nearer = [_nearer(each) for each in felt]
    return [each for each, points in zip(felt, nearer, strict=True) if max(nearer) - points < SMALLEST_DIFFERENCE]


def _nearer(felt: Felt) -> int:
    """By how many points the leader finds the distance shorter than the team does."""
    if felt.own is None:
        return 0
    found = gap(felt.far, felt.own)
    return found.points if found.side is Side.BELOW else 0
