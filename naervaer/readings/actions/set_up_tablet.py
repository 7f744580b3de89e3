"""Make a device the shared one of a team, or end that. Setting up a new one ends the one before."""

import secrets
from datetime import datetime

from django.db import transaction

from naervaer.history.record import record
from naervaer.people.actions.links import hashed
from naervaer.people.models import Member, Team
from naervaer.readings.models import Tablet


@transaction.atomic
def set_up_tablet(*, team: Team, by: Member, at: datetime) -> str:
    """The token that makes a device the team's shared one. It is known to nobody afterwards."""
    token = secrets.token_urlsafe(16)
    Tablet.objects.update_or_create(team=team, defaults={"token_hash": hashed(token)})
    about = {"team": team.name}
    record(organisation_id=team.organisation_id, by=by.pk, what="readings.tablet_set_up", at=at, about=about)
    return token


@transaction.atomic
def end_tablet(*, team: Team, by: Member, at: datetime) -> None:
    """No device is the team's shared one any more. Ending it twice tells of it once."""
    if Tablet.objects.filter(team=team).delete()[0]:
        about = {"team": team.name}
        record(organisation_id=team.organisation_id, by=by.pk, what="readings.tablet_ended", at=at, about=about)
