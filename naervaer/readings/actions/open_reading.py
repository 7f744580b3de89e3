"""Opening a reading: who is asked, in which cell and until when is fixed here, and nothing of it can change."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from naervaer.answers.opening import AHEAD, LONGEST, CellSpec, NotOpened, open_wave, too_near
from naervaer.answers.reporting import Stage, waves_of
from naervaer.history.record import record
from naervaer.method.readings import full_reading
from naervaer.notices.outbox import post_to_all
from naervaer.people.models import Member, Team
from naervaer.readings.asked import Plan, plan
from naervaer.readings.instrument import instrument
from naervaer.readings.models import Reading

from .refusals import InThePast, PeopleChanged, Refused, TooFew, TooLong, TooShort, TooSoon

SHORTEST = timedelta(days=5)
REMINDERS = (timedelta(days=3), timedelta(days=5))
LAST_CALL = timedelta(hours=12)  # no reminder later than this before closing


@dataclass(frozen=True)
class Opening:
    """What the opener chose. `own`: the team's own kind of distance, if any."""

    teams: Sequence[Team]
    opens_at: datetime
    closes_at: datetime
    own: str = ""

    @property
    def last_moment(self) -> datetime:
        return self.closes_at - timedelta(minutes=1)


def check(by: Member, opening: Opening, at: datetime) -> Plan:
    """Who would be asked. Raises Refused when it cannot be opened so."""
    if opening.opens_at < at:
        raise InThePast
    if opening.closes_at - opening.opens_at < SHORTEST:
        raise TooShort
    if opening.closes_at - opening.opens_at > LONGEST or opening.opens_at - at > AHEAD:
        raise TooLong
    near = too_near(opening.opens_at, opening.closes_at)
    lost = [wave.id for wave in waves_of(by.organisation_id) if wave.stage == Stage.LOST]
    if Reading.objects.filter(near, teams__in=opening.teams).exclude(wave_id__in=lost).exists():
        raise TooSoon
    found = plan(by.organisation, opening.teams, opening.opens_at)
    if not found.cells:
        raise TooFew
    return found


@transaction.atomic
def open_reading(*, by: Member, opening: Opening, seen: str, at: datetime) -> Reading:
    """Open it as it was `seen` (the fingerprint of the plan shown), invite and plan two reminders. Raises Refused."""
    found = check(by, opening, at)
    if found.fingerprint != seen:
        raise PeopleChanged
    questions = full_reading(opening.own)
    try:
        wave_id = open_wave(
            organisation=by.organisation,
            title=questions.title.in_language(by.organisation.language),
            instrument=instrument(questions),
            cells=_cells(found),
            opens_at=opening.opens_at,
            closes_at=opening.closes_at,
            by=by,
            at=at,
            units_see=True,
        )
    except NotOpened as refusal:
        raise Refused(refusal.sentence) from refusal
    reading = Reading.objects.create(
        organisation=by.organisation,
        wave_id=wave_id,
        version=questions.version,
        opened_by=by,
        opens_at=opening.opens_at,
        closes_at=opening.closes_at,
    )
    reading.teams.set(team for cell in found.cells for team in cell.teams)
    _invite(reading, found, at)
    record(
        organisation_id=by.organisation_id,
        by=by.pk,
        what="readings.opened",
        at=at,
        about={"teams": ", ".join(cell.name for cell in found.cells), "people": str(len(found.people))},
    )
    return reading


def _cells(found: Plan) -> list[CellSpec]:
    return [
        CellSpec(
            key=cell.key,
            name=cell.name,
            team_ids=tuple(team.pk for team in cell.teams),
            asked=tuple(person.pk for person in cell.people),
        )
        for cell in found.cells
    ]


def _invite(reading: Reading, found: Plan, at: datetime) -> None:
    """An invitation, and reminders to everybody asked: who has answered is known to nobody."""
    moments = [("readings.opened", reading.opens_at)]
    moments += [
        ("readings.reminder", reading.opens_at + after)
        for after in REMINDERS
        if reading.opens_at + after < reading.closes_at - LAST_CALL
    ]
    for number, (kind, moment) in enumerate(moments):
        post_to_all(
            to=[person.pk for person in found.people],
            kind=kind,
            context={"reading": reading.pk},
            at=at,
            not_before=moment,
            expires_at=reading.closes_at,
            organisation_id=reading.organisation_id,
            key=f"reading.{reading.wave_id}.{number}",
        )
