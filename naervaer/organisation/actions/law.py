"""A new version of what the organisation says about itself. Earlier ones stay as they were."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.db.models import Max

from naervaer.history.record import record
from naervaer.organisation.models import LawVersion
from naervaer.people.models import Member, Organisation


@transaction.atomic
def say_anew(*, organisation: Organisation, by: Member, facts: Mapping[str, object], at: datetime) -> LawVersion:
    """Write the next version; the present one when nothing differs."""
    Organisation.objects.select_for_update().get(pk=organisation.pk)
    now = LawVersion.objects.filter(organisation=organisation).first()
    if now is not None and all(getattr(now, name) == value for name, value in facts.items()):
        return now
    last = LawVersion.objects.filter(organisation=organisation).aggregate(last=Max("number"))["last"] or 0
    version = LawVersion.objects.create(
        organisation=organisation, number=last + 1, made_by=by, made_at=at, **dict(facts)
    )
    record(
        organisation_id=organisation.pk, by=by.pk, what="organisation.law", at=at, about={"number": str(version.number)}
    )
    return version
