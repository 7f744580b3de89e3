"""The computed values of MEASURES, as printed there: groups, shrinkage, intervals, change (§1.3, 3.2-3.6)."""

import pytest

from naervaer.core.statistics import change, components, groups, intervals, meta
from naervaer.core.statistics.describe import mean
from naervaer.core.statistics.shrinkage import Assumed, shrink

DYESTUFF = (
    (1545, 1440, 1440, 1520, 1580),
    (1540, 1555, 1490, 1560, 1495),
    (1595, 1550, 1605, 1510, 1560),
    (1445, 1440, 1595, 1465, 1545),
    (1595, 1630, 1515, 1635, 1625),
    (1520, 1455, 1450, 1480, 1445),
)
FIVE = (
    (80, 70, 75, 55),
    (60, 65, 50, 70, 55),
    (90, 85, 80, 95, 75, 85),
    (40, 55, 60, 35, 50, 45, 65, 50),
    (70, 75, 65, 80, 60, 70, 75, 85, 65, 70, 75, 60),
)
SCHOOLS = ((28, 8, -3, 7, -1, 1, 18, 12), (15, 10, 16, 11, 9, 11, 10, 18))


@pytest.mark.parametrize(
    ("people", "weight", "level", "sd", "interval", "chance"),
    [
        (4, 0.3902, 60.976, 6.247, (50.70, 71.25), 0.4379),
        (5, 0.4444, 60.000, 5.963, (50.19, 69.81), 0.5000),
        (6, 0.4898, 59.184, 5.714, (49.78, 68.58), 0.5568),
        (8, 0.5614, 57.895, 5.298, (49.18, 66.61), 0.6544),
        (12, 0.6575, 56.164, 4.682, (48.46, 63.87), 0.7937),
        (30, 0.8276, 53.103, 3.322, (47.64, 58.57), 0.9811),
    ],
)
def test_how_little_a_few_answers_say(people, weight, level, sd, interval, chance):
    found = shrink(50, people)
    assert found.weight == pytest.approx(weight, abs=5e-5)
    assert found.mean == pytest.approx(level, abs=5e-4)
    assert found.sd == pytest.approx(sd, abs=5e-4)
    assert found.interval == pytest.approx(interval, abs=5.1e-3)
    assert found.chance_below(60) == pytest.approx(chance, abs=5e-5)


@pytest.mark.parametrize(("people", "least"), [(4, 39.6), (6, 32.4), (8, 28.0), (12, 22.9), (50, 11.2)])
def test_the_smallest_change_that_is_found(people, least):
    assert intervals.smallest_change(people) == pytest.approx(least, abs=0.051)  # six: 32.3499, printed as 32.4


@pytest.mark.parametrize(
    ("share", "expected"),
    [
        (0.05, (0.174, 0.240, 0.296, 0.387)),
        (0.10, (0.308, 0.400, 0.471, 0.571)),
        (0.14, (0.394, 0.494, 0.566, 0.661)),
        (0.20, (0.500, 0.600, 0.667, 0.750)),
    ],
)
def test_how_reliable_a_teams_mean_is(share, expected):
    found = [groups.reliability_of_mean(share, people) for people in (4, 6, 8, 12)]
    assert found == pytest.approx(expected, abs=5.1e-4)


def test_the_weak_prior_implies_an_icc():
    assert groups.share_between(8**2, 20**2) == pytest.approx(0.138, abs=5e-4)


@pytest.mark.parametrize(
    ("between", "within", "first", "second"),
    [
        (55.811486, 4.483158, 0.1331067, 0.9196732),
        (6.172199, 0.520854, 0.1270276, 0.9156130),
        (3.213463, 0.721552, 0.0442653, 0.7754597),
        (3.459004, 0.789646, 0.0433691, 0.7717129),
    ],
)
def test_bh1996_from_its_printed_mean_squares(between, within, first, second):
    assert groups.icc1(between, within, 7382 / 99) == pytest.approx(first, abs=3e-7)
    assert groups.icc2(between, within) == pytest.approx(second, abs=3e-7)


@pytest.mark.parametrize(
    ("first", "second"),
    [(0.1292370, 0.9171286), (0.1474614, 0.9280442), (0.0480484, 0.7900745), (0.0433792, 0.7717561)],
)
def test_bh1996_by_likelihood_the_second_from_the_first(first, second):
    assert groups.reliability_of_mean(first, 7382 / 99) == pytest.approx(second, abs=5e-7)


def test_bh1996_well_being_of_three_groups_from_its_printed_components():
    between, within, level = 0.0358008, 0.7894973, 2.7742966
    assert groups.share_between(between, within) == pytest.approx(0.04337922, abs=5e-8)
    known = Assumed(level, between**0.5, within**0.5)
    found = [shrink(raw, people, known) for raw, people in ((2.793014, 74), (2.718436, 63), (2.744594, 96))]
    assert [each.mean for each in found] == pytest.approx([2.788716, 2.732919, 2.750142], abs=1e-6)
    assert [each.weight for each in found] == pytest.approx([0.7704119, 0.7407188, 0.8131974], abs=5e-7)


def test_dyestuff():
    squares = groups.anova(DYESTUFF)
    assert (squares.between, squares.within) == pytest.approx((11271.5, 2451.25))
    assert groups.icc1(squares.between, squares.within, squares.n0) == pytest.approx(0.41849, abs=5e-6)
    assert groups.icc2(squares.between, squares.within) == pytest.approx(0.78253, abs=5e-6)
    for found in (components.by_moments(DYESTUFF), components.by_likelihood(DYESTUFF)):
        assert found.between == pytest.approx(1764.05, abs=5e-3)
        assert found.within == pytest.approx(2451.25, abs=5e-3)
        assert found.mean == pytest.approx(1527.5)
        known = Assumed(found.mean, found.between**0.5, found.within**0.5)
        drawn = [shrink(mean(batch), 5, known) for batch in DYESTUFF]
        offsets = [each.mean - found.mean for each in drawn]
        assert offsets == pytest.approx([-17.607, 0.391, 28.562, -23.085, 56.733, -44.995], abs=6e-4)
        assert drawn[0].sd == pytest.approx(19.587, abs=5e-4)


def test_five_small_teams_by_moments():
    squares = groups.anova(FIVE)
    assert (squares.between, squares.within) == pytest.approx((1178.1548, 73.0556), abs=5e-5)
    assert squares.n0 == pytest.approx(6.714286, abs=5e-7)
    assert squares.mean_size == 7
    assert groups.icc1(squares.between, squares.within, squares.mean_size) == pytest.approx(0.6836420, abs=5e-8)
    assert groups.icc2(squares.between, squares.within) == pytest.approx(0.9379916, abs=1e-7)
    assert components.by_moments(FIVE).between == pytest.approx(164.58924, abs=5e-6)


def test_five_small_teams_by_likelihood():
    found = components.by_likelihood(FIVE)
    assert found.between == pytest.approx(161.43285, abs=2e-3)
    assert found.within == pytest.approx(72.99829, abs=2e-4)
    assert found.mean == pytest.approx(67.132742, abs=5e-6)
    known = Assumed(found.mean, found.between**0.5, found.within**0.5)
    drawn = [shrink(mean(team), len(team), known) for team in FIVE]
    assert [each.mean for each in drawn] == pytest.approx(
        [69.708785, 60.591570, 83.747806, 50.916597, 70.698950], abs=2e-5
    )
    assert [each.sd for each in drawn] == pytest.approx([4.0492, 3.6591, 3.3636, 2.9388, 2.4212], abs=5.1e-5)


def test_eight_schools_are_pooled_whole():
    found = meta.pooled(*SCHOOLS)
    assert (found.mean, found.error, found.q) == pytest.approx((7.685617, 4.071919, 4.707079), abs=5e-7)
    assert meta.dersimonian_laird(*SCHOOLS) == 0
    assert meta.by_likelihood(*SCHOOLS) == 0


@pytest.mark.parametrize(
    ("between", "middle", "expected"),
    [
        (5, 7.850983, (9.8659, 7.8808, 6.8856, 7.7053, 5.7635, 6.6779, 9.8808, 8.1482)),
        (10, 8.126472, (14.2414, 8.0632, 5.0011, 7.6168, 3.0842, 4.9018, 13.0632, 9.0400)),
    ],
)
def test_eight_schools_drawn_together(between, middle, expected):
    assert meta.pooled(*SCHOOLS, between**2).mean == pytest.approx(middle, abs=5e-7)
    assert meta.drawn_together(*SCHOOLS, between) == pytest.approx(expected, abs=5.1e-5)


def test_a_jump_of_fifteen_points_in_a_team_of_six():
    error = change.standard_error(6, 6)
    assert error == pytest.approx(11.547, abs=5e-4)
    assert 15 / error == pytest.approx(1.2990, abs=5e-5)
    assert change.Moved(15, error).chance_above() == pytest.approx(0.9030, abs=5e-5)
    moved = change.two_readings(55, 70, error)
    assert 36 / (36 + error**2) == pytest.approx(0.2126, abs=5e-5)
    assert (moved.mean, moved.sd) == pytest.approx((3.189, 5.324), abs=5e-4)
    assert moved.chance_above() == pytest.approx(0.7254, abs=5e-5)
    assert moved.chance_above(5) == pytest.approx(0.3669, abs=5e-5)


def test_the_words_of_a_change_follow_its_chance_and_its_size():
    assert change.Moved(5.0, 3.9).word == "clear"
    assert change.Moved(-9.0, 5.0).word == "clear"
    assert change.Moved(4.9, 1.0).word == "perhaps"
    assert change.Moved(5.0, 4.0).word == "perhaps"
    assert change.Moved(5.0, 7.0).word == "perhaps"
    assert change.Moved(5.0, 8.0).word == "none"


def test_six_of_eight_answered_halves_the_width():
    assert intervals.finite_population(13.4, 6, 8) == pytest.approx(6.7)
