"""Whose dialogue the viewer may see: of teams they are in, lead or deputise, and those a facilitator began.

What was said is for those who were there: who comes to the team afterwards sees what was agreed, and nothing else.
Former leaders find nothing.
"""

from datetime import date, datetime

from django.db.models import Q, QuerySet
from django.http import Http404
from django.utils import timezone

from naervaer.people.models import Member, Membership, Role, RoleKind, Team
from naervaer.people.viewer import Viewer
from naervaer.readings.models import Dialogue, Note
from naervaer.readings.models.dialogue import DialogueQuerySet


def teams_to_talk(viewer: Viewer) -> "QuerySet[Team]":
    """The teams that the viewer may begin a dialogue in: led or deputised; for a facilitator, any of the house."""
    teams = Team.objects.filter(organisation=viewer.organisation_id)
    if RoleKind.FACILITATOR in viewer.roles:
        return teams
    return teams.filter(pk__in=viewer.leads | viewer.deputises)


def team_to_talk(viewer: Viewer, team_id: int) -> Team:
    """The team, or Http404."""
    found = teams_to_talk(viewer).select_related("organisation").filter(pk=team_id).first()
    if found is None:
        raise Http404
    return found


def visible(viewer: Viewer, today: date) -> DialogueQuerySet:
    """Every dialogue the viewer may find."""
    here = Membership.objects.filter(
        Q(until=None) | Q(until__gte=today), member=viewer.member_id or 0, since__lte=today
    )
    found = Q(team__in=viewer.leads | viewer.deputises) | Q(team__in=here.values("team"))
    if RoleKind.FACILITATOR in viewer.roles:
        found |= Q(by=viewer.member_id)
    return Dialogue.objects.filter(found, organisation=viewer.organisation_id)


def find_dialogue(viewer: Viewer, dialogue_id: int, today: date) -> Dialogue:
    """The dialogue, or Http404."""
    found = visible(viewer, today).select_related("team", "by").filter(pk=dialogue_id).first()
    if found is None:
        raise Http404
    return found


def find_led_dialogue(viewer: Viewer, dialogue_id: int, today: date) -> Dialogue:
    """A dialogue that the viewer leads, or Http404."""
    found = find_dialogue(viewer, dialogue_id, today)
    if not leads(viewer, found):
        raise Http404
    return found


def find_own_note(viewer: Viewer, note_id: int) -> Note:
    """Something the viewer said, or Http404. It stays theirs when they have left the team."""
    own = Note.objects.filter(by=viewer.member_id or 0, dialogue__organisation=viewer.organisation_id)
    found = own.select_related("dialogue").filter(pk=note_id).first()
    if found is None:
        raise Http404
    return found


def leads(viewer: Viewer, dialogue: Dialogue) -> bool:
    """Leads the team, stands in for its leader, or began the dialogue as a facilitator."""
    if dialogue.team_id in viewer.leads | viewer.deputises:
        return True
    return RoleKind.FACILITATOR in viewer.roles and dialogue.by_id == viewer.member_id


def hosts(viewer: Viewer, dialogue: Dialogue) -> bool:
    """Began it, or leads the team: asks and listens. A deputy may lead it too, and takes part like everybody else."""
    return dialogue.team_id in viewer.leads or (leads(viewer, dialogue) and dialogue.by_id == viewer.member_id)


def was_there(viewer: Viewer, dialogue: Dialogue, at: datetime) -> bool:
    """Whether the viewer was in the team, or led it, before the dialogue was over. Two queries at most."""
    if dialogue.state(at) != "over" or dialogue.by_id == viewer.member_id:
        return True
    last = timezone.localdate(dialogue.ends_at)
    mine = {"member": viewer.member_id or 0, "team": dialogue.team_id, "since__lte": last}
    if Membership.objects.filter(Q(until=None) | Q(until__gte=timezone.localdate(dialogue.opens_at)), **mine).exists():
        return True
    return Role.objects.filter(kind__in=[RoleKind.LEADER, RoleKind.DEPUTY], **mine).exists()


def in_the_team(dialogue: Dialogue, today: date) -> list[Member]:
    """Who is in the team now, by name, with its leaders. One query."""
    inside = Membership.objects.filter(Q(until=None) | Q(until__gte=today), team=dialogue.team_id, since__lte=today)
    leading = Role.objects.filter(team=dialogue.team_id, kind=RoleKind.LEADER)
    people = Q(pk__in=inside.values("member")) | Q(pk__in=leading.values("member"))
    return list(Member.objects.active(today).filter(people))
