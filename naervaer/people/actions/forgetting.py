"""Forgetting somebody who has left: everything about the person goes, what the groups found out stays."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from naervaer.history.record import forget_name, record
from naervaer.people.models import Account, Member

from .members import today_in
from .roles import Refused

_MONTH = timedelta(days=30.5)


def forget_member(member: Member, *, by: int | None, at: datetime) -> None:
    """Delete the person, their account, and their name in the log. Raises Refused while they are here."""
    if member.ends_on is None or member.ends_on >= today_in(member.organisation, at):
        raise Refused(_("Somebody who is here cannot be deleted. Note first that they have left."))
    with transaction.atomic():
        forget_name(organisation_id=member.organisation_id, name=member.name)
        record(organisation_id=member.organisation_id, by=by, what="people.forgotten", at=at)
        account = Account.objects.filter(member=member, is_operator=False).first()
        member.delete()
        if account:
            account.delete()


def forget_left(at: datetime) -> None:
    """The job: forget those who left more than settings.LEFT_MONTHS ago. Safe to run twice."""
    since = timezone.localdate(at - settings.LEFT_MONTHS * _MONTH)
    for member in Member.objects.filter(ends_on__lt=since).select_related("organisation").iterator(chunk_size=200):
        forget_member(member, by=None, at=at)
