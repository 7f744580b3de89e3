"""The stay conversation: a guided talk of two. Nothing is kept of it but a step, if one is promised."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from naervaer.method import dialogue as method
from naervaer.method import stay as guide
from naervaer.people.models import Member
from naervaer.people.viewer import ViewedRequest
from naervaer.readings.access import me
from naervaer.readings.dialogue.forms import StayStepForm
from naervaer.steps.actions.promise import promise_step
from naervaer.steps.actions.refusals import Refused
from naervaer.steps.models import Origin
from naervaer.web.clock import now

_PARTS = 3  # before, the talk, afterwards


@require_http_methods(["GET", "POST"])
def stay(request: ViewedRequest) -> HttpResponse:
    """Before, during and after the talk. The one talked with is chosen by the leader, and by nobody else."""
    part = 3 if request.method == "POST" else _part(request.GET.get("part", "1"))
    form = _form(request) if part == _PARTS else None
    if request.method == "POST" and form and form.is_valid() and _promised(request, form):
        messages.success(request, _("Promised. Only the two of you can see it, among your agreements."))
        return redirect("steps:list")
    language = get_language() or settings.LANGUAGE_CODE
    page = {
        "part": part,
        "opener": method.STAY.in_language(language),
        "before": [one.in_language(language) for one in guide.BEFORE],
        "questions": [(one.ask.in_language(language), one.listen.in_language(language)) for one in guide.QUESTIONS],
        "not_to_promise": [one.in_language(language) for one in guide.NOT_TO_PROMISE],
        "thanks": guide.THANKS.in_language(language),
        "form": form,
    }
    return render(request, "readings/workshop/stay.html", page, status=422 if form and form.errors else 200)


def _part(asked: str) -> int:
    return int(asked) if asked in ("1", "2", "3") else 1


def _form(request: ViewedRequest) -> StayStepForm:
    """Everybody the viewer leads, by name: nobody stands first for a reason."""
    today = timezone.localdate(now())
    people = Member.objects.active(today).filter(
        organisation=request.viewer.organisation_id,
        memberships__team__in=request.viewer.leads,
        memberships__until=None,
    )
    others = people.exclude(pk=request.viewer.member_id or 0).distinct().order_by("name", "id")
    return StayStepForm(request.POST or None, people=list(others), today=today)


def _promised(request: ViewedRequest, form: StayStepForm) -> bool:
    """Without a team, so that no deputy reads it; as from any talk, so that nobody sees what it was about."""
    chosen = form.cleaned_data
    try:
        promise_step(
            by=me(request.viewer),
            to=[form.people[chosen["to"]]],
            team=None,
            what=chosen["what"],
            due_on=chosen["due_on"],
            origin=Origin.TALK,
            at=now(),
        )
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return False
    return True
