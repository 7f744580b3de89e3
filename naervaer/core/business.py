"""What belonging may be worth in days, leavers and kroner: fixed arithmetic over an organisation's own figures.

People who belong less have more sick days and leave more often. That is a correlation, found in one cross-sectional
survey by a coaching firm; so each column counts only a share of it as an effect (`discount`, a judgement, never all).
Performance is left out: the figure is self-rated. MEASURES §2.3 gives the formulas and the test vector.
"""

from dataclasses import dataclass
from math import floor, log10

SICK_DAYS = 0.75  # strong belonging went with 75 % fewer sick days (Carr et al. 2019)
EXCLUDED_LEAVE_MORE = 1 / 3  # "excluded people had 50 % higher turnover": ratio 1.5; the cautious reading
BELONGING_HALVES = 0.50  # "strong belonging went with 50 % lower turnover risk": ratio 2


@dataclass(frozen=True, slots=True)
class Figures:
    """The organisation's own figures. Shares are 0 to 1; pay is a year's pay cost of one person, in kroner."""

    people: int
    pay: float
    sick_days: float  # a year, one person
    leave_rate: float  # share of the people who leave in a year
    low_belonging: float  # share of the people who belong little
    expect_to_move: float  # share of those whom you expect to come to belong
    workdays: float = 227
    of_sick_days: float = SICK_DAYS
    of_turnover: float = EXCLUDED_LEAVE_MORE


@dataclass(frozen=True, slots=True)
class Assumption:
    """One column: how much of the correlation counts as effect, and what a replacement costs, as a share of pay."""

    discount: float
    replacement: float


LOW, MIDDLE, HIGH = Assumption(0.10, 0.16), Assumption(0.25, 0.21), Assumption(0.50, 0.40)


@dataclass(frozen=True, slots=True)
class Split:
    """The figure of those who belong little and of the others, so that the average stays what it is."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one column comes to, a year."""

    days: float
    sick: float
    leavers: float
    turnover: float

    @property
    def total(self) -> float:
        return self.sick + self.turnover


def split(average: float, association: float, low_share: float) -> Split:
    """How an average divides when those who belong have `association` less of it. Errors: ValueError outside 0 to 1.

    >>> found = split(8.2, .75, .25)
    >>> round(found.low, 4), round(found.high, 4)
    (18.7429, 4.6857)
    """
    if not (0 <= association < 1 and 0 <= low_share <= 1):
        raise ValueError("an association lies from 0 to below 1, a share from 0 to 1")
    low = average / (1 - association * (1 - low_share))
    return Split(low, (1 - association) * low)


def moved(figures: Figures) -> float:
    """How many people come to belong.

    >>> moved(Figures(20, 350_000, 8.2, .288, .25, .20))
    1.0
    """
    return figures.people * figures.low_belonging * figures.expect_to_move


def outcome(figures: Figures, assumption: Assumption) -> Outcome:
    """One column of the calculator.

    >>> found = outcome(Figures(20, 350_000, 8.2, .288, .25, .20, of_turnover=BELONGING_HALVES), LOW)
    >>> round(found.days, 4), round(found.leavers, 5), round(found.total, 1)
    (1.4057, 0.02304, 3457.6)
    """
    sick = split(figures.sick_days, figures.of_sick_days, figures.low_belonging)
    leave = split(figures.leave_rate, figures.of_turnover, figures.low_belonging)
    counted = moved(figures) * assumption.discount
    days, leavers = counted * (sick.low - sick.high), counted * (leave.low - leave.high)
    return Outcome(
        days=days,
        sick=days * figures.pay / figures.workdays,
        leavers=leavers,
        turnover=leavers * assumption.replacement * figures.pay,
    )


def rounded(value: float) -> float:
    """Two significant digits: more would claim what nobody knows.

    >>> [rounded(value) for value in (26965.0, 9652.1, 3.5143, .02304, 0)]
    [27000, 9700, 3.5, 0.023, 0]
    """
    if not value:
        return 0
    digits = 1 - floor(log10(abs(value)))
    found = round(value, digits)
    return int(found) if digits <= 0 else found


def weeks_of_pay(kroner: float, pay: float) -> float:
    """How many weeks of one person's pay cost a sum is.

    >>> round(weeks_of_pay(9652.1, 350_000), 2)
    1.43
    """
    return kroner / (pay / 52)
