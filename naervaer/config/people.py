"""What the outbox and the log need to know of people, passed in from here because they know no member."""

from collections.abc import Mapping, Set
from datetime import datetime

from naervaer.history.record import record
from naervaer.people.models import Member


def names(ids: Set[int]) -> Mapping[int, str]:
    """The names of those members who are still here."""
    return dict(Member.objects.filter(pk__in=ids).values_list("pk", "name"))


def text_messages_used_up(organisation_id: int, at: datetime) -> None:
    """Tell the organisation, in its log, that its text messages of the month are used up."""
    record(organisation_id=organisation_id, by=None, what="notices.text_messages_used_up", at=at)
