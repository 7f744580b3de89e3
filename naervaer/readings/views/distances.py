"""The distances: how far each feels, how much it hinders, and a step that shortens one."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods

from naervaer.method.items import NOT_VALIDATED
from naervaer.people.viewer import ViewedRequest
from naervaer.readings.compass_access import team_with_a_compass
from naervaer.readings.compass_forms import StepForm
from naervaer.readings.compass_results import chapters
from naervaer.readings.distances import distances
from naervaer.readings.plain import sentence
from naervaer.web.clock import now

from .promising import promised


@require_http_methods(["GET", "POST"])
def distances_of_team(request: ViewedRequest, team_id: int) -> HttpResponse:
    """The team's newest map of distances. Its leader can promise a step here."""
    at, language = now(), get_language() or "en"
    today = timezone.localdate(at)
    team = team_with_a_compass(request.viewer, team_id, today)
    leads = team.pk in request.viewer.leads
    found = chapters(team, at)
    page = distances(request.viewer, team, found, at, language)
    if page is None:
        if request.method == "POST":
            raise Http404
        waiting = {"team": team, "chapter": found[0] if found else None, "leads": leads, "place": "distances"}
        return render(request, "readings/compass/waiting.html", waiting)
    form = StepForm(page.chosen.steps if page.chosen else (), today, request.POST or None) if leads else None
    if request.method == "POST":
        if form is None:
            raise Http404
        if promised(request, team, form):
            return redirect("readings:distances", team.pk)
    context = {
        "page": page,
        "form": form,
        "team": team,
        "leads": leads,
        "title": sentence("readings/distances/title.html", {"page": page}),
        "place": "distances",
        "not_validated": NOT_VALIDATED.in_language(language),
    }
    template = "readings/distances/distances.html" if page.picture else "readings/compass/without_numbers.html"
    return render(request, template, context, status=422 if form and form.errors else 200)
