"""Belonging by unit: the whole organisation first, then one unit at a time."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_GET

from naervaer.organisation import access
from naervaer.organisation.units_queries import unit_page
from naervaer.people.viewer import ViewedRequest
from naervaer.web.clock import now


@require_GET
def belonging(request: ViewedRequest, unit_id: int | None = None) -> HttpResponse:
    """A unit's numbers; without a unit, those of the whole organisation."""
    organisation = access.organisation(request.viewer)
    unit = access.unit(request.viewer, unit_id) if unit_id is not None else None
    page = unit_page(organisation, unit, request.GET.get("page"), now(), get_language() or "en")
    return render(request, "organisation/units/unit.html", {"page": page, "organisation": organisation})
