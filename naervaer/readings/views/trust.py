"""Trust: four factors beside the leader's own answers, what to do about each, first aid, the index last."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_GET

from naervaer.method import special_conditions
from naervaer.method.items import NOT_VALIDATED
from naervaer.people.viewer import ViewedRequest
from naervaer.readings.compass_access import team_with_a_compass
from naervaer.readings.trust.first_aid import first_aid
from naervaer.readings.trust.queries import trust_of
from naervaer.web.clock import now


@require_GET
def trust(request: ViewedRequest, team_id: int) -> HttpResponse:
    """The same numbers for the team and its leader; what to do is said to each."""
    at, language = now(), get_language() or "en"
    team = team_with_a_compass(request.viewer, team_id, timezone.localdate(at))
    page = trust_of(request.viewer, team, at, language)
    context = {
        "page": page,
        "team": team,
        "first_aid": first_aid(language, page.leads),
        "conditions_title": special_conditions.CONDITIONS_TITLE.in_language(language),
        "conditions_lead": special_conditions.CONDITIONS_LEAD.in_language(language),
        "not_validated": NOT_VALIDATED.in_language(language),
    }
    return render(request, "readings/trust/trust.html", context)
