"""Today: what the viewer may do now, whoever they are."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_GET

from naervaer.home import queries
from naervaer.home.setup import setup
from naervaer.organisation.case_queries import is_helped, waiting_cases
from naervaer.people.models import Member, RoleKind
from naervaer.people.viewer import ViewedRequest
from naervaer.readings.dialogue.queries import open_dialogues
from naervaer.web import clock

_SETS_UP = {RoleKind.LEADER, RoleKind.ORGANISATION}


@require_GET
def today(request: ViewedRequest) -> HttpResponse:
    viewer, at = request.viewer, clock.now()
    me: Member | None = getattr(request.user, "member", None)
    leads = viewer.leads | viewer.deputises
    return render(
        request,
        "home/today.html",
        {
            "today": timezone.localdate(at),
            "hour": timezone.localtime(at).hour,
            "first_name": me.name.split()[0] if me else "",
            "dialogues": open_dialogues(viewer, at, get_language() or ""),
            "results_in": queries.results_in(viewer, at),
            "leader": queries.leader_today(viewer, at) if leads else None,
            "member": queries.member_today(viewer, me, at) if me else None,
            "cases": waiting_cases(viewer, at),
            "helped": me is not None and is_helped(me.pk, leads),
            "setup": setup(viewer) if viewer.roles & _SETS_UP else [],
            "roles": viewer.roles,
        },
    )
