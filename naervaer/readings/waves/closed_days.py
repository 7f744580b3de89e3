"""The days on which nothing opens: public holidays, and the pauses of the organisation and of a team."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from functools import cache

import holidays

from naervaer.readings.models import Pause

Closed = Callable[[date], bool]


@cache
def _holidays(country: str, year: int) -> frozenset[date]:
    kind = getattr(holidays, country, None)
    known = getattr(kind, "supported_categories", ())
    categories = tuple(one for one in ("public", "optional") if one in known) or ("public",)
    return frozenset(holidays.country_holidays(country, years=[year], categories=categories))


def is_holiday(country: str, day: date) -> bool:
    """Whether `day` is a public holiday, or one on which most are off (Christmas Eve), in the country (ISO 3166-1)."""
    return day in _holidays(country, day.year)


def closed(country: str, pauses: Iterable[Pause]) -> Closed:
    """What `core.waves.coming` asks: is this day closed?"""
    spans = [(pause.first_day, pause.last_day) for pause in pauses]
    return lambda day: is_holiday(country, day) or any(first <= day <= last for first, last in spans)


def working_day(is_closed: Closed, day: date) -> date:
    """`day`, or the first working day after it."""
    while day.weekday() > 4 or is_closed(day):
        day += timedelta(days=1)
    return day


def countries() -> list[str]:
    """The ISO codes of the countries whose holidays are known."""
    return sorted(code for code in holidays.list_supported_countries() if len(code) == 2)
