"""Who a notice is for, as the outbox needs to know it: where, in which language, and when."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time


@dataclass(frozen=True)
class Window:
    """Hours of one week day in which a person may be reached, in their own time zone.

    0 is Monday. A window that ends at or before it starts goes past midnight.
    """

    weekday: int
    starts: time
    ends: time


OFFICE_HOURS = tuple(Window(day, time(8), time(17)) for day in range(5))


@dataclass(frozen=True)
class Recipient:
    """A person as the outbox knows them. `addresses` is by channel ("email", "sms", "chat"), the preferred first.

    No windows means that the person's hours are not known: office hours are used.
    """

    name: str
    language: str
    addresses: Mapping[str, str]
    windows: tuple[Window, ...] = ()
    time_zone: str = "Europe/Copenhagen"
    days_away: frozenset[date] = field(default_factory=frozenset)
    sms_monthly_limit: int | None = None  # of the organisation; None means the installation's own
