"""The viewer's own profile."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from naervaer.people import access, queries
from naervaer.people.actions import members as actions
from naervaer.people.forms import ProfileForm
from naervaer.people.viewer import ViewedRequest
from naervaer.web import clock


@require_http_methods(["GET", "POST"])
def profile(request: ViewedRequest) -> HttpResponse:
    """What I say about myself, and what is known about me."""
    member = access.own_member(request.viewer)
    initial = {name: getattr(member, name) for name in ("name", "language", "languages", "about")}
    form = ProfileForm(request.POST or None, initial={**initial, "reached_by": member.media})
    if form.is_valid():
        given = dict(form.cleaned_data)
        given["media"] = given.pop("reached_by")
        actions.change_member(member, values=given, by=member.pk, at=clock.now())
        messages.success(request, _("Saved."))
        return redirect("people:profile")
    today = actions.today_in(member.organisation, clock.now())
    context = {"form": form, "person": queries.person(member, today, get_language() or "da")}
    return render(request, "people/profile.html", context, status=422 if form.errors else 200)
