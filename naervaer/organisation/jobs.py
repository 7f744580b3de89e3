"""What runs by itself: publishing quarters, reminding of cases, forgetting closed ones."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings

from naervaer.notices.outbox import post_to_all
from naervaer.people.models import Role, RoleKind

from .models import Case
from .publishing import publish_quarters

_MONTH = timedelta(days=30.5)

__all__ = ["forget_cases", "publish_quarters", "remind"]


def remind(at: datetime) -> None:
    """Once each: when the first thing should have been done and was not, and on the day chosen for looking again."""
    for case in Case.objects.filter(closed_at=None).select_related("organisation"):
        today = at.astimezone(ZoneInfo(case.organisation.time_zone)).date()
        if case.act_by < today and not case.steps.filter(done_at__isnull=False).exists():
            _remind(case, "due", f"{case.pk}", at)
        if case.follow_up_on and case.follow_up_on <= today:
            _remind(case, "follow_up", f"{case.pk}.{case.follow_up_on:%Y%m%d}", at)


def forget_cases(at: datetime) -> None:
    """Delete cases closed more than settings.CASE_MONTHS ago, with their notes. Safe to run twice."""
    Case.objects.filter(closed_at__lt=at - settings.CASE_MONTHS * _MONTH).delete()


def _remind(case: Case, kind: str, key: str, at: datetime) -> None:
    """To the owner; to all of HR while nobody has taken the case."""
    hr = Role.objects.filter(member__organisation=case.organisation, kind=RoleKind.ORGANISATION)
    to = [case.owner_id] if case.owner_id else sorted(hr.values_list("member", flat=True))
    post_to_all(
        to=[member for member in to if member],
        kind=f"organisation.{kind}",
        context={"case": case.pk},
        at=at,
        organisation_id=case.organisation_id,
        key=f"organisation.{kind}.{key}",
    )
