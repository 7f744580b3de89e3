"""The leader's private reflection: nobody else opens these pages, and nothing of them is counted or sorted."""

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from naervaer.people.viewer import ViewedRequest
from naervaer.readings.access import me
from naervaer.readings.compass_forms import StepForm
from naervaer.readings.trust import access
from naervaer.readings.trust.actions import save_reflection
from naervaer.readings.trust.forms import ReflectionForm
from naervaer.readings.trust.personal import handed_over
from naervaer.readings.trust.reflection import Relation, people, relation
from naervaer.steps.actions.promise import promise_step
from naervaer.steps.actions.refusals import Refused
from naervaer.steps.models import Origin
from naervaer.web.clock import now

private = cache_control(no_store=True, private=True)


@private
@require_GET
def reflections(request: ViewedRequest) -> HttpResponse:
    """The people one leads, by name."""
    found = people(request.viewer, timezone.localdate(now()))
    page = {"people": found, "reflection_months": settings.REFLECTION_MONTHS}
    return render(request, "readings/reflection/people.html", page)


@private
@require_http_methods(["GET", "POST"])
def reflection(request: ViewedRequest, member_id: int) -> HttpResponse:
    """Four sentences about what I do in one relation, beside the facts."""
    found = _relation(request, member_id)
    if request.method == "POST":
        form = _form(found, request.POST)
        if not form.is_valid():
            return _page(request, found, form, None)
        note = form.cleaned_data["note"]
        save_reflection(by=me(request.viewer), person=found.person, answers=form.answers, note=note, at=now())
        messages.success(request, _("Kept. Nobody else sees it, but the person gets it when they ask."))
        return redirect("readings:reflection", member_id)
    return _page(request, found, None, None)


@private
@require_POST
def reflection_step(request: ViewedRequest, member_id: int) -> HttpResponse:
    """A step promised to that person."""
    at = now()
    today = timezone.localdate(at)
    found = _relation(request, member_id)
    form = StepForm(found.steps, today, request.POST)
    if form.is_valid():
        what, due_on = form.cleaned_data["what"], form.cleaned_data["due_on"]
        team = access.shared_team(request.viewer, found.person, today)
        by, origin = me(request.viewer), Origin.AGREEMENT
        try:
            promise_step(by=by, to=[found.person], team=team, what=what, due_on=due_on, origin=origin, at=at)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            done = _("Promised. %(name)s can see it among the agreements.") % {"name": found.person.name}
            messages.success(request, done)
            return redirect("readings:reflection", member_id)
    return _page(request, found, None, form)


@private
@require_GET
def reflection_given(request: ViewedRequest, member_id: int) -> HttpResponse:
    """All that is written, in the person's own language, to hand over when the person asks."""
    found = _relation(request, member_id)
    if found.kept is None:
        raise Http404
    answer = HttpResponse(handed_over(found.kept, found.person), content_type="text/plain; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{slugify(found.person.name) or "relation"}.txt"'
    return answer


def _relation(request: ViewedRequest, member_id: int) -> Relation:
    at = now()
    person = access.person_led(request.viewer, member_id, timezone.localdate(at))
    return relation(request.viewer, person, at, get_language() or "en")


def _form(found: Relation, data: object = None) -> ReflectionForm:
    answers, note = (found.kept.answers, found.kept.note) if found.kept else ({}, "")
    return ReflectionForm(get_language() or "en", answers, note, data)


def _page(request: ViewedRequest, found: Relation, form: ReflectionForm | None, step: StepForm | None) -> HttpResponse:
    today = timezone.localdate(now())
    context = {
        "page": found,
        "person": found.person,
        "reflection_months": settings.REFLECTION_MONTHS,
        "form": form or _form(found),
        "step": step or (StepForm(found.steps, today) if found.kept else None),
    }
    wrong = (form and form.errors) or (step and step.errors)
    return render(request, "readings/reflection/relation.html", context, status=422 if wrong else 200)
