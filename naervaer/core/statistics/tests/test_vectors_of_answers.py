"""The computed values of MEASURES, as printed there: scores, agreement, reliability (§1.2, 3.3, 3.4, 3.6)."""

from fractions import Fraction

import pytest

from naervaer.core.anonymity import Instrument, Measure, Question
from naervaer.core.statistics import agreement, chance, groups, intervals, personal, reliability, scoring
from naervaer.core.statistics.agreement import Null
from naervaer.core.statistics.describe import mean, sd, variance
from naervaer.core.statistics.recommendation import recommended

ITEMS = ((4, 4, 5, 4, 3), (3, 4, 4, 4, 4), (5, 4, 4, 5, 4))
RATINGS = ((9, 2, 5, 8), (6, 1, 3, 2), (8, 4, 6, 8), (7, 1, 2, 6), (10, 5, 6, 9), (6, 2, 4, 7))


@pytest.mark.parametrize(
    ("answers", "middle", "spread", "uniform", "skewed", "deviation", "awg"),
    [
        ((4, 4, 5, 4, 3), 4.0, 0.5, 0.75, 0.6269, 0.40, 0.7333),
        ((1, 5, 5, 1, 3), 3.0, 4.0, -1.0, -1.9851, 1.60, -0.60),
        ((4, 4, 4, 4, 4), 4.0, 0.0, 1.0, 1.0, 0.0, 1.0),
        ((2, 3, 4, 5, 3, 4), 3.5, 1.1, 0.45, 0.1791, 0.8333, 0.5111),
        ((5, 5, 4, 4, 1, 5, 4, 4), 4.0, 1.7143, 0.1429, -0.2793, 0.75, 0.0),
    ],
)
def test_agreement_on_one_item(answers, middle, spread, uniform, skewed, deviation, awg):
    assert mean(answers) == middle
    assert variance(answers) == pytest.approx(spread, abs=5e-5)
    assert agreement.rwg(answers) == pytest.approx(uniform, abs=5e-5)
    assert agreement.rwg(answers, Null.SLIGHT_SKEW.variance) == pytest.approx(skewed, abs=5e-5)
    assert agreement.deviation_from_mean(answers) == pytest.approx(deviation, abs=5e-5)
    assert agreement.awg(answers) == pytest.approx(awg, abs=5e-5)


def test_variances_without_agreement():
    assert [round(null.variance, 2) for null in Null] == [2.0, 1.34, 0.90, 0.44, 1.32, 1.04]
    assert (agreement.uniform_variance(5), agreement.uniform_variance(7)) == (2.0, 4.0)


def test_agreement_and_alpha_of_three_items():
    assert [variance(item) for item in ITEMS] == pytest.approx([0.5, 0.2, 0.3])
    assert agreement.rwg_j(ITEMS) == pytest.approx(0.9375)
    assert agreement.lindell(ITEMS) == pytest.approx(0.833333, abs=5e-7)
    people = list(zip(*ITEMS, strict=True))
    assert reliability.alpha(people) == pytest.approx(-0.642857, abs=5e-7)
    assert mean([mean(person) for person in people]) == pytest.approx(4.0667, abs=5e-5)


def test_alpha_of_the_attitude_data_from_its_printed_sums():
    assert reliability.alpha_of(7, 924.78621, 3334.89195) == pytest.approx(0.8431428, abs=5e-8)
    assert reliability.standardized_alpha_of(7, 0.4269066) == pytest.approx(0.8390838, abs=5e-8)


def test_the_six_correlations_of_shrout_and_fleiss():
    six = groups.shrout_fleiss(RATINGS)
    found = (six.one_1, six.two_1, six.three_1, six.one_k, six.two_k, six.three_k)
    assert found == pytest.approx((0.1657418, 0.2897638, 0.7148407, 0.4427971, 0.6200505, 0.9093155), abs=5e-8)


@pytest.mark.parametrize(
    ("people", "share"),
    [(4, 0.0976), (5, 0.0592), (6, 0.0450), (7, 0.0275), (8, 0.0210), (10, 0.0055), (12, 0.0020)],
)
def test_how_often_random_answers_seem_to_agree(people, share):
    assert chance.chance_of_rwg(Fraction(7, 10), people) == pytest.approx(share, abs=5e-5)


@pytest.mark.parametrize(
    ("people", "five", "seven"),
    [
        (4, 1.0, 0.9167),
        (5, 0.85, 0.80),
        (6, 0.7167, 0.70),
        (7, 0.6667, 0.6667),
        (8, 0.6071, 0.5893),
        (10, 0.5278, 0.50),
        (12, 0.4545, 0.4545),
    ],
)
def test_agreement_beyond_chance(people, five, seven):
    assert chance.critical_rwg(people, 5) == pytest.approx(five, abs=5e-5)
    assert chance.critical_rwg(people, 7) == pytest.approx(seven, abs=5e-5)


def test_scores():
    assert scoring.who5([3, 3, 2, 4, 3]) == 60
    assert scoring.scale_score([scoring.item_score(answer) for answer in (4, 5, 3, 4)]) == 75
    assert [scoring.item_score(answer) for answer in (1, 2, 3, 4, 5)] == [0, 25, 50, 75, 100]
    assert scoring.item_score(7, points=7) == 100
    assert scoring.item_score(4, points=7) == 50
    assert scoring.item_score(1, reversed=True) == 100


def test_answers_that_cannot_be_are_refused():
    with pytest.raises(ValueError, match="an answer is 1 to 5"):
        scoring.item_score(0)
    for answers in ((3, 3, 2, 4), (3, 3, 2, 4, 6)):
        with pytest.raises(ValueError, match="WHO-5 has five answers"):
            scoring.who5(answers)


@pytest.mark.parametrize("ballot", [(4, 3, 2, 0), (4, None, 2, None), (None, None, None, 1), (0, 1, None, 4)])
def test_the_sealed_room_scores_the_same(ballot):
    questions = (Question("B1"), Question("B2"), Question("B3"), Question("B4", reversed=True))
    scale = Measure("belonging", ("B1", "B2", "B3", "B4"))
    room = Instrument("1", (questions,), (scale,)).totals(scale, [ballot])
    here = scoring.scale_score(
        [
            None if answer is None else scoring.item_score(answer + 1, reversed=question.reversed)
            for answer, question in zip(ballot, questions, strict=True)
        ]
    )
    assert [100 * total / 48 for total in room] == ([] if here is None else [here])


@pytest.mark.parametrize(
    ("counts", "raw", "adjusted", "interval"),
    [
        ((4, 3, 1), 37.5, 27.27, (-15.2, 69.74)),
        ((3, 2, 3), 0.0, 0.0, (-48.8, 48.8)),
        ((6, 0, 0), 100.0, 66.67, (25.92, 100.0)),
        ((12, 6, 2), 50.0, 43.48, (15.02, 71.94)),
    ],
)
def test_the_recommendation_score(counts, raw, adjusted, interval):
    found = recommended(*counts)
    assert (found.raw, round(found.adjusted, 2)) == (raw, adjusted)
    assert (found.low, found.high) == pytest.approx(interval, abs=0.05)


def test_an_interval_around_six_answers():
    answers = (75, 50, 100, 75, 25, 75)
    assert mean(answers) == pytest.approx(66.667, abs=5e-4)
    assert sd(answers) == pytest.approx(25.820, abs=5e-4)
    assert intervals.t_interval(answers) == pytest.approx((39.57, 93.76), abs=5e-3)


def test_one_persons_own_change():
    found = personal.reliable_change(20, 0.85)
    assert (round(found.error, 3), round(found.difference, 3), round(found.limit, 2)) == (7.746, 10.954, 21.47)
