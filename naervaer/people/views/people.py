"""The people: the list, one person, add, change, end and bring back."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from naervaer.people import access, queries
from naervaer.people.actions import members as actions
from naervaer.people.actions.roles import Refused
from naervaer.people.forms import MemberForm
from naervaer.people.models import Member, Organisation, Team
from naervaer.people.viewer import ViewedRequest
from naervaer.web import clock


@require_GET
def listing(request: ViewedRequest) -> HttpResponse:
    """Search, narrow by team and site, fifty a page."""
    if request.viewer.organisation_id is None:
        return redirect("people:organisations")
    given = request.GET
    filters = queries.Filters(
        text=given.get("q", "")[:80],
        team=_number(given.get("team")),
        site=_number(given.get("site")),
        left="left" in given,
    )
    query = given.copy()
    query.pop("page", None)
    found = queries.people(request.viewer, filters, given.get("page"), clock.now().date())
    context = {
        "found": found,
        "filters": filters,
        "query": query.urlencode(),
        "whole": access.is_organisation(request.viewer),
        "may_add": access.is_organisation(request.viewer) or bool(request.viewer.leads),
    }
    return render(request, "people/list.html", context)


@require_GET
def person(request: ViewedRequest, member_id: int) -> HttpResponse:
    """Everything about one person."""
    member = access.find_member(request.viewer, member_id)
    context = {
        "person": queries.person(member, actions.today_in(member.organisation, clock.now()), get_language() or "da"),
        "may_change": access.may_change(request.viewer, member),
        "whole": access.is_organisation(request.viewer),
    }
    return render(request, "people/person.html", context)


@require_http_methods(["GET", "POST"])
def add(request: ViewedRequest) -> HttpResponse:
    organisation = access.own_organisation(request.viewer)
    form = _form(request, organisation, initial=_fresh(request, organisation))
    if form.is_valid():
        teams = form.cleaned_data["teams"]
        if not teams and not access.is_organisation(request.viewer):
            form.add_error("teams", _("Name the team: you add people to your own teams."))
        else:
            member = _try(
                form,
                actions.add_member,
                organisation=organisation,
                values=_values(form),
                teams=teams,
                sites=form.cleaned_data["sites"],
                by=request.viewer.member_id,
                at=clock.now(),
                from_now=not access.is_organisation(request.viewer),
            )
            if member:
                messages.success(request, _("%(name)s is in. Now their hours?") % {"name": member.name})
                return redirect("people:hours", member.pk)
    return render(request, "people/edit.html", {"form": form, "member": None}, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def edit(request: ViewedRequest, member_id: int) -> HttpResponse:
    member = access.find_member_to_change(request.viewer, member_id)
    whole = access.is_organisation(request.viewer)
    form = _form(request, member.organisation, initial=_current(request, member))
    if not whole:
        for name in ("teams", "starts_on"):  # a start date in the future would sign them out
            del form.fields[name]
    if form.is_valid():
        _try(
            form,
            actions.change_member,
            member=member,
            values=_values(form),
            teams=form.cleaned_data.get("teams"),
            sites=form.cleaned_data["sites"],
            by=request.viewer.member_id,
            at=clock.now(),
        )
        if form.is_valid():
            messages.success(request, _("Saved."))
            return redirect("people:person", member.pk)
    return render(request, "people/edit.html", {"form": form, "member": member}, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def end(request: ViewedRequest, member_id: int) -> HttpResponse:
    """Their time here ends, or they are back."""
    if not access.is_organisation(request.viewer):
        raise Http404
    member = access.find_member(request.viewer, member_id)
    here = member.is_here(actions.today_in(member.organisation, clock.now()))
    if request.method == "POST":
        try:
            (actions.end_member if here else actions.bring_back)(member, by=request.viewer.member_id, at=clock.now())
        except Refused as refusal:
            messages.error(request, str(refusal))
        return redirect("people:person", member.pk)
    return render(request, "people/end.html", {"member": member, "here": here})


def _form(request: ViewedRequest, organisation: Organisation, initial: dict[str, Any]) -> MemberForm:
    return MemberForm(
        request.POST or None,
        organisation=organisation,
        teams=_teams_to_fill(request),
        whole=access.is_organisation(request.viewer),
        initial=initial,
    )


def _teams_to_fill(request: ViewedRequest) -> list[Team]:
    """The teams that the viewer may put people into: a deputy sees more than that."""
    viewer = request.viewer
    return [team for team in access.visible_teams(viewer) if access.is_organisation(viewer) or team.pk in viewer.leads]


def _fresh(request: ViewedRequest, organisation: Organisation) -> dict[str, Any]:
    teams = [team for team in _teams_to_fill(request) if team.pk in request.viewer.leads]
    return {"language": organisation.language, "reached_by": ["call", "sms"], "teams": teams[:1]}


def _current(request: ViewedRequest, member: Member) -> dict[str, Any]:
    fields = {name: getattr(member, name) for name in actions.SCALARS}
    teams = [membership.team for membership in member.memberships.filter(until=None).select_related("team")]
    return {**fields, "reached_by": member.media, "teams": teams, "sites": list(member.sites.all())}


def _values(form: MemberForm) -> dict[str, object]:
    given = dict(form.cleaned_data)
    given["media"] = given.pop("reached_by")
    return {name: value for name, value in given.items() if name not in ("teams", "sites", "about")}


def _try(form: MemberForm, action: Any, **arguments: Any) -> Any:
    try:
        return action(**arguments)
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return None


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isdigit() and len(text) < 18 else None
