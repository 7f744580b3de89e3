"""Setting when teams are asked: the organisation's rhythm, a team that differs, a pause. What has opened stays."""

from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils.formats import date_format

from naervaer.history.record import record
from naervaer.people.models import Member, Team
from naervaer.readings.models import Pause, Rhythm, TeamRhythm


@transaction.atomic
def set_rhythm(*, rhythm: Rhythm, months: list[int], by: Member, at: datetime) -> None:
    """Save the organisation's rhythm. A new one, or one whose weeks changed, begins next Monday."""
    before = Rhythm.objects.filter(pk=rhythm.pk).first()
    if before is None or before.pulse_weeks != rhythm.pulse_weeks or (rhythm.is_on and not before.is_on):
        today = at.date()
        rhythm.begins_on = today + timedelta(days=7 - today.weekday())
    rhythm.full_months = sorted(months)
    rhythm.save()
    what = "readings.rhythm_set" if rhythm.is_on else "readings.rhythm_off"
    record(organisation_id=rhythm.organisation_id, by=by.pk, what=what, at=at)


@transaction.atomic
def set_team_rhythm(*, own: TeamRhythm, by: Member, at: datetime) -> None:
    """Save how a team differs; one that does not differ has no row."""
    if own.pulse_weeks is None and not own.is_paused:
        TeamRhythm.objects.filter(team=own.team).delete()
    else:
        own.save()
    _tell("readings.team_rhythm", own.team, by, at)


@transaction.atomic
def pause(*, by: Member, team: Team | None, first_day: date, last_day: date, at: datetime) -> Pause:
    """Nothing opens from `first_day` to `last_day`, for the team or (None) for all."""
    made = Pause.objects.create(
        organisation=by.organisation, team=team, first_day=first_day, last_day=last_day, made_by=by
    )
    days = {"first": date_format(first_day, "j.n.Y"), "last": date_format(last_day, "j.n.Y")}
    _tell("readings.paused" if team else "readings.all_paused", team, by, at, **days)
    return made


@transaction.atomic
def end_pause(*, pause: Pause, by: Member, at: datetime) -> None:
    """It is as if it had not been made."""
    team = pause.team
    pause.delete()
    _tell("readings.pause_over" if team else "readings.all_pause_over", team, by, at)


def _tell(what: str, team: Team | None, by: Member, at: datetime, **about: str) -> None:
    names = {"team": team.name} if team else {}
    record(organisation_id=by.organisation_id, by=by.pk, what=what, at=at, about={**names, **about})
