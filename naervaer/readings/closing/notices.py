"""“The results are in”: to those asked who are still in the team, and to its leaders, in their language and hours.

After a short reading only the leaders are written to: a member, who is asked as often as every week, sees the result on
Today and hears at the next reading what was done.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from naervaer.answers.reporting import asked_members
from naervaer.notices.outbox import post_to_all
from naervaer.people.actions.links import mint_link
from naervaer.people.models import Member, Membership, PersonalLink, Role, RoleKind, Team
from naervaer.readings.models import Reading

LIFE = timedelta(days=7)


def tell(wave_id: int, at: datetime) -> None:
    """Post it once to each. Called when a wave's results can be read (settings.AFTER_CLOSING); safe to run twice."""
    reading = Reading.objects.filter(wave_id=wave_id).first()
    if reading is None:
        return
    teams = list(reading.teams.values_list("pk", flat=True))
    here = Membership.objects.filter(Q(until=None) | Q(until__gte=at.date()), team__in=teams)
    leading = Role.objects.filter(kind__in=[RoleKind.LEADER, RoleKind.DEPUTY], team__in=teams)
    to = set(leading.values_list("member_id", flat=True))
    if reading.kind == Reading.Kind.FULL:
        to |= asked_members(wave_id) & set(here.values_list("member_id", flat=True))
    post_to_all(
        to=sorted(to),
        kind="readings.results",
        context={"reading": reading.pk},
        at=at,
        organisation_id=reading.organisation_id,
        key=f"reading.{wave_id}.results",
        expires_at=at + LIFE,
    )


def words(*, to: int, context: Mapping[str, str | int], at: datetime) -> dict[str, object] | None:
    """What the templates need: a personal link that leads to the page. None: they do not work here any more."""
    reading = Reading.objects.filter(pk=context["reading"]).first()
    member = Member.objects.filter(pk=to).first()
    today = timezone.localdate(at)
    if reading is None or member is None or not member.is_here(today):
        return None
    path = mint_link(member, PersonalLink.Kind.NOTICE, today + LIFE, at)
    teams = Team.objects.filter(readings=reading)
    own = teams.filter(Q(memberships__member=member, memberships__until=None) | Q(roles__member=member)).distinct()
    return {
        "link": f"{settings.PUBLIC_ADDRESS}{path}?next={reverse('readings:said_lately')}",
        "team": own.values_list("name", flat=True).first() or "",
        "leads": Role.objects.filter(member=member, kind=RoleKind.LEADER, team__in=teams).exists(),
    }
