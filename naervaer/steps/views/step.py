"""One step: its story, and what became of it."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from naervaer.people.models import Member
from naervaer.people.viewer import ViewedRequest
from naervaer.steps import queries
from naervaer.steps.access import find_step, find_step_to_settle
from naervaer.steps.actions.promise import drop_step, keep_step, move_step
from naervaer.steps.actions.refusals import Refused
from naervaer.steps.forms import MoveForm
from naervaer.steps.models import Step
from naervaer.web import clock


@require_GET
def page(request: ViewedRequest, step_id: int) -> HttpResponse:
    step = find_step(request.viewer, step_id)
    return _page(request, step, MoveForm(initial={"due_on": step.due_on}))


@require_POST
def kept(request: ViewedRequest, step_id: int) -> HttpResponse:
    return _settled(request, step_id, keep_step, _("Kept. Those you promised it to can see it."))


@require_POST
def dropped(request: ViewedRequest, step_id: int) -> HttpResponse:
    return _settled(request, step_id, drop_step, _("Dropped, openly. Perhaps say a word to those it was for."))


@require_POST
def moved(request: ViewedRequest, step_id: int) -> HttpResponse:
    step = find_step_to_settle(request.viewer, step_id)
    form = MoveForm(request.POST)
    if form.is_valid():
        try:
            move_step(step=step, by=_me(request), due_on=form.cleaned_data["due_on"], at=clock.now())
        except Refused as refusal:
            form.add_error("due_on", str(refusal))
        else:
            messages.success(request, _("It has another day. Those you promised it to can see both."))
            return redirect("steps:list")
    return _page(request, step, form, status=422)


def _settled(request: ViewedRequest, step_id: int, settle: Callable[..., None], words: str) -> HttpResponse:
    step = find_step_to_settle(request.viewer, step_id)
    try:
        settle(step=step, by=_me(request), at=clock.now())
    except Refused as refusal:
        messages.info(request, str(refusal))
    else:
        messages.success(request, words)
    return redirect("/" if request.POST.get("back") == "today" else "steps:list")


def _me(request: ViewedRequest) -> Member:
    return get_object_or_404(Member, pk=request.viewer.member_id)


def _page(request: ViewedRequest, step: Step, form: MoveForm, status: int = 200) -> HttpResponse:
    today = timezone.localdate(clock.now())
    shown = queries.one(request.viewer, step, today)
    moves = step.moves.all()
    return render(request, "steps/step.html", {"step": shown, "moves": moves, "form": form}, status=status)
