"""The compass: a team's answers beside the leader's own, one topic, and a step to take."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_GET, require_http_methods

from naervaer.method.items import NOT_VALIDATED
from naervaer.people.viewer import ViewedRequest
from naervaer.readings.compass_access import team_with_a_compass, teams_with_a_compass
from naervaer.readings.compass_forms import StepForm
from naervaer.readings.compass_queries import Compass, compass, known_from_pulses, newest
from naervaer.readings.compass_results import chapters
from naervaer.readings.plain import sentence
from naervaer.web.clock import now

from .promising import promised


@require_GET
def compasses(request: ViewedRequest) -> HttpResponse:
    """Straight to the only team's compass, or a choice between teams."""
    teams = teams_with_a_compass(request.viewer, timezone.localdate(now()))
    if len(teams) == 1:
        return redirect("readings:compass_of_team", teams[0].pk)
    led = [team for team in teams if team.pk in request.viewer.leads]
    return render(request, "readings/compass/teams.html", {"teams": teams, "led": led})


@require_GET
def compass_of_team(request: ViewedRequest, team_id: int) -> HttpResponse:
    """The team's latest compass; before there is one, what will appear and how to start."""
    at = now()
    team = team_with_a_compass(request.viewer, team_id, timezone.localdate(at))
    chapter = newest(chapters(team, at))
    if chapter and chapter.is_over:
        return redirect("readings:compass_of_reading", team.pk, chapter.reading.pk)
    leads = team.pk in request.viewer.leads
    known = known_from_pulses(team, get_language() or "en")
    waiting = {"team": team, "chapter": chapter, "leads": leads, "place": "compass", "page": {"outcome": known}}
    return render(request, "readings/compass/waiting.html", waiting)


@require_http_methods(["GET", "POST"])
def compass_of_reading(request: ViewedRequest, team_id: int, reading_id: int) -> HttpResponse:
    """One reading of one team. Its leader can promise a step here."""
    at = now()
    today = timezone.localdate(at)
    team = team_with_a_compass(request.viewer, team_id, today)
    page = compass(request.viewer, team, chapters(team, at), reading_id, at, get_language() or "en")
    if page is None:
        raise Http404
    leads = team.pk in request.viewer.leads
    form = StepForm(page.proposed.steps if page.proposed else (), today, request.POST or None) if leads else None
    if request.method == "POST":
        if form is None:
            raise Http404
        if promised(request, team, form):
            return redirect("readings:compass_of_reading", team.pk, reading_id)
    return _page(request, page, form)


def _page(request: HttpRequest, page: Compass, form: StepForm | None) -> HttpResponse:
    template = "readings/compass/compass.html" if page.picture else "readings/compass/without_numbers.html"
    context = {
        "page": page,
        "form": form,
        "team": page.team,
        "leads": form is not None,
        "title": sentence("readings/compass/title.html", {"page": page, "leads": form is not None}),
        "place": "compass",
        "not_validated": NOT_VALIDATED.in_language(get_language() or "en"),
    }
    return render(request, template, context, status=422 if form and form.errors else 200)
