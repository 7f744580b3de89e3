"""Where everything in the signature picture is drawn: a compass card in its own units, the middle at (0, 0).

Angles are degrees clockwise from the top. The four quadrants are the four roles, each between two poles:
collaboration at the top, being there at the right, goal at the bottom, being reachable at the left. A score of 0 lies
at radius 78 and a score of 100 at radius 278: the further out, the more it is experienced. Every coordinate that
depends on answers is computed from the two edges of a released band, and from nothing else.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import cos, radians, sin

from naervaer.core.anonymity import Released, Score

SIZE = 400  # half of the drawing: it reaches from -400 to 400 both ways
ZERO, HUNDRED = 78.0, 278.0
TOPIC_TEXT, OUTER_TEXT = 319.5, 367.5  # the middle of the two rings of words
THINNEST = 5.0  # units: a whole number is drawn as a line of this thickness, centred on it
HALF_RAY = 10.5  # degrees on either side of a topic's direction
MARK = 12.0  # units from the middle of the leader's mark to its corners
TEXT_DROP = 9.0  # units from the middle of a ring of words to the baseline

QUADRANTS = {
    ("collaboration", "there"): 0,
    ("goal", "there"): 90,
    ("goal", "reachable"): 180,
    ("collaboration", "reachable"): 270,
}
POLES = {"collaboration": 0, "there": 90, "goal": 180, "reachable": 270}


@dataclass(frozen=True)
class Quarter:
    """A role and the topics shown under it, clockwise. `poles` is a key of QUADRANTS."""

    role: str
    poles: tuple[str, str]
    topics: tuple[str, ...]


@dataclass(frozen=True)
class Point:
    x: float
    y: float


@dataclass(frozen=True)
class Ray:
    """One topic. `reach` is what is sure (from the middle to the band), `band` where the team lies; None: withheld."""

    topic: str
    angle: float
    reach: str | None
    band: str | None
    empty: str | None  # the outline that is drawn instead when too few have answered
    own: str | None  # the leader's own answer: a diamond
    text: str  # the arc its name is written on
    pointer: str  # the mark on the rim that points it out


@dataclass(frozen=True)
class Arc:
    """A word on the outer ring: a role or a pole."""

    key: str
    text: str


@dataclass(frozen=True)
class Rose:
    rays: tuple[Ray, ...]
    course: str  # the dashed line through the leader's own answers; "" when fewer than two
    roles: tuple[Arc, ...]
    poles: tuple[Arc, ...]
    rings: tuple[str, ...]  # the radii of the scores 0, 25, 50, 75 and 100


def radius(score: float) -> float:
    """How far from the middle a score (0 to 100) is drawn.

    >>> radius(0), radius(50), radius(100)
    (78.0, 178.0, 278.0)
    """
    return ZERO + (HUNDRED - ZERO) * score / 100


def point(angle: float, distance: float) -> Point:
    """The point at `distance` from the middle, `angle` degrees clockwise from the top.

    >>> point(0, 100), point(90, 100)
    (Point(x=0.0, y=-100.0), Point(x=100.0, y=0.0))
    """
    turn = radians(angle)
    return Point(round(distance * sin(turn), 1) + 0.0, round(-distance * cos(turn), 1) + 0.0)


def draw(quarters: Sequence[Quarter], team: Mapping[str, Released[Score]], own: Mapping[str, int]) -> Rose:
    """The whole picture: what is released of the `team` by topic, and the leader's `own` scores, 0 to 100.

    >>> from naervaer.core.anonymity import restore
    >>> guide = Quarter("guide", ("collaboration", "there"), ("vision",))
    >>> rose = draw([guide], {"vision": restore(asked=8, low=40, high=60)}, {"vision": 75})
    >>> rose.rays[0].angle, rose.rays[0].own
    (45.0, 'M161.2 -173.2L173.2 -161.2L161.2 -149.2L149.2 -161.2Z')
    """
    rays = []
    for quarter in quarters:
        step = 90 / max(len(quarter.topics), 1)
        for index, topic in enumerate(quarter.topics):
            angle = QUADRANTS[quarter.poles] + step * (index + 0.5)
            rays.append(_ray(topic, angle, team.get(topic), own.get(topic)))
    rays.sort(key=lambda ray: ray.angle)
    return Rose(
        rays=tuple(rays),
        course=_course([own_mark(ray.angle, own.get(ray.topic)) for ray in rays]),
        roles=tuple(Arc(q.role, word_arc(QUADRANTS[q.poles] + 45, OUTER_TEXT, 24)) for q in quarters),
        poles=tuple(Arc(pole, word_arc(angle, OUTER_TEXT, 24)) for pole, angle in POLES.items()),
        rings=tuple(f"{radius(score):g}" for score in (0, 25, 50, 75, 100)),
    )


def _ray(topic: str, angle: float, released: Released[Score] | None, own: int | None) -> Ray:
    band = released.value if released else None
    reach = edge = empty = None
    if band is None:
        empty = sector(angle, ZERO, HUNDRED)
    else:
        inner, outer = radius(band.low), radius(band.high)
        if outer - inner < THINNEST:
            middle = (inner + outer) / 2
            inner, outer = middle - THINNEST / 2, middle + THINNEST / 2
        edge = sector(angle, inner, outer)
        reach = sector(angle, ZERO, inner) if inner > ZERO else None
    return Ray(
        topic=topic,
        angle=angle,
        reach=reach,
        band=edge,
        empty=empty,
        own=_diamond(own_mark(angle, own)),
        text=word_arc(angle, TOPIC_TEXT, 16),
        pointer=_pointer(angle),
    )


def sector(angle: float, inner: float, outer: float) -> str:
    """A piece of a ring around `angle`, from radius `inner` to `outer`, as an SVG path.

    >>> sector(0, 100, 200)
    'M-18.2 -98.3A100 100 0 0 1 18.2 -98.3L36.4 -196.7A200 200 0 0 0 -36.4 -196.7Z'
    """
    left, right = angle - HALF_RAY, angle + HALF_RAY
    corners = [point(left, inner), point(right, inner), point(right, outer), point(left, outer)]
    a, b, c, d = (f"{corner.x:g} {corner.y:g}" for corner in corners)
    small, large = f"{round(inner, 1):g}", f"{round(outer, 1):g}"
    return f"M{a}A{small} {small} 0 0 1 {b}L{c}A{large} {large} 0 0 0 {d}Z"


def word_arc(angle: float, middle: float, half: float) -> str:
    """The arc that a word around `angle` is written on, `half` degrees to both sides; upright in the lower half too.

    >>> word_arc(0, 100, 30)
    'M-45.5 -78.8A91 91 0 0 1 45.5 -78.8'
    >>> word_arc(180, 100, 30)
    'M-54.5 94.4A109 109 0 0 0 54.5 94.4'
    """
    upright = not 90 < angle % 360 < 270
    distance = middle - TEXT_DROP if upright else middle + TEXT_DROP
    first, last = (angle - half, angle + half) if upright else (angle + half, angle - half)
    start, end = point(first, distance), point(last, distance)
    size = f"{round(distance, 1):g}"
    return f"M{start.x:g} {start.y:g}A{size} {size} 0 0 {int(upright)} {end.x:g} {end.y:g}"


def own_mark(angle: float, score: int | None) -> Point | None:
    """Where the leader's own answer stands; None when there is none."""
    return None if score is None else point(angle, radius(score))


def _diamond(mark: Point | None) -> str | None:
    if mark is None:
        return None
    x, y = mark.x, mark.y
    corners = [(x, y - MARK), (x + MARK, y), (x, y + MARK), (x - MARK, y)]
    return "M" + "L".join(f"{round(a, 1):g} {round(b, 1):g}" for a, b in corners) + "Z"


def _course(marks: Sequence[Point | None]) -> str:
    """A closed line when every topic has an own answer, else one through each run of neighbours."""
    if all(marks) and len(marks) > 1:
        return "M" + "L".join(f"{mark.x:g} {mark.y:g}" for mark in marks if mark) + "Z"
    pieces, run = list[str](), list[str]()
    for mark in [*marks, None]:
        if mark:
            run.append(f"{mark.x:g} {mark.y:g}")
            continue
        if len(run) > 1:
            pieces.append("M" + "L".join(run))
        run = []
    return "".join(pieces)


def _pointer(angle: float) -> str:
    tip, left, right = point(angle, 281), point(angle - 2.4, 298), point(angle + 2.4, 298)
    return f"M{tip.x:g} {tip.y:g}L{left.x:g} {left.y:g}L{right.x:g} {right.y:g}Z"
