"""What the calculator shows: three columns, a picture of the range, and honest words."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from naervaer.core.business import Assumption, Figures, Outcome, outcome, rounded, weeks_of_pay

_LEFT, _WIDTH = 10, 300
_A_TEAM = 60  # people: up to here the figures are those of one team


@dataclass(frozen=True)
class Bar:
    """One range in the picture, in units of the drawing, and its three values, rounded."""

    name: str
    left: str
    width: str
    middle: str
    values: tuple[float, ...]


@dataclass(frozen=True)
class Table:
    """One row of the table: what, and its three values, rounded."""

    name: str
    values: tuple[float, ...]
    is_money: bool


@dataclass(frozen=True)
class Shown:
    low: float
    middle: float
    high: float
    bars: tuple[Bar, ...]
    rows: tuple[Table, ...]
    one_team: bool
    weeks: float


def shown(figures: Figures, columns: Sequence[Assumption]) -> Shown:
    """Everything on the page that is made of the figures. Numbers have two digits that count."""
    found = [outcome(figures, column) for column in columns]
    money = (
        (_("Sick days, kr"), [each.sick for each in found]),
        (_("Turnover, kr"), [each.turnover for each in found]),
        (_("Together, kr"), [each.total for each in found]),
    )
    counts = (
        (_("Fewer sick days"), [each.days for each in found]),
        (_("Fewer who leave"), [each.leavers for each in found]),
    )
    total = _in_order([each.total for each in found])
    return Shown(
        low=rounded(total[0]),
        middle=rounded(total[1]),
        high=rounded(total[2]),
        bars=tuple(_bar(name, values, total[2]) for name, values in money),
        rows=(
            *(Table(name, tuple(map(rounded, values)), False) for name, values in counts),
            *(Table(name, tuple(map(rounded, values)), True) for name, values in money),
        ),
        one_team=figures.people <= _A_TEAM,
        weeks=rounded(weeks_of_pay(_middle(found), figures.pay)),
    )


def _bar(name: str, values: list[float], most: float) -> Bar:
    low, middle, high = (round(_LEFT + _WIDTH * value / (most or 1), 1) for value in map(float, _in_order(values)))
    return Bar(name, f"{low:g}", f"{max(round(high - low, 1), 2):g}", f"{middle:g}", tuple(map(rounded, values)))


def _in_order(values: list[float]) -> list[float]:
    return sorted(values)


def _middle(found: list[Outcome]) -> float:
    return found[1].total


def saved(given: dict[str, Any]) -> dict[str, Any]:
    """What is kept of a checked form, so that it can be filled in again."""
    return {name: value for name, value in given.items() if value is not None}
