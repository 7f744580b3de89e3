"""The only way from (viewer, id) to a step.

A step is seen by those it was promised to (with no names: everybody in the team), by who promised it, and by
the leader and deputies of its team. When a leader changes, steps to the whole team pass on; a personal one
stays that leader's word and is settled by the new leader only when the earlier one no longer leads the team.
"""

from django.db.models import Q
from django.http import Http404

from naervaer.people.models import Membership, Role, RoleKind
from naervaer.people.viewer import Viewer

from .models import Step
from .models.step import StepQuerySet


def visible_to(viewer: Viewer) -> StepQuerySet:
    """Every step the viewer may see."""
    teams = Membership.objects.filter(member=viewer.member_id, until=None).values("team")
    to_all = Q(to=None)
    return Step.objects.filter(
        Q(by=viewer.member_id)
        | Q(to=viewer.member_id)
        | Q(to_all, team__in=teams)
        | Q(team__in=viewer.leads | viewer.deputises),
        organisation=viewer.organisation_id,
    ).distinct()


def find_step(viewer: Viewer, step_id: int) -> Step:
    """The step, or Http404."""
    step = visible_to(viewer).select_related("by", "team").filter(pk=step_id).first()
    if step is None:
        raise Http404
    return step


def find_step_to_settle(viewer: Viewer, step_id: int) -> Step:
    """The step that the viewer may mark as kept, moved or dropped, or Http404."""
    step = find_step(viewer, step_id)
    if not may_settle(viewer, step, leaders_now(viewer)):
        raise Http404
    return step


def leaders_now(viewer: Viewer) -> frozenset[tuple[int | None, int]]:
    """(team, leader) of the teams that the viewer leads. No query for those who lead none."""
    if not viewer.leads:
        return frozenset()
    return frozenset(
        Role.objects.filter(kind=RoleKind.LEADER, team__in=viewer.leads).values_list("team_id", "member_id")
    )


def may_settle(viewer: Viewer, step: Step, leaders: frozenset[tuple[int | None, int]]) -> bool:
    """Whether it is for the viewer to say what became of `step`. `leaders` comes from `leaders_now`."""
    if step.by_id == viewer.member_id:
        return True
    return step.team_id in viewer.leads and ((step.team_id, step.by_id) not in leaders or not step.to.all())
