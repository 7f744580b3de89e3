"""The words of the invitation and of the reminders, made when they are sent, so that no link lies in the outbox."""

from collections.abc import Mapping
from datetime import datetime

from django.conf import settings
from django.utils import timezone

from naervaer.people.actions.links import mint_link
from naervaer.people.models import Member, PersonalLink

from .models import Reading


def words(*, to: int, context: Mapping[str, str | int], at: datetime) -> dict[str, object] | None:
    """What the templates need, with a personal link that dies when the reading closes. None: it is over."""
    reading = Reading.objects.select_related("opened_by", "organisation").filter(pk=context["reading"]).first()
    member = Member.objects.filter(pk=to).first()
    if reading is None or member is None or reading.state(at) != "open":
        return None
    path = mint_link(member, PersonalLink.Kind.NOTICE, timezone.localdate(reading.closes_at), at)
    return {
        "link": f"{settings.PUBLIC_ADDRESS}{path}",
        "asker": reading.opened_by.name if reading.opened_by else reading.organisation.name,
        "last_day": reading.last_moment,
    }
