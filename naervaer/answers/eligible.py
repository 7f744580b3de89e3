"""Who may be counted where: in the team for 28 days, and not where they lead or deputise."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.db.models import Q

from naervaer.people.models import Membership, Organisation, Role, RoleKind

DAYS_IN_TEAM = timedelta(days=28)


@dataclass(frozen=True, slots=True)
class Countable:
    """Per team, the members who may be counted in it (longest there first), and those who lead or deputise it."""

    members: dict[int, set[int]]
    leading: dict[int, set[int]]
    first_team: dict[int, int]


def countable(organisation: Organisation, opens_at: datetime) -> Countable:
    """As of the opening day in the organisation's own time zone."""
    day = opens_at.astimezone(ZoneInfo(organisation.time_zone)).date()
    members: dict[int, set[int]] = defaultdict(set)
    first_team: dict[int, int] = {}
    leading: dict[int, set[int]] = defaultdict(set)
    roles = Role.objects.filter(team__organisation=organisation, kind__in=[RoleKind.LEADER, RoleKind.DEPUTY])
    for team_id, member_id in roles.values_list("team_id", "member_id"):
        leading[team_id or 0].add(member_id)
    there = (
        Membership.objects.filter(team__organisation=organisation, member__organisation=organisation)
        .filter(Q(until=None) | Q(until__gte=day), since__lte=day - DAYS_IN_TEAM)
        .filter(Q(member__starts_on=None) | Q(member__starts_on__lte=day - DAYS_IN_TEAM))
        .filter(Q(member__ends_on=None) | Q(member__ends_on__gte=day))
    )
    for team_id, member_id in there.order_by("since", "id").values_list("team_id", "member_id"):
        members[team_id].add(member_id)
        if member_id not in leading[team_id]:
            first_team.setdefault(member_id, team_id)
    return Countable(dict(members), dict(leading), first_team)
