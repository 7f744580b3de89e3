"""Belonging and attachment: of the team, its leader, its company and the place where it works."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_GET

from naervaer.method import attachment
from naervaer.method.items import NOT_VALIDATED
from naervaer.people.viewer import ViewedRequest
from naervaer.readings.belonging.queries import belonging_of
from naervaer.readings.compass_access import team_with_a_compass
from naervaer.web.clock import now


@require_GET
def belonging(request: ViewedRequest, team_id: int) -> HttpResponse:
    """The same page for the team and its leader; before a first reading, what will appear and how to start."""
    at, language = now(), get_language() or "en"
    team = team_with_a_compass(request.viewer, team_id, timezone.localdate(at))
    context = {
        "page": belonging_of(request.viewer, team, at, language),
        "team": team,
        "recognition_title": attachment.RECOGNITION_TITLE.in_language(language),
        "recognition_lead": attachment.RECOGNITION_LEAD.in_language(language),
        "not_validated": NOT_VALIDATED.in_language(language),
    }
    return render(request, "readings/belonging/belonging.html", context)
