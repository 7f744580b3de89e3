"""The agreements of the viewer, and a new promise."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from naervaer.people.models import Member
from naervaer.people.viewer import ViewedRequest
from naervaer.steps import queries
from naervaer.steps.actions.promise import promise_step
from naervaer.steps.actions.refusals import Refused
from naervaer.steps.forms import PromiseForm
from naervaer.steps.models import Origin
from naervaer.web import clock


@require_GET
def listing(request: ViewedRequest) -> HttpResponse:
    today = timezone.localdate(clock.now())
    found = queries.agreements(request.viewer, today)
    return render(
        request,
        "steps/agreements.html",
        {"agreements": found, "may_promise": bool(request.viewer.leads | request.viewer.deputises)},
    )


def new(request: ViewedRequest) -> HttpResponse:
    form = PromiseForm(request.POST or None, viewer=request.viewer)
    if form.is_valid():
        try:
            promise_step(
                by=get_object_or_404(Member, pk=request.viewer.member_id),
                to=form.recipients,
                team=form.team,
                what=form.cleaned_data["what"],
                due_on=form.cleaned_data["due_on"],
                origin=Origin.AGREEMENT,
                at=clock.now(),
            )
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Promised. Those you promised it to can see it now."))
            return redirect("steps:list")
    return render(request, "steps/new.html", {"form": form}, status=422 if form.errors else 200)
