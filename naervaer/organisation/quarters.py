"""The calendar of what the organisation is told: once a quarter."""

from collections.abc import Iterator
from datetime import date, datetime, time
from zoneinfo import ZoneInfo


def quarter_of(day: date) -> date:
    """The first day of the quarter that `day` lies in.

    >>> quarter_of(date(2026, 5, 17))
    datetime.date(2026, 4, 1)
    """
    return date(day.year, day.month - (day.month - 1) % 3, 1)


def after(begins: date) -> date:
    """The first day of the next quarter."""
    return date(begins.year + (begins.month > 9), (begins.month + 2) % 12 + 1, 1)


def before(begins: date, quarters: int = 1) -> date:
    """The first day of an earlier quarter.

    >>> before(date(2026, 1, 1)), before(date(2026, 4, 1), 8)
    (datetime.date(2025, 10, 1), datetime.date(2024, 4, 1))
    """
    months = begins.year * 12 + begins.month - 1 - 3 * quarters
    return date(months // 12, months % 12 + 1, 1)


def quarters(first: date, today: date) -> Iterator[date]:
    """The quarters that are over, from the one of `first` on."""
    begins = quarter_of(first)
    while after(begins) <= today:
        yield begins
        begins = after(begins)


def midnight(day: date, zone: str) -> datetime:
    """When `day` begins, there."""
    return datetime.combine(day, time(), ZoneInfo(zone))
