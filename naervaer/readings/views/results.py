"""Everything a team answered, on one calm page."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_GET

from naervaer.method.items import NOT_VALIDATED
from naervaer.people.viewer import ViewedRequest
from naervaer.readings.compass_access import team_with_a_compass
from naervaer.readings.compass_results import chapters
from naervaer.readings.results_queries import results
from naervaer.web.clock import now


@require_GET
def results_of_reading(request: ViewedRequest, team_id: int, reading_id: int) -> HttpResponse:
    at = now()
    team = team_with_a_compass(request.viewer, team_id, timezone.localdate(at))
    chapter = next((each for each in chapters(team, at) if each.reading.pk == reading_id), None)
    if chapter is None or chapter.state != "released":
        raise Http404
    language = get_language() or "en"
    context = {
        "page": results(request.viewer, team, chapter, language),
        "team": team,
        "not_validated": NOT_VALIDATED.in_language(language),
    }
    return render(request, "readings/results/results.html", context)
