"""The log: what was done in the organisation."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from naervaer.history.queries import log_page


@require_safe
def log(request: HttpRequest) -> HttpResponse:
    """What has been done in the viewer's own organisation, in sentences."""
    organisation_id = request.viewer.organisation_id  # type: ignore[attr-defined]  # the gate sets it; this layer may not know its type
    if organisation_id is None:
        raise Http404
    before = request.GET.get("before", "")
    known = before.isascii() and before.isdigit() and len(before) < 19
    page = log_page(organisation_id, int(before) if known else None)
    return render(request, "history/log.html", {"page": page})
