"""Every coordinate of the picture comes from the edges of released bands and the leader's open answers."""

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from naervaer.core.anonymity import Released, Score, restore
from naervaer.core.compass import rose, strip

QUARTERS = [
    rose.Quarter("guide", ("collaboration", "there"), ("vision", "relations", "values")),
    rose.Quarter("controller", ("goal", "there"), ("anchoring", "priorities", "resources")),
    rose.Quarter("calculator", ("goal", "reachable"), ("results", "deadlines", "status")),
    rose.Quarter("observer", ("collaboration", "reachable"), ("support", "feedback", "touchpoints")),
]
TOPICS = [topic for quarter in QUARTERS for topic in quarter.topics]
scores = st.integers(0, 100)
bands = st.tuples(scores, scores).map(lambda pair: Score(min(pair), max(pair)))
WITHHELD = restore(asked=8, low=None, high=None, withheld="too_few")
released = st.just(WITHHELD) | bands.map(lambda band: restore(asked=8, low=band.low, high=band.high))
teams = st.fixed_dictionaries(dict.fromkeys(TOPICS, released))
leaders = st.dictionaries(st.sampled_from(TOPICS), st.sampled_from([0, 25, 50, 75, 100]))


def distances(path: str) -> list[float]:
    """How far each point of a path lies from the middle."""
    points = re.findall(r"(?:^M|L|[01] )(-?[\d.]+) (-?[\d.]+)(?=[ALZ]|$)", path)
    return [(float(x) ** 2 + float(y) ** 2) ** 0.5 for x, y in points]


def test_the_journey_goes_clockwise_from_the_top() -> None:
    picture = rose.draw(QUARTERS, {}, {})
    assert [ray.topic for ray in picture.rays] == TOPICS
    assert [ray.angle for ray in picture.rays] == [15.0 + 30 * index for index in range(12)]


def test_another_mapping_moves_the_topics_and_nothing_else() -> None:
    swapped = [
        QUARTERS[0],
        replace(QUARTERS[1], topics=QUARTERS[2].topics),
        replace(QUARTERS[2], topics=QUARTERS[1].topics),
        QUARTERS[3],
    ]
    picture = rose.draw(swapped, {}, {})
    assert [ray.topic for ray in picture.rays][3:6] == ["results", "deadlines", "status"]
    assert [word.key for word in picture.roles] == ["guide", "controller", "calculator", "observer"]


@given(teams, leaders)
def test_every_coordinate_of_the_team_lies_on_an_edge_of_its_band(
    team: dict[str, Released[Score]], leader: dict[str, int]
) -> None:
    for ray in rose.draw(QUARTERS, team, leader).rays:
        band = team[ray.topic].value
        if band is None:
            assert (ray.reach, ray.band) == (None, None)
            assert ray.empty == rose.sector(ray.angle, rose.ZERO, rose.HUNDRED)
            continue
        low, high = rose.radius(band.low), rose.radius(band.high)
        if high - low < rose.THINNEST:
            low, high = (low + high - rose.THINNEST) / 2, (low + high + rose.THINNEST) / 2
        assert ray.empty is None
        assert ray.band is not None
        assert len(distances(ray.band)) == 4
        for drawn, meant in zip(distances(ray.band), [low, low, high, high], strict=True):
            assert abs(drawn - meant) < 0.11
        for drawn, meant in zip(distances(ray.reach or ""), [rose.ZERO, rose.ZERO, low, low], strict=False):
            assert abs(drawn - meant) < 0.11


@given(teams, leaders)
def test_the_same_bands_always_give_the_same_picture(team: dict[str, Released[Score]], leader: dict[str, int]) -> None:
    assert rose.draw(QUARTERS, team, leader) == rose.draw(QUARTERS, dict(team), dict(leader))


@given(teams, leaders)
def test_the_leaders_marks_do_not_depend_on_the_team(team: dict[str, Released[Score]], leader: dict[str, int]) -> None:
    alone, beside = rose.draw(QUARTERS, {}, leader), rose.draw(QUARTERS, team, leader)
    assert [ray.own for ray in alone.rays] == [ray.own for ray in beside.rays]
    assert alone.course == beside.course


@given(teams, leaders)
def test_nothing_reaches_outside_the_card(team: dict[str, Released[Score]], leader: dict[str, int]) -> None:
    picture = rose.draw(QUARTERS, team, leader)
    for ray in picture.rays:
        for path in filter(None, [ray.reach, ray.band, ray.empty, ray.own, ray.pointer, ray.text]):
            assert all(distance <= rose.SIZE for distance in distances(path))


def test_too_few_answers_are_never_drawn_as_zero() -> None:
    withheld, zero = (
        rose.draw(QUARTERS, {"vision": released}, {}).rays[0]
        for released in (WITHHELD, restore(asked=8, low=0, high=0))
    )
    assert withheld.band is None
    assert zero.band is not None
    assert zero.empty is None


def test_the_course_breaks_where_the_leader_has_not_answered() -> None:
    assert rose.draw(QUARTERS, {}, dict.fromkeys(TOPICS, 50)).course.endswith("Z")
    assert rose.draw(QUARTERS, {}, {"vision": 50}).course == ""
    assert rose.draw(QUARTERS, {}, {"vision": 50, "values": 50}).course == ""
    assert rose.draw(QUARTERS, {}, {"vision": 50, "relations": 50}).course.count("L") == 1


@given(bands, st.none() | scores)
def test_a_strip_is_drawn_from_the_band_alone(band: Score, own: int | None) -> None:
    drawn = strip.draw(band, own)
    left, right = float(drawn.left), float(drawn.left) + float(drawn.width)
    if band.high - band.low >= 2:
        assert abs(left - strip.place(band.low)) < 0.11
        assert abs(right - strip.place(band.high)) < 0.11
    assert strip.draw(band, None) == replace(drawn, own=None)
    assert 0 <= left <= right <= strip.WIDTH
