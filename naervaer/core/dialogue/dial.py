"""The small compass that shows where in the round a dialogue is: twelve points round a needle, one of them lit."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from naervaer.core.compass.rose import point

RIM, NEEDLE, FOOT, SIDE = 44.0, 33.0, 12.0, 6.0  # units: from the middle to the points, to the needle's tips


@dataclass(frozen=True)
class Mark:
    """One point, its place written as an SVG wants it.

    `state`: ahead, done, here, or aside for a topic that this dialogue does not visit.
    """

    topic: str
    x: str
    y: str
    state: str


@dataclass(frozen=True)
class Dial:
    """`ahead` and `back` are the two halves of the needle; both "" when it points nowhere."""

    marks: tuple[Mark, ...]
    ahead: str
    back: str


def dial(journey: Sequence[str], visited: Collection[str], here: str, done: Collection[str]) -> Dial:
    """The `journey` clockwise from the top, in a drawing from -56 to 56; `here` is lit, and the needle points at it.

    >>> drawn = dial(["vision", "values", "status", "support"], ["vision", "values"], "values", ["vision"])
    >>> [(mark.topic, mark.state) for mark in drawn.marks]
    [('vision', 'done'), ('values', 'here'), ('status', 'aside'), ('support', 'aside')]
    >>> drawn.marks[0].x, drawn.marks[0].y
    ('31.1', '-31.1')
    """
    step = 360 / max(len(journey), 1)
    marks, ahead, back = [], "", ""
    for index, topic in enumerate(journey):
        angle = step * (index + 0.5)
        at = point(angle, RIM)
        state = "here" if topic == here else "done" if topic in done else "ahead" if topic in visited else "aside"
        marks.append(Mark(topic, f"{at.x:g}", f"{at.y:g}", state))
        if state == "here":
            ahead, back = _half(angle, NEEDLE), _half(angle + 180, NEEDLE - FOOT)
    return Dial(tuple(marks), ahead, back)


def _half(angle: float, length: float) -> str:
    tip, left, right = point(angle, length), point(angle - 90, SIDE), point(angle + 90, SIDE)
    return f"M{tip.x:g} {tip.y:g}L{right.x:g} {right.y:g}L{left.x:g} {left.y:g}Z"
