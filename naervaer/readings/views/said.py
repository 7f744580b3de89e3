"""What the team said, right after a reading: three sentences, what will be done, and the leader's next promise."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from naervaer.people.models import Team
from naervaer.people.viewer import ViewedRequest
from naervaer.readings.access import me
from naervaer.readings.closing.queries import WhatWasSaid, what_was_said
from naervaer.readings.compass_access import team_with_a_compass, teams_with_a_compass
from naervaer.readings.compass_forms import StepForm
from naervaer.readings.models import Reading
from naervaer.steps.actions.promise import promise_step
from naervaer.steps.actions.refusals import Refused
from naervaer.steps.models import Origin
from naervaer.web.clock import now


@require_GET
def said_lately(request: ViewedRequest) -> HttpResponse:
    """To the latest closed reading of the viewer's teams; before any, to the compass."""
    at = now()
    teams = {team.pk for team in teams_with_a_compass(request.viewer, timezone.localdate(at))}
    over = Reading.objects.filter(teams__in=teams, closes_at__lte=at).order_by("-closes_at", "-id")
    newest = over.first()
    if newest is None:
        return redirect("readings:compass")
    own = teams & set(newest.teams.values_list("pk", flat=True))
    led = own & request.viewer.leads
    return redirect("readings:said", min(led or own), newest.pk)


@require_http_methods(["GET", "POST"])
def said(request: ViewedRequest, team_id: int, reading_id: int) -> HttpResponse:
    """One closed reading of one team. Its leader can promise a step."""
    at = now()
    today = timezone.localdate(at)
    team = team_with_a_compass(request.viewer, team_id, today)
    reading = Reading.objects.filter(pk=reading_id, teams=team, closes_at__lte=at).first()
    if reading is None:
        raise Http404
    page = what_was_said(request.viewer, team, reading, at, get_language() or "en")
    form = StepForm(page.suggested, today, request.POST or None) if page.leads else None
    if request.method == "POST":
        if form is None:
            raise Http404
        if form.is_valid() and _promised(request, team, form):
            return redirect("readings:said", team.pk, reading.pk)
    return _page(request, page, form)


def _promised(request: ViewedRequest, team: Team, form: StepForm) -> bool:
    what, due_on = form.cleaned_data["what"], form.cleaned_data["due_on"]
    by = me(request.viewer)
    try:
        promise_step(by=by, to=[], team=team, what=what, due_on=due_on, origin=Origin.READING, at=now())
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return False
    messages.success(request, _("Promised. Your team can see it here and among the agreements."))
    return True


def _page(request: ViewedRequest, page: WhatWasSaid, form: StepForm | None) -> HttpResponse:
    context = {"page": page, "team": page.team, "form": form}
    return render(request, "readings/closing/said.html", context, status=422 if form and form.errors else 200)
