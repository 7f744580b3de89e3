"""The words of the invitation to a dialogue and of its one reminder, made when they are sent."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from django.conf import settings
from django.utils import timezone

from naervaer.people.actions.links import mint_link
from naervaer.people.models import Member, PersonalLink
from naervaer.readings.models import Dialogue

from . import access


def words(*, to: int, context: Mapping[str, str | int], at: datetime) -> dict[str, object] | None:
    """Who asks, until when, and a personal link that dies with the dialogue. None: it is over, or they have left."""
    dialogue = Dialogue.objects.open_at(at).select_related("by", "team").filter(pk=context["dialogue"]).first()
    if dialogue is None or not any(one.pk == to for one in access.in_the_team(dialogue, timezone.localdate(at))):
        return None
    member = Member.objects.get(pk=to)
    path = mint_link(member, PersonalLink.Kind.NOTICE, timezone.localdate(dialogue.ends_at), at)
    return {
        "link": f"{settings.PUBLIC_ADDRESS}{path}",
        "asker": dialogue.by.name if dialogue.by else dialogue.team.name,
        "team": dialogue.team.name,
        "last_day": dialogue.ends_at - timedelta(minutes=1),
        "in_pairs": dialogue.form == Dialogue.Form.PAIRS,
    }
