"""A step promised to the team from the page of a reading."""

from django.contrib import messages
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from naervaer.people.models import Member, Team
from naervaer.people.viewer import ViewedRequest
from naervaer.readings.compass_forms import StepForm
from naervaer.steps.actions.promise import promise_step
from naervaer.steps.actions.refusals import Refused
from naervaer.steps.models import Origin
from naervaer.web.clock import now


def promised(request: ViewedRequest, team: Team, form: StepForm) -> bool:
    """Whether what `form` says is promised now; otherwise the form tells why not."""
    if not form.is_valid():
        return False
    leader = get_object_or_404(Member, pk=request.viewer.member_id)
    what, due_on = form.cleaned_data["what"], form.cleaned_data["due_on"]
    try:
        promise_step(by=leader, to=[], team=team, what=what, due_on=due_on, origin=Origin.READING, at=now())
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return False
    messages.success(request, _("Promised. Your team can see it here and among the agreements."))
    return True
