"""The words of what is sent about a case, made when it is sent. Teams are named, people are not."""

from collections.abc import Mapping
from datetime import datetime

from django.conf import settings

from naervaer.people.models import Role, RoleKind

from .models import Case
from .models.rules import rules_of


def words(*, to: int, context: Mapping[str, str | int], at: datetime) -> dict[str, object] | None:
    """For HR: which team, and by when. None when the case is closed or the person has another role now."""
    case = _open(context)
    if case is None or not Role.objects.filter(member=to, kind=RoleKind.ORGANISATION).exists():
        return None
    return {"teams": _teams(case), "act_by": case.act_by, "follow_up_on": case.follow_up_on, "link": _link(case)}


def help_words(*, to: int, context: Mapping[str, str | int], at: datetime) -> dict[str, object] | None:
    """For the team's leader: what is offered. None when the case is closed or they lead none of the teams now."""
    case = _open(context)
    leads = Role.objects.filter(member=to, kind=RoleKind.LEADER, team__in=case.teams.all()) if case else None
    if case is None or leads is None or not leads.exists():
        return None
    return {"teams": _teams(case), "days": rules_of(case.organisation_id).days}


def _open(context: Mapping[str, str | int]) -> Case | None:
    return Case.objects.filter(pk=context["case"], closed_at=None).first()


def _teams(case: Case) -> str:
    return ", ".join(case.teams.values_list("name", flat=True))


def _link(case: Case) -> str:
    return f"{settings.PUBLIC_ADDRESS}/organisation/cases/{case.pk}/"
