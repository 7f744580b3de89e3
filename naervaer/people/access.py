"""The only way from (viewer, id) to a person, a team, a site, a unit or a list on its way in.

The organisation sees its own people; a leader and a deputy those of their teams; a member the own row, in the
profile. What is not the viewer's is not there: Http404.
"""

from typing import TypeVar

from django.db.models import Model, QuerySet
from django.http import Http404

from .models import ImportDraft, Member, Membership, Organisation, RoleKind, Site, Team, Unit
from .models.member import MemberQuerySet
from .viewer import Viewer

Row = TypeVar("Row", bound=Model)


def is_organisation(viewer: Viewer) -> bool:
    return RoleKind.ORGANISATION in viewer.roles


def visible_members(viewer: Viewer) -> MemberQuerySet:
    """The people that the viewer may see: all of the organisation, or those of the own teams."""
    members = Member.objects.filter(organisation=viewer.organisation_id)
    if is_organisation(viewer):
        return members
    teams = viewer.leads | viewer.deputises
    return members.filter(pk__in=_in_teams(teams)) if teams else members.none()


def find_member(viewer: Viewer, member_id: int) -> Member:
    """Somebody the viewer may see."""
    return _first(visible_members(viewer).select_related("organisation"), member_id)


def find_member_to_change(viewer: Viewer, member_id: int) -> Member:
    """Somebody the viewer may change: of the own organisation, or of a team that the viewer leads."""
    members = visible_members(viewer).select_related("organisation")
    if not is_organisation(viewer):
        members = members.filter(pk__in=_in_teams(viewer.leads))
    return _first(members, member_id)


def may_change(viewer: Viewer, member: Member) -> bool:
    return is_organisation(viewer) or _in_teams(viewer.leads).filter(pk=member.pk).exists()


def own_member(viewer: Viewer) -> Member:
    """The viewer's own row."""
    return _first(Member.objects.select_related("organisation"), viewer.member_id or 0)


def visible_teams(viewer: Viewer) -> "QuerySet[Team]":
    """The teams that the viewer may see, with their units."""
    teams = Team.objects.filter(organisation=viewer.organisation_id).select_related("unit")
    if not is_organisation(viewer):
        teams = teams.filter(pk__in=viewer.leads | viewer.deputises)
    return teams


def find_team(viewer: Viewer, team_id: int) -> Team:
    """A team that the viewer may see."""
    return _first(visible_teams(viewer).select_related("organisation"), team_id)


def find_team_to_change(viewer: Viewer, team_id: int) -> Team:
    """A team of the viewer's own organisation, for the role organisation."""
    if not is_organisation(viewer):
        raise Http404
    return find_team(viewer, team_id)


def find_site(viewer: Viewer, site_id: int) -> Site:
    return _first(Site.objects.filter(organisation=viewer.organisation_id), site_id)


def find_unit(viewer: Viewer, unit_id: int) -> Unit:
    return _first(Unit.objects.filter(organisation=viewer.organisation_id), unit_id)


def find_draft(viewer: Viewer, draft_id: int) -> ImportDraft:
    """A list that the viewer brought in."""
    drafts = ImportDraft.objects.filter(organisation=viewer.organisation_id, by=viewer.account_id)
    return _first(drafts.select_related("organisation", "by"), draft_id)


def own_organisation(viewer: Viewer) -> Organisation:
    return _first(Organisation.objects.all(), viewer.organisation_id or 0)


def _in_teams(teams: frozenset[int]) -> MemberQuerySet:
    """Everybody who is in one of the teams now."""
    inside = Membership.objects.filter(team__in=teams, until=None)
    return Member.objects.filter(pk__in=inside.values("member"))


def _first(rows: "QuerySet[Row]", pk: int) -> Row:
    found = rows.filter(pk=pk).first()
    if found is None:
        raise Http404
    return found
