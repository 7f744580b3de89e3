"""Every coordinate of the map of distances comes from the edges of released bands and the leader's open answers."""

import re
from math import cos, radians, sin

from hypothesis import given
from hypothesis import strategies as st

from naervaer.core.anonymity import Released, Score, restore
from naervaer.core.compass import chart
from naervaer.core.compass.rose import HUNDRED, ZERO, radius

KINDS = ["physical", "organisational", "personal", "cultural", "professional", "technological", "values", "time"]
scores = st.integers(0, 100)
bands = st.tuples(scores, scores).map(lambda pair: Score(min(pair), max(pair)))
released = st.just(restore(asked=8, low=None, high=None, withheld="too_few")) | bands.map(
    lambda band: restore(asked=8, low=band.low, high=band.high)
)
teams = st.dictionaries(st.sampled_from(KINDS), released)
leaders = st.dictionaries(st.sampled_from(KINDS), scores)


def size(path: str, angle: float) -> tuple[float, float, float]:
    """Where a road begins, where it ends and how broad it is, measured from its corners."""
    turn = radians(angle)
    corners = [(float(x), float(y)) for x, y in re.findall(r"(-?[\d.]+) (-?[\d.]+)", path)]
    along = [x * sin(turn) - y * cos(turn) for x, y in corners]
    across = [x * cos(turn) + y * sin(turn) for x, y in corners]
    return min(along), max(along), max(across) - min(across)


def near(drawn: tuple[float, float, float], meant: tuple[float, float, float]) -> bool:
    return all(abs(one - other) < 0.16 for one, other in zip(drawn, meant, strict=True))


@given(teams, teams, leaders, leaders)
def test_length_and_breadth_are_edges_of_bands(
    far: dict[str, Released[Score]],
    hinders: dict[str, Released[Score]],
    own_far: dict[str, int],
    own_hinders: dict[str, int],
) -> None:
    for road in chart.draw(KINDS, far, hinders, own_far, own_hinders).roads:
        length = far[road.kind].value if road.kind in far else None
        breadth = hinders[road.kind].value if road.kind in hinders else None
        if length is None:
            assert (road.sure, road.possible) == ("", "")
            assert near(size(road.empty, road.angle), (ZERO, HUNDRED, chart.NARROW))
            continue
        low, high = (breadth.low, breadth.high) if breadth else (0, 0)
        if road.possible:
            assert near(size(road.possible, road.angle), (ZERO, radius(length.high), chart.breadth(high)))
        if road.sure:
            assert near(size(road.sure, road.angle), (ZERO, radius(length.low), chart.breadth(low)))
        assert (not road.sure) == (length.low == 0)
        assert road.known == (breadth is not None)


@given(teams, teams, leaders, leaders)
def test_the_leaders_marks_do_not_depend_on_the_team(
    far: dict[str, Released[Score]],
    hinders: dict[str, Released[Score]],
    own_far: dict[str, int],
    own_hinders: dict[str, int],
) -> None:
    alone = chart.draw(KINDS, {}, {}, own_far, own_hinders)
    beside = chart.draw(KINDS, far, hinders, own_far, own_hinders)
    assert [(road.mark, road.bar) for road in alone.roads] == [(road.mark, road.bar) for road in beside.roads]


def test_a_road_twice_as_costly_covers_more_of_the_map() -> None:
    assert chart.breadth(100) - chart.breadth(50) == chart.breadth(50) - chart.breadth(0)
    assert radius(100) - radius(50) == radius(50) - radius(0)


def test_roads_stand_apart_even_where_they_begin() -> None:
    step = 360 / len(KINDS)
    assert 2 * ZERO * sin(radians(step / 2)) > chart.breadth(100)


@given(teams, teams)
def test_nothing_reaches_outside_the_paper(
    far: dict[str, Released[Score]], hinders: dict[str, Released[Score]]
) -> None:
    for road in chart.draw(KINDS, far, hinders, {}, {}).roads:
        for path in (road.sure, road.possible, road.empty, road.pointer, road.text):
            for number in re.findall(r"-?\d+(?:\.\d+)?", path):
                assert abs(float(number)) <= chart.SIZE
