"""The calculator: the vector of MEASURES §2.3 to its printed digits, and what always holds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naervaer.core.business import (
    BELONGING_HALVES,
    EXCLUDED_LEAVE_MORE,
    HIGH,
    LOW,
    MIDDLE,
    Assumption,
    Figures,
    moved,
    outcome,
    rounded,
    split,
)

VECTOR = Figures(
    people=20, pay=350_000, sick_days=8.2, leave_rate=0.288, low_belonging=0.25, expect_to_move=0.20,
    of_turnover=BELONGING_HALVES,
)  # fmt: skip


@pytest.mark.parametrize(
    ("column", "days", "sick", "leavers", "turnover", "total"),
    [
        (LOW, "1.4057", "2167.4", "0.02304", "1290.2", "3457.6"),
        (MIDDLE, "3.5143", "5418.5", "0.05760", "4233.6", "9652.1"),
        (HIGH, "7.0286", "10837.0", "0.11520", "16128.0", "26965.0"),
    ],
)
def test_the_vector_to_its_printed_digits(
    column: Assumption, days: str, sick: str, leavers: str, turnover: str, total: str
) -> None:
    found = outcome(VECTOR, column)
    assert f"{found.days:.4f}" == days
    assert f"{found.sick:.1f}" == sick
    assert f"{found.leavers:.5f}" == leavers
    assert f"{found.turnover:.1f}" == turnover
    assert f"{found.total:.1f}" == total


def test_the_vectors_middle_results() -> None:
    sick, leave = split(8.2, 0.75, 0.25), split(0.288, 0.50, 0.25)
    assert (f"{sick.low:.4f}", f"{sick.high:.4f}") == ("18.7429", "4.6857")
    assert (f"{leave.low:.5f}", f"{leave.high:.5f}") == ("0.46080", "0.23040")
    assert moved(VECTOR) == 1.0


def test_the_columns_are_those_that_are_printed() -> None:
    assert [(column.discount, column.replacement) for column in (LOW, MIDDLE, HIGH)] == [
        (0.10, 0.16), (0.25, 0.21), (0.50, 0.40),
    ]  # fmt: skip


def test_the_cautious_reading_of_turnover_is_the_one_that_is_used_by_itself() -> None:
    assert VECTOR.__class__(20, 350_000, 8.2, 0.288, 0.25, 0.20).of_turnover == EXCLUDED_LEAVE_MORE
    leave = split(0.288, EXCLUDED_LEAVE_MORE, 0.25)
    assert leave.low / leave.high == pytest.approx(1.5)


@given(
    st.floats(0.01, 100), st.floats(0, 0.95), st.floats(0, 1)
)  # fmt: skip
def test_the_average_is_kept(average: float, association: float, share: float) -> None:
    found = split(average, association, share)
    assert share * found.low + (1 - share) * found.high == pytest.approx(average)


def test_nobody_who_belongs_little_means_nothing_to_gain() -> None:
    nobody = Figures(20, 350_000, 8.2, 0.288, 0, 0.20)
    assert outcome(nobody, HIGH).total == 0


def test_shares_outside_nought_to_one_are_refused() -> None:
    with pytest.raises(ValueError, match="share"):
        split(8.2, 0.75, 1.2)
    with pytest.raises(ValueError, match="association"):
        split(8.2, 1, 0.2)


def test_two_significant_digits() -> None:
    assert [rounded(value) for value in (3457.6, 9652.1, 26965.0, 0.0576, 99.9)] == [3500, 9700, 27000, 0.058, 100]
