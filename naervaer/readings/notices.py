"""The words of the invitation and of the reminders, made when they are sent, so that no link lies in the outbox."""

from collections.abc import Mapping
from datetime import datetime

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from naervaer.people.actions.links import mint_link
from naervaer.people.models import Member, PersonalLink

from .models import Reading
from .since import done_since_for


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
        "questions": len(reading.questions.items),
        "since": _since(to, reading, at),
    }


def _since(to: int, reading: Reading, at: datetime) -> str:
    """The next reading opens with what was done since the last: the newest promise kept; empty without any."""
    since = done_since_for(to, reading.wave_id, at)
    kept = next((done for done in since.done if done.kept), None) if since else None
    return _("Done since last time: %(what)s (%(by)s).") % {"what": kept.what, "by": kept.by} if kept else ""
