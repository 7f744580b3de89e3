"""Whose compass the viewer may see: of teams they lead, deputise or are in now. Anything else is not there."""

from datetime import date

from django.db.models import Q
from django.http import Http404

from naervaer.people.models import Membership, Team
from naervaer.people.viewer import Viewer


def teams_with_a_compass(viewer: Viewer, today: date) -> list[Team]:
    """The viewer's teams, those led first, then by name."""
    current = Q(until=None) | Q(until__gte=today)
    mine = Membership.objects.filter(current, member_id=viewer.member_id or 0, since__lte=today)
    seen = Q(pk__in=viewer.leads | viewer.deputises) | Q(pk__in=mine.values("team_id"))
    found = Team.objects.filter(seen, organisation_id=viewer.organisation_id or 0)
    return sorted(found, key=lambda team: (team.pk not in viewer.leads, team.pk not in viewer.deputises, team.name))


def team_with_a_compass(viewer: Viewer, team_id: int, today: date) -> Team:
    """The team, or Http404."""
    for team in teams_with_a_compass(viewer, today):
        if team.pk == team_id:
            return team
    raise Http404
