"""The coming year of a team or an organisation, as pages draw it: computed dates, and what is set already."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from naervaer.core.waves import coming
from naervaer.people.models import Organisation, Team
from naervaer.readings.models import Pause, Reading, Rhythm, TeamRhythm

from .closed_days import closed
from .due import beat_of

MONTHS = 12


@dataclass(frozen=True)
class Mark:
    """One reading of the year. `is_set`: its people and dates are fixed; else the rhythm may still be changed."""

    opens: date
    last_day: date
    kind: str
    is_set: bool


@dataclass(frozen=True)
class Month:
    first: date
    marks: tuple[Mark, ...]
    pauses: tuple[Pause, ...]


@dataclass(frozen=True)
class Year:
    """Twelve months from this one on. `next`: the readings ahead, the first first."""

    months: tuple[Month, ...]
    next: tuple[Mark, ...]
    weeks: int
    is_paused: bool  # for good, until somebody turns it on again

    @property
    def soon(self) -> tuple[Mark, ...]:
        return self.next[:4]


def rhythm_of(organisation: Organisation) -> Rhythm | None:
    return Rhythm.objects.filter(organisation=organisation).select_related("organisation").first()


def year_of(rhythm: Rhythm, team: Team | None, at: datetime) -> Year:
    """Of one team, or (None) of all teams that do not differ. Four queries."""
    today = at.astimezone(ZoneInfo(rhythm.organisation.time_zone)).date()
    own = TeamRhythm.objects.filter(team=team).first() if team else None
    weeks = rhythm.pulse_weeks if own is None or own.pulse_weeks is None else own.pulse_weeks
    pauses = _pauses(rhythm, team, today)
    until = _months_later(today.replace(day=1), MONTHS) - timedelta(days=1)
    marks = {mark.opens: mark for mark in _set(rhythm, team, today)}
    is_off = not rhythm.is_on or bool(own and own.is_paused)
    if not is_off:
        for slot in coming(beat_of(rhythm, weeks), closed(rhythm.country, pauses), today, until):
            if not any(_near(slot.opens, mark) for mark in marks.values() if mark.is_set):
                marks[slot.opens] = Mark(slot.opens, slot.closes - timedelta(days=1), slot.kind, is_set=False)
    ordered = tuple(marks[day] for day in sorted(marks))
    return Year(
        months=tuple(_month(today, number, ordered, pauses) for number in range(MONTHS)),
        next=tuple(mark for mark in ordered if mark.last_day >= today),
        weeks=weeks,
        is_paused=is_off,
    )


def _pauses(rhythm: Rhythm, team: Team | None, today: date) -> list[Pause]:
    found = Pause.objects.filter(organisation=rhythm.organisation_id, last_day__gte=today.replace(day=1))
    return list(found.filter(team=None) | found.filter(team=team) if team else found.filter(team=None))


def _set(rhythm: Rhythm, team: Team | None, today: date) -> Iterable[Mark]:
    """What is open or set already."""
    zone = ZoneInfo(rhythm.organisation.time_zone)
    found = Reading.objects.filter(organisation=rhythm.organisation_id, closes_at__date__gte=today.replace(day=1))
    found = found.filter(teams=team) if team else found.filter(rhythm=rhythm)
    for reading in found.order_by("opens_at", "id"):
        opens, last = (moment.astimezone(zone).date() for moment in (reading.opens_at, reading.last_moment))
        yield Mark(opens, last, reading.kind, is_set=True)


def _near(day: date, mark: Mark) -> bool:
    return abs(day - mark.opens) < timedelta(days=7) or mark.opens <= day <= mark.last_day


def _month(today: date, number: int, marks: tuple[Mark, ...], pauses: list[Pause]) -> Month:
    first, after = _months_later(today.replace(day=1), number), _months_later(today.replace(day=1), number + 1)
    return Month(
        first,
        tuple(mark for mark in marks if first <= mark.opens < after),
        tuple(pause for pause in pauses if pause.first_day < after and pause.last_day >= first),
    )


def _months_later(first: date, number: int) -> date:
    years, month = divmod(first.month - 1 + number, 12)
    return date(first.year + years, month + 1, 1)
