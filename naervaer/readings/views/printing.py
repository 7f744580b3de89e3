"""The four pages about a team as PDFs: the same as on the screen, on A4."""

from collections.abc import Callable
from datetime import datetime

from django.http import Http404, HttpResponse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import get_language, pgettext
from django.views.decorators.http import require_GET

from naervaer.people.models import Team
from naervaer.people.viewer import ViewedRequest, Viewer
from naervaer.readings.belonging.queries import belonging_of
from naervaer.readings.compass_access import team_with_a_compass
from naervaer.readings.compass_queries import compass_of
from naervaer.readings.distances import distances_of
from naervaer.readings.printing import belonging, compass, distances, trust
from naervaer.readings.trust.queries import trust_of
from naervaer.web.clock import now
from naervaer.web.paper import Document, pdf


@require_GET
def print_compass(request: ViewedRequest, team_id: int) -> HttpResponse:
    return _printed(request, team_id, pgettext("name of a file, plain letters", "compass"), _compass)


@require_GET
def print_distances(request: ViewedRequest, team_id: int) -> HttpResponse:
    return _printed(request, team_id, pgettext("name of a file, plain letters", "distances"), _distances)


@require_GET
def print_belonging(request: ViewedRequest, team_id: int) -> HttpResponse:
    return _printed(request, team_id, pgettext("name of a file, plain letters", "belonging"), _belonging)


@require_GET
def print_trust(request: ViewedRequest, team_id: int) -> HttpResponse:
    return _printed(request, team_id, pgettext("name of a file, plain letters", "trust"), _trust)


_Make = Callable[[Viewer, Team, datetime, str], Document | None]


def _printed(request: ViewedRequest, team_id: int, name: str, make: _Make) -> HttpResponse:
    at, language = now(), get_language() or "en"
    team = team_with_a_compass(request.viewer, team_id, timezone.localdate(at))
    found = make(request.viewer, team, at, language)
    if found is None:
        raise Http404
    filename = f"{slugify(name)}-{slugify(team.name) or team.pk}-{timezone.localdate(at)}.pdf"
    headers = {"Content-Disposition": f'inline; filename="{filename}"'}
    return HttpResponse(pdf(found, language), content_type="application/pdf", headers=headers)


def _compass(viewer: Viewer, team: Team, at: datetime, language: str) -> Document | None:
    page = compass_of(viewer, team, at, language)
    return compass.document(page, at, language) if page else None


def _distances(viewer: Viewer, team: Team, at: datetime, language: str) -> Document | None:
    page = distances_of(viewer, team, at, language)
    return distances.document(page, at, language) if page else None


def _belonging(viewer: Viewer, team: Team, at: datetime, language: str) -> Document | None:
    return belonging.document(belonging_of(viewer, team, at, language), at, language)


def _trust(viewer: Viewer, team: Team, at: datetime, language: str) -> Document | None:
    return trust.document(trust_of(viewer, team, at, language), at, language)
