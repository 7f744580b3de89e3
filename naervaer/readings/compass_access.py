"""Whose compass the viewer may see: of teams they lead, deputise or are in now. Anything else is not there.

HR puts people into teams and makes leaders, itself included. So whoever has the role organisation sees what a team said
only when the team has been asked since they came to it: those asked are told by name who will see the result.
"""

from datetime import date

from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import TruncDate
from django.http import Http404

from naervaer.people.models import Membership, Role, RoleKind, Team
from naervaer.people.viewer import Viewer

from .models import Reading


def teams_with_a_compass(viewer: Viewer, today: date) -> list[Team]:
    """The viewer's teams, those led first, then by name."""
    current = Q(until=None) | Q(until__gte=today)
    mine = Membership.objects.filter(current, member_id=viewer.member_id or 0, since__lte=today)
    seen = Q(pk__in=viewer.leads | viewer.deputises) | Q(pk__in=mine.values("team_id"))
    found = Team.objects.filter(seen, _asked_since_they_came(viewer), organisation_id=viewer.organisation_id or 0)
    return sorted(found, key=lambda team: (team.pk not in viewer.leads, team.pk not in viewer.deputises, team.name))


def team_with_a_compass(viewer: Viewer, team_id: int, today: date) -> Team:
    """The team, or Http404."""
    for team in teams_with_a_compass(viewer, today):
        if team.pk == team_id:
            return team
    raise Http404


def _asked_since_they_came(viewer: Viewer) -> Q:
    """True for everybody but HR, and for a team that was never asked. Also where HR is signed in with a PIN."""
    me = viewer.member_id or 0
    hr = Role.objects.filter(member=me, kind=RoleKind.ORGANISATION)
    here = {"member": me, "team": OuterRef(OuterRef("pk")), "since__lte": OuterRef("day")}
    came = Exists(Membership.objects.filter(until=None, **here)) | Exists(
        Role.objects.filter(kind__in=[RoleKind.LEADER, RoleKind.DEPUTY], **here)
    )
    asked = Reading.objects.filter(teams=OuterRef("pk"))
    return Q(~Exists(hr)) | Q(~Exists(asked)) | Q(Exists(asked.annotate(day=TruncDate("opens_at")).filter(came)))
