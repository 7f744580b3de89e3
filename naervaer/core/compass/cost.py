"""What a distance costs: how far away it feels, times how much it hinders. Computed from released bands alone."""

from collections.abc import Mapping

from naervaer.core.anonymity import Score

from .bands import apart


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
