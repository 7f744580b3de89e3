"""Where everything in the map of distances is drawn: a round sea chart in its own units, the middle at (0, 0).

Each kind of distance is a road from the middle. It reaches as far out as it feels, and is as broad as it hinders:
the more of the map it covers, the more the distance costs. The solid road is what is sure: at least so far, so broad.
The hatched one is what is possible. Every coordinate that depends on answers is computed from the edges of
released bands, and the leader's mark from the leader's own open answers.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import cos, radians, sin

from naervaer.core.anonymity import Released, Score

from .rose import HUNDRED, ZERO, Point, point, radius, word_arc

SIZE = 356  # half of the drawing
NAMES = 320.0  # the middle of the ring of names
NARROW, BROAD = 7.0, 50.0  # how broad a road is that hinders not at all, and as much as can be
MARK = 11.0  # units from the middle of the leader's mark to its corners


@dataclass(frozen=True)
class Road:
    """One kind. Paths: what is `sure`, what is `possible`; `empty` instead when too few have answered.

    `known`: how much it hinders is released; else the road is narrow because nothing is known of its breadth.
    `mark` and `bar`: how far the leader finds it, and across it how much the leader finds it hinders.
    """

    kind: str
    angle: float
    known: bool
    sure: str
    possible: str
    empty: str
    mark: str
    bar: str
    text: str
    pointer: str


@dataclass(frozen=True)
class Chart:
    roads: tuple[Road, ...]
    rings: tuple[str, ...]  # the radii of the scores 0, 25, 50, 75 and 100
    far: tuple[str, str]  # where "far" stands, between two roads


def breadth(hinders: float) -> float:
    """How broad a road is, for a hindrance of 0 to 100.

    >>> breadth(0), breadth(50), breadth(100)
    (7.0, 28.5, 50.0)
    """
    return round(NARROW + (BROAD - NARROW) * hinders / 100, 1)


def draw(
    kinds: Sequence[str],
    far: Mapping[str, Released[Score]],
    hinders: Mapping[str, Released[Score]],
    own_far: Mapping[str, int],
    own_hinders: Mapping[str, int],
) -> Chart:
    """The map of `kinds`, clockwise from the top. Scores by kind, 0 to 100: high is far, and high hinders much.

    >>> from naervaer.core.anonymity import restore
    >>> eight = restore(asked=8, low=40, high=60)
    >>> drawn = draw(["physical"], {"physical": eight}, {"physical": eight}, {"physical": 75}, {})
    >>> drawn.roads[0].sure
    'M-12.1 -78L12.1 -78L12.1 -158L-12.1 -158Z'
    >>> drawn.roads[0].possible
    'M-16.4 -78L16.4 -78L16.4 -198L-16.4 -198Z'
    """
    step = 360 / max(len(kinds), 1)
    roads = [
        _road(kind, step * index, step, _value(far, kind), _value(hinders, kind), own_far.get(kind), own_hinders)
        for index, kind in enumerate(kinds)
    ]
    rings = tuple(f"{radius(score):g}" for score in (0, 25, 50, 75, 100))
    return Chart(tuple(roads), rings, _place(-step / 2, 88))


def _place(angle: float, score: float) -> tuple[str, str]:
    at = point(angle, radius(score))
    return f"{at.x:g}", f"{at.y:g}"


def _value(scores: Mapping[str, Released[Score]], kind: str) -> Score | None:
    released = scores.get(kind)
    return released.value if released else None


def _road(
    kind: str,
    angle: float,
    step: float,
    far: Score | None,
    hinders: Score | None,
    own: int | None,
    own_hinders: Mapping[str, int],
) -> Road:
    sure = possible = empty = ""
    if far is None:
        empty = road(angle, ZERO, HUNDRED, NARROW)
    else:
        low, high = (hinders.low, hinders.high) if hinders else (0, 0)
        possible = road(angle, ZERO, radius(far.high), breadth(high))
        sure = road(angle, ZERO, radius(far.low), breadth(low))
    mark = bar = ""
    if own is not None:
        mark = _diamond(point(angle, radius(own)))
        bar = _across(angle, radius(own), breadth(own_hinders[kind])) if kind in own_hinders else ""
    text = word_arc(angle, NAMES, step * 0.48)
    return Road(kind, angle, hinders is not None, sure, possible, empty, mark, bar, text, _pointer(angle))


def road(angle: float, inner: float, outer: float, broad: float) -> str:
    """A straight road towards `angle`, from radius `inner` to `outer`, as an SVG path; "" when it has no length.

    >>> road(90, 100, 200, 20)
    'M100 -10L100 10L200 10L200 -10Z'
    >>> road(0, 100, 100, 20)
    ''
    """
    if outer <= inner:
        return ""
    corners = [(inner, -broad / 2), (inner, broad / 2), (outer, broad / 2), (outer, -broad / 2)]
    return "M" + "L".join(_text(_turned(angle, along, across)) for along, across in corners) + "Z"


def _turned(angle: float, along: float, across: float) -> Point:
    """The point `along` the direction of `angle` and `across` it, to the right of who walks outwards."""
    turn = radians(angle)
    x, y = along * sin(turn) + across * cos(turn), -along * cos(turn) + across * sin(turn)
    return Point(round(x, 1) + 0.0, round(y, 1) + 0.0)


def _across(angle: float, distance: float, broad: float) -> str:
    half = broad / 2 + MARK
    return f"M{_text(_turned(angle, distance, -half))}L{_text(_turned(angle, distance, half))}"


def _diamond(at: Point) -> str:
    corners = [(at.x, at.y - MARK), (at.x + MARK, at.y), (at.x, at.y + MARK), (at.x - MARK, at.y)]
    return "M" + "L".join(_text(Point(round(x, 1), round(y, 1))) for x, y in corners) + "Z"


def _pointer(angle: float) -> str:
    tip, left, right = point(angle, 281), point(angle - 2.6, 299), point(angle + 2.6, 299)
    return f"M{_text(tip)}L{_text(left)}L{_text(right)}Z"


def _text(at: Point) -> str:
    return f"{at.x:g} {at.y:g}"
