"""What of the organisation a viewer may find: the own one's units and cases. Anything else is not there."""

from datetime import datetime

from django.db.models import QuerySet
from django.http import Http404
from django.utils import timezone

from naervaer.people.models import Member, Organisation, RoleKind, Unit
from naervaer.people.viewer import Viewer

from .models import Case, CaseStep


def is_hr(viewer: Viewer) -> bool:
    """HR acts; the employee representative reads."""
    return RoleKind.ORGANISATION in viewer.roles


def organisation(viewer: Viewer) -> Organisation:
    found = Organisation.objects.filter(pk=viewer.organisation_id or 0).first()
    if found is None:
        raise Http404
    return found


def unit(viewer: Viewer, unit_id: int) -> Unit:
    found = Unit.objects.filter(pk=unit_id, organisation=viewer.organisation_id or 0).first()
    if found is None:
        raise Http404
    return found


def cases(viewer: Viewer) -> QuerySet[Case]:
    return Case.objects.filter(organisation=viewer.organisation_id or 0)


def case(viewer: Viewer, case_id: int) -> Case:
    found = cases(viewer).select_related("owner", "organisation").filter(pk=case_id).first()
    if found is None:
        raise Http404
    return found


def step(viewer: Viewer, case_id: int, step_id: int) -> CaseStep:
    found = CaseStep.objects.filter(pk=step_id, case=case_id, case__organisation=viewer.organisation_id or 0).first()
    if found is None:
        raise Http404
    return found


def me(viewer: Viewer) -> Member:
    found = Member.objects.select_related("organisation").filter(pk=viewer.member_id or 0).first()
    if found is None:
        raise Http404
    return found


def owners(organisation_id: int, at: datetime) -> QuerySet[Member]:
    """Who can take a case: those who look after the organisation now."""
    here = Member.objects.active(timezone.localdate(at)).filter(organisation=organisation_id)
    return here.filter(roles__kind=RoleKind.ORGANISATION).distinct().order_by("name", "pk")
