"""Opening a reading of the teams and questions given: the wave, its invitation and its reminders. In bulk."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils.translation import ngettext

from naervaer.answers.opening import CellSpec, open_wave
from naervaer.history.record import record
from naervaer.method.frozen import as_data
from naervaer.method.readings import Reading as Questions
from naervaer.notices.outbox import post_to_all
from naervaer.people.models import Member, Organisation
from naervaer.readings.asked import Plan
from naervaer.readings.instrument import instrument
from naervaer.readings.models import Reading, Rhythm
from naervaer.readings.waves.reminders import reminders

_NAMED = 8  # so many groups are named in the log


@dataclass(frozen=True)
class ByItself:
    """Why a reading opens without anybody opening it."""

    rhythm: Rhythm
    slot: date
    pulse_weeks: int | None


@transaction.atomic
def begin_reading(
    *,
    organisation: Organisation,
    questions: Questions,
    asked: Plan,
    opens_at: datetime,
    closes_at: datetime,
    at: datetime,
    by: Member | None = None,
    by_itself: ByItself | None = None,
) -> Reading:
    """Open it, invite everybody and plan the reminders. Raises answers.opening.NotOpened, with nothing written."""
    wave_id = open_wave(
        organisation=organisation,
        title=questions.title.in_language(organisation.language),
        instrument=instrument(questions),
        cells=_cells(asked),
        opens_at=opens_at,
        closes_at=closes_at,
        by=by,
        at=at,
        units_see=True,
    )
    reading = Reading.objects.create(
        organisation=organisation,
        wave_id=wave_id,
        version=questions.version,
        kind=questions.kind,
        content=as_data(questions),
        opened_by=by,
        opens_at=opens_at,
        closes_at=closes_at,
        rhythm=by_itself.rhythm if by_itself else None,
        slot=by_itself.slot if by_itself else None,
        pulse_weeks=by_itself.pulse_weeks if by_itself else None,
    )
    through = Reading.teams.through
    through.objects.bulk_create(
        (through(reading_id=reading.pk, team_id=team.pk) for cell in asked.cells for team in cell.teams),
        batch_size=500,
    )
    _invite(reading, asked, at)
    _tell(reading, asked, at)
    return reading


def _cells(asked: Plan) -> list[CellSpec]:
    return [
        CellSpec(
            key=cell.key,
            name=cell.name,
            team_ids=tuple(team.pk for team in cell.teams),
            asked=tuple(person.pk for person in cell.people),
        )
        for cell in asked.cells
    ]


def _invite(reading: Reading, asked: Plan, at: datetime) -> None:
    """An invitation, and reminders to everybody asked: who has answered is known to nobody.

    Each ends where the next begins, so that somebody who was away does not get all of them at once.
    """
    invited = "readings.opened" if reading.kind == Reading.Kind.FULL else "readings.pulse"
    moments = [(invited, reading.opens_at), *(("readings.reminder", moment) for moment in reminders(reading))]
    ends = [moment - timedelta(seconds=1) for _kind, moment in moments[1:]] + [reading.closes_at]
    for number, ((kind, moment), until) in enumerate(zip(moments, ends, strict=True)):
        post_to_all(
            to=[person.pk for person in asked.people],
            kind=kind,
            context={"reading": reading.pk},
            at=at,
            not_before=moment,
            expires_at=until,
            organisation_id=reading.organisation_id,
            key=f"reading.{reading.wave_id}.{number}",
        )


def _tell(reading: Reading, asked: Plan, at: datetime) -> None:
    """One line in the log, of a length that can be read."""
    names = [cell.name for cell in asked.cells[:_NAMED]]
    further = len(asked.cells) - len(names)
    if further:
        names.append(ngettext("%(count)s more", "%(count)s more", further) % {"count": further})
    record(
        organisation_id=reading.organisation_id,
        by=reading.opened_by_id,
        what="readings.opened" if reading.opened_by_id else f"readings.{reading.kind}_by_itself",
        at=at,
        about={"teams": ", ".join(names), "people": str(len(asked.people))},
    )
