"""When a low result opens a case: HR sets it, the log tells of it."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from naervaer.organisation import access
from naervaer.organisation.actions.rules import change_rules
from naervaer.organisation.forms import RulesForm
from naervaer.organisation.models.rules import rules_of
from naervaer.people.viewer import ViewedRequest
from naervaer.web.clock import now


@require_http_methods(["GET", "POST"])
def rules(request: ViewedRequest) -> HttpResponse:
    me = access.me(request.viewer)
    known = rules_of(me.organisation_id)
    initial = {name: getattr(known, name) for name in RulesForm.base_fields}
    form = RulesForm(request.POST or None, initial=initial)
    if form.is_valid():
        change_rules(organisation=me.organisation, **form.cleaned_data, by=me, at=now())
        messages.success(request, _("Saved. It counts from the next reading that closes."))
        return redirect("organisation:rules")
    return render(request, "organisation/rules.html", {"form": form}, status=422 if form.errors else 200)
