"""When a low result opens a case, and what is assumed of teams: HR sets it, the log tells of it."""

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from naervaer.organisation import access
from naervaer.organisation.actions.rules import change_rules
from naervaer.organisation.forms import PriorForm, RulesForm
from naervaer.organisation.models.rules import rules_of
from naervaer.people.models import Member
from naervaer.people.viewer import ViewedRequest
from naervaer.results.actions.prior import set_prior, usual_prior
from naervaer.results.assumed import assumed
from naervaer.web.clock import now


@require_http_methods(["GET", "POST"])
def rules(request: ViewedRequest) -> HttpResponse:
    me = access.me(request.viewer)
    known = rules_of(me.organisation_id)
    initial = {name: getattr(known, name) for name in RulesForm.base_fields}
    form = RulesForm(request.POST or None, initial=initial)
    if form.is_valid():
        change_rules(organisation=me.organisation, **form.cleaned_data, by=me, at=now())
        return _saved(request)
    return _page(request, me, form, _prior_of(me))


@require_POST
def prior(request: ViewedRequest) -> HttpResponse:
    """Other assumptions, or back to the usual ones."""
    me, form = access.me(request.viewer), PriorForm(request.POST)
    if "usual" in request.POST:
        usual_prior(by=me, at=now())
        return _saved(request)
    if form.is_valid():
        set_prior(**form.cleaned_data, by=me, at=now())
        return _saved(request)
    known = rules_of(me.organisation_id)
    return _page(request, me, RulesForm(initial={name: getattr(known, name) for name in RulesForm.base_fields}), form)


def _prior_of(me: Member) -> PriorForm:
    norms = assumed(me.organisation_id)
    return PriorForm(initial={name: round(getattr(norms, name)) for name in PriorForm.base_fields})


def _saved(request: ViewedRequest) -> HttpResponse:
    messages.success(request, _("Saved. It counts from the next reading that closes."))
    return redirect("organisation:rules")


def _page(request: ViewedRequest, me: Member, form: forms.Form, prior_form: forms.Form) -> HttpResponse:
    wrong = bool(form.errors or prior_form.errors)
    context = {"form": form, "prior": prior_form}
    return render(request, "organisation/rules.html", context, status=422 if wrong else 200)
