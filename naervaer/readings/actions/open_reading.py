"""Opening a reading: who is asked, in which cell and until when is fixed here, and nothing of it can change."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from naervaer.answers.opening import AHEAD, LONGEST, NotOpened, too_near
from naervaer.answers.reporting import Stage, waves_of
from naervaer.method.readings import FULL, PULSE
from naervaer.method.readings import Reading as Questions
from naervaer.people.models import Member, Organisation, Team
from naervaer.readings.asked import Plan, plan
from naervaer.readings.models import Reading
from naervaer.readings.waves.pulses import pulse_for
from naervaer.readings.waves.questionnaire import full_questions

from .begin import begin_reading
from .refusals import InThePast, PeopleChanged, Refused, TooFew, TooLong, TooShort, TooSoon

SHORTEST = timedelta(days=5)


@dataclass(frozen=True)
class Opening:
    """What the opener chose. `own`: the team's own kind of distance, if any. `kind`: full, or pulse."""

    teams: Sequence[Team]
    opens_at: datetime
    closes_at: datetime
    own: str = ""
    kind: str = FULL

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
    try:
        return begin_reading(
            organisation=by.organisation,
            questions=questions_for(by.organisation, opening),
            asked=found,
            opens_at=opening.opens_at,
            closes_at=opening.closes_at,
            at=at,
            by=by,
        )
    except NotOpened as refusal:
        raise Refused(refusal.sentence) from refusal


def questions_for(organisation: Organisation, opening: Opening) -> Questions:
    """What is asked: the full reading as this organisation has it, or a short one with what has waited longest."""
    if opening.kind == PULSE:
        return pulse_for(organisation, opening.teams, opening.opens_at)
    return full_questions(organisation, opening.own, opening.opens_at)
