"""How we protect you, and the rules, in plain words: what the product claims, and what it does not."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_GET

from naervaer.method.readings import FULL_READING
from naervaer.method.sources import SOURCES
from naervaer.people.models import RoleKind
from naervaer.people.viewer import ViewedRequest
from naervaer.readings.wording import question


@require_GET
def protection(request: HttpRequest) -> HttpResponse:
    return render(request, "readings/protection.html")


@require_GET
def rules(request: ViewedRequest) -> HttpResponse:
    """For the employee representative, and everybody: the rules, and every question that is asked."""
    language = get_language() or ""
    sittings = [
        (sitting.title.in_language(language), [question(item, language) for item in sitting.items])
        for sitting in FULL_READING.sittings
    ]
    page = {
        "sittings": sittings,
        "sources": [(one.what.in_language(language), one.leans_on.in_language(language)) for one in SOURCES],
        "may_read_log": bool(request.viewer.roles & {RoleKind.ORGANISATION, RoleKind.REPRESENTATIVE}),
    }
    return render(request, "readings/rules.html", page)
