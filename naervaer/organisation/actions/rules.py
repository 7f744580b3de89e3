"""Setting when a low result opens a case."""

from datetime import datetime

from django.db import transaction

from naervaer.history.record import record
from naervaer.organisation.models import Rules
from naervaer.people.models import Member, Organisation


@transaction.atomic
def change_rules(
    *, organisation: Organisation, sure_percent: int, running: int, days: int, by: Member, at: datetime
) -> None:
    """From the next reading that closes. Cases that are open stay as they are."""
    given = {"sure_percent": sure_percent, "running": running, "days": days}
    Rules.objects.update_or_create(organisation=organisation, defaults=given)
    record(organisation_id=organisation.pk, by=by.pk, what="organisation.rules", at=at)
