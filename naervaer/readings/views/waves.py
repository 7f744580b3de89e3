"""The readings a leader, HR or the representative may know of: dates and who is asked. Never how many have answered."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from naervaer.people.models import RoleKind
from naervaer.people.viewer import ViewedRequest
from naervaer.readings import access
from naervaer.readings.models import Mirror
from naervaer.readings.queries import cells_of, state_of
from naervaer.web import clock


@require_GET
def readings(request: ViewedRequest) -> HttpResponse:
    """All of them: planned, open, closed. Each by its teams, the viewer's own first."""
    at = clock.now()
    found = access.readings(request.viewer).select_related("opened_by").prefetch_related("teams")
    may_open = bool(request.viewer.roles & {RoleKind.LEADER, RoleKind.ORGANISATION})
    own = request.viewer.leads | request.viewer.deputises
    rows = [
        (reading, reading.state(at), sorted(reading.teams.all(), key=lambda team: (team.pk not in own, team.name)))
        for reading in found[:100]
    ]
    return render(request, "readings/waves/list.html", {"rows": rows, "may_open": may_open})


@require_GET
def reading(request: ViewedRequest, wave_id: int) -> HttpResponse:
    """One of them."""
    at = clock.now()
    found = access.reading(request.viewer, wave_id)
    led = found.teams.filter(pk__in=request.viewer.leads)
    saved = set(Mirror.objects.filter(reading=found, leader=request.viewer.member_id).values_list("team_id", flat=True))
    page = {
        "reading": found,
        "state": state_of(found, at),
        "cells": cells_of(found),
        "mirrors": [(team, team.pk in saved) for team in led],
        "tablets": access.teams_to_ask(request.viewer).filter(readings=found)[:20],
    }
    return render(request, "readings/waves/reading.html", page)
