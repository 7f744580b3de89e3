"""When a person works, and their days away."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from naervaer.people import access
from naervaer.people.actions import members as actions
from naervaer.people.availability import hours_of
from naervaer.people.forms import AbsenceForm, HoursForm
from naervaer.people.viewer import ViewedRequest
from naervaer.web import clock


@require_http_methods(["GET", "POST"])
def hours(request: ViewedRequest, member_id: int) -> HttpResponse:
    """The week, one box a day."""
    member = access.find_member_to_change(request.viewer, member_id)
    form = HoursForm(request.POST or None, spans=hours_of([member])[member.pk].spans)
    if form.is_valid():
        actions.set_hours(member, form.spans, by=request.viewer.member_id, at=clock.now())
        messages.success(request, _("The hours are saved."))
        return redirect("people:person", member.pk)
    return render(request, "people/hours.html", {"form": form, "member": member}, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def absence(request: ViewedRequest, member_id: int) -> HttpResponse:
    """Days away, without a reason."""
    member = access.find_member_to_change(request.viewer, member_id)
    form = AbsenceForm(request.POST or None)
    if form.is_valid():
        actions.add_absence(member, **form.cleaned_data)
        messages.success(request, _("Noted. Nobody is asked to ring or write on those days."))
        return redirect("people:person", member.pk)
    return render(request, "people/absence.html", {"form": form, "member": member}, status=422 if form.errors else 200)


@require_POST
def no_absence(request: ViewedRequest, member_id: int, absence_id: int) -> HttpResponse:
    member = access.find_member_to_change(request.viewer, member_id)
    actions.remove_absence(member, absence_id)
    return redirect("people:person", member.pk)
