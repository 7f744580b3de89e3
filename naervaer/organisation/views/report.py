"""The contribution to the workplace assessment: on the page, as a PDF and as a list."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_GET

from naervaer.organisation import access, report_files
from naervaer.organisation.report_queries import report as read
from naervaer.people.viewer import ViewedRequest
from naervaer.web.clock import now


@require_GET
def report(request: ViewedRequest) -> HttpResponse:
    found = read(access.organisation(request.viewer), now(), get_language() or "en")
    return render(request, "organisation/report/report.html", {"report": found})


@require_GET
def file(request: ViewedRequest, form: str) -> HttpResponse:
    """`form`: pdf or list."""
    found = read(access.organisation(request.viewer), now(), get_language() or "en")
    if form == "pdf":
        return _attached(report_files.as_pdf(found), "application/pdf", "apv.pdf")
    if form == "list":
        return _attached(report_files.as_csv(found).encode(), "text/csv; charset=utf-8", "apv.csv")
    raise Http404


def _attached(made: bytes, kind: str, name: str) -> HttpResponse:
    return HttpResponse(made, content_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})
