"""How we protect you, and the rules, in plain words: what the product claims, and what it does not."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_GET

from naervaer.method.sources import SOURCES
from naervaer.people.models import RoleKind
from naervaer.people.viewer import ViewedRequest
from naervaer.readings import access
from naervaer.readings.cheating import tried
from naervaer.readings.waves.calendar import rhythm_of
from naervaer.readings.waves.questionnaire import full_questions
from naervaer.readings.wording import question
from naervaer.web import clock


@require_GET
def protection(request: HttpRequest) -> HttpResponse:
    return render(request, "readings/protection.html")


@require_GET
def cheating(request: HttpRequest) -> HttpResponse:
    """Each attack in a sentence, what stops it, and what cannot be stopped."""
    return render(request, "readings/cheating.html", {"tried": tried()})


@require_GET
def rules(request: ViewedRequest) -> HttpResponse:
    """For the employee representative, and everybody: the rules, and every question that is asked here."""
    language, organisation = get_language() or "", access.me(request.viewer).organisation
    rhythm = rhythm_of(organisation)
    asked = full_questions(organisation, rhythm.own_distance if rhythm else "", clock.now())
    sittings = [
        (
            sitting.title.in_language(language),
            sitting.about.in_language(language) if sitting.about else "",
            [question(item, language) for item in sitting.items],
        )
        for sitting in asked.sittings
    ]
    page = {
        "sittings": sittings,
        "sources": [(one.what.in_language(language), one.leans_on.in_language(language)) for one in SOURCES],
        "may_read_log": bool(request.viewer.roles & {RoleKind.ORGANISATION, RoleKind.REPRESENTATIVE}),
    }
    return render(request, "readings/rules.html", page)
