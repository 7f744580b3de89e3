"""Cases: the list, one case, and each thing that is done about it."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from naervaer.method.evidence import HOW_SURE
from naervaer.organisation import access
from naervaer.organisation.actions import cases as actions
from naervaer.organisation.case_queries import case_page, case_rows
from naervaer.organisation.forms import ClosingForm, FollowUpForm, NoteForm, OwnerForm, StepForm
from naervaer.organisation.models import Case
from naervaer.people.viewer import ViewedRequest
from naervaer.steps.actions.refusals import Refused
from naervaer.web.clock import now


@require_GET
def cases(request: ViewedRequest) -> HttpResponse:
    return render(request, "organisation/cases/list.html", {"rows": case_rows(request.viewer, now())})


@require_GET
def case(request: ViewedRequest, case_id: int) -> HttpResponse:
    return _page(request, access.case(request.viewer, case_id))


@require_POST
def owner(request: ViewedRequest, case_id: int) -> HttpResponse:
    found, by = access.case(request.viewer, case_id), access.me(request.viewer)
    form = OwnerForm(request.POST, owners=access.owners(found.organisation_id, now()))
    return _done(
        request, found, "owner", form, lambda given: actions.give_owner(case=found, **given, by=by, at=now()),
        _("Saved."),
    )  # fmt: skip


@require_POST
def steps(request: ViewedRequest, case_id: int) -> HttpResponse:
    found, by = access.case(request.viewer, case_id), access.me(request.viewer)
    return _done(
        request, found, "step", StepForm(request.POST),
        lambda given: actions.plan_step(case=found, **given, by=by, at=now()),
        _("Planned. Tick it off here when it is done."),
    )  # fmt: skip


@require_POST
def done(request: ViewedRequest, case_id: int, case_step_id: int) -> HttpResponse:
    step = access.step(request.viewer, case_id, case_step_id)
    return _done(
        request, step.case, "done", forms.Form(request.POST),
        lambda given: actions.finish_step(step=step, by=access.me(request.viewer), at=now()),
        _("Done. The team is told on its own pages that the company is helping."),
    )  # fmt: skip


@require_POST
def notes(request: ViewedRequest, case_id: int) -> HttpResponse:
    found, by = access.case(request.viewer, case_id), access.me(request.viewer)
    return _done(
        request, found, "note", NoteForm(request.POST),
        lambda given: actions.write_note(case=found, **given, by=by, at=now()), _("Saved."),
    )  # fmt: skip


@require_POST
def follow_up(request: ViewedRequest, case_id: int) -> HttpResponse:
    found = access.case(request.viewer, case_id)
    return _done(
        request, found, "follow_up", FollowUpForm(request.POST),
        lambda given: actions.set_follow_up(case=found, **given, at=now()),
        _("Saved. You get a message on that day."),
    )  # fmt: skip


@require_POST
def closing(request: ViewedRequest, case_id: int) -> HttpResponse:
    found, by = access.case(request.viewer, case_id), access.me(request.viewer)
    return _done(
        request, found, "closing", ClosingForm(request.POST),
        lambda given: actions.close_case(case=found, **given, by=by, at=now()),
        _("The case is closed. It is kept for two years and then deleted."),
    )  # fmt: skip


def _done(
    request: ViewedRequest, found: Case, name: str, form: forms.Form, act: Callable[[dict[str, Any]], object], said: str
) -> HttpResponse:
    """Do it and go back to the case; or show the case with what was written and what is missing."""
    if form.is_valid():
        try:
            act(form.cleaned_data)
        except Refused as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, said)
            return redirect("organisation:case", found.pk)
    return _page(request, get_object_or_404(Case, pk=found.pk), {name: form})


def _page(request: ViewedRequest, found: Case, given: dict[str, forms.Form] | None = None) -> HttpResponse:
    at, language = now(), get_language() or "en"
    chosen = {"owner": found.owner_id or request.viewer.member_id}
    fresh: dict[str, forms.Form] = {
        "owner": OwnerForm(owners=access.owners(found.organisation_id, at), initial=chosen),
        "step": StepForm(initial={"due_on": max(found.act_by, timezone.localdate(at))}),
        "note": NoteForm(),
        "follow_up": FollowUpForm(initial={"on": found.follow_up_on}),
        "closing": ClosingForm(),
    }
    context = {
        "page": case_page(request.viewer, found, at, language),
        "forms": fresh | (given or {}),
        "trouble": next(iter(given), "") if given else "",
        "how_sure": HOW_SURE.in_language(language),
    }
    return render(request, "organisation/cases/case.html", context, status=422 if given else 200)
