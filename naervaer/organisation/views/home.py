"""The organisation's own pages, gathered."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from naervaer.organisation import access
from naervaer.organisation.case_queries import case_rows
from naervaer.people.viewer import ViewedRequest
from naervaer.web.clock import now


@require_GET
def home(request: ViewedRequest) -> HttpResponse:
    """Open cases first, then the ways to go."""
    organisation = access.organisation(request.viewer)
    still = [row for row in case_rows(request.viewer, now()) if not row.closed_at]
    context = {"organisation": organisation, "rows": still, "hr": access.is_hr(request.viewer)}
    return render(request, "organisation/home.html", context)
