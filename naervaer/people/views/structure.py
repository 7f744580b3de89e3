"""Teams, units and sites."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from naervaer.people import access
from naervaer.people import structure_queries as queries
from naervaer.people.actions import structure as actions
from naervaer.people.actions.members import today_in
from naervaer.people.actions.roles import Refused, change_leader
from naervaer.people.forms import SiteForm, TeamForm, UnitForm
from naervaer.people.models import Membership, RoleKind, Site, Unit
from naervaer.people.team_forms import JoinForm, LeadForm
from naervaer.people.viewer import ViewedRequest
from naervaer.web import clock


@require_GET
def teams(request: ViewedRequest) -> HttpResponse:
    text = request.GET.get("q", "")[:80]
    found = queries.teams(request.viewer, text, request.GET.get("page"), clock.now().date())
    context = {"found": found, "text": text, "whole": access.is_organisation(request.viewer)}
    return render(request, "people/teams.html", context)


@require_http_methods(["GET", "POST"])
def new_team(request: ViewedRequest) -> HttpResponse:
    organisation, at = access.own_organisation(request.viewer), clock.now()
    form = TeamForm(request.POST or None, organisation=organisation)
    if form.is_valid():
        try:
            team = actions.make_team(
                organisation=organisation,
                name=form.cleaned_data["name"],
                unit=form.cleaned_data["unit"],
                on=today_in(organisation, at),
                by=request.viewer.member_id,
                at=at,
            )
        except Refused as refusal:
            form.add_error("name", str(refusal))
        else:
            return redirect("people:lead", team.pk)
    return render(request, "people/team_edit.html", {"form": form}, status=422 if form.errors else 200)


@require_GET
def team(request: ViewedRequest, team_id: int) -> HttpResponse:
    """Who leads it, and who is in it."""
    found = access.find_team(request.viewer, team_id)
    roles = list(found.roles.select_related("member"))
    context = {
        "team": found,
        "leaders": [role.member for role in roles if role.kind == RoleKind.LEADER],
        "deputies": [role.member for role in roles if role.kind == RoleKind.DEPUTY],
        "memberships": Membership.objects.filter(team=found, until=None)
        .select_related("member")
        .order_by("member__name", "pk"),
        "whole": access.is_organisation(request.viewer),
    }
    return render(request, "people/team.html", context)


@require_http_methods(["GET", "POST"])
def edit_team(request: ViewedRequest, team_id: int) -> HttpResponse:
    found = access.find_team_to_change(request.viewer, team_id)
    form = TeamForm(
        request.POST or None, organisation=found.organisation, initial={"name": found.name, "unit": found.unit}
    )
    if form.is_valid():
        try:
            actions.change_team(found, **form.cleaned_data, by=request.viewer.member_id, at=clock.now())
        except Refused as refusal:
            form.add_error("name", str(refusal))
        else:
            return redirect("people:team", found.pk)
    return render(request, "people/team_edit.html", {"form": form, "team": found}, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def lead(request: ViewedRequest, team_id: int) -> HttpResponse:
    """Choose the leader and the deputy; says what passes on."""
    found = access.find_team_to_change(request.viewer, team_id)
    form = LeadForm(request.POST or None, team=found)
    if form.is_valid():
        try:
            change_leader(team=found, **form.chosen, by=request.viewer.member_id, at=clock.now())
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Saved. A leader signs in with e-mail: invite them from their own page."))
            return redirect("people:team", found.pk)
    return render(request, "people/lead.html", {"form": form, "team": found}, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def join(request: ViewedRequest, team_id: int) -> HttpResponse:
    """Put people into the team, by name."""
    found, at = access.find_team_to_change(request.viewer, team_id), clock.now()
    form = JoinForm(request.POST or None, organisation=found.organisation)
    if form.is_valid():
        on = today_in(found.organisation, at)
        actions.add_to_team(found, form.cleaned_data["people"], on=on, by=request.viewer.member_id, at=at)
        return redirect("people:team", found.pk)
    return render(request, "people/join.html", {"form": form, "team": found}, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def leave(request: ViewedRequest, team_id: int, member_id: int) -> HttpResponse:
    found, at = access.find_team_to_change(request.viewer, team_id), clock.now()
    member = access.find_member(request.viewer, member_id)
    if request.method == "POST":
        on = today_in(found.organisation, at)
        actions.leave_team(found, member, on=on, by=request.viewer.member_id, at=at)
        return redirect("people:team", found.pk)
    return render(request, "people/leave.html", {"team": found, "member": member})


@require_GET
def units(request: ViewedRequest) -> HttpResponse:
    rows = queries.units(request.viewer.organisation_id or 0)
    return render(request, "people/units.html", {"units": rows})


@require_GET
def sites(request: ViewedRequest) -> HttpResponse:
    found = queries.sites(request.viewer.organisation_id or 0, request.GET.get("page"), clock.now().date())
    return render(request, "people/sites.html", {"page": found})


@require_http_methods(["GET", "POST"])
def unit(request: ViewedRequest, unit_id: int | None = None) -> HttpResponse:
    """A new unit, or one that is there."""
    organisation = access.own_organisation(request.viewer)
    row = access.find_unit(request.viewer, unit_id) if unit_id else Unit(organisation=organisation)
    form = UnitForm(request.POST or None, organisation=organisation, initial={"name": row.name, "parent": row.parent})
    return _saved_or_shown(request, form, row, "people:units")


@require_http_methods(["GET", "POST"])
def site(request: ViewedRequest, site_id: int | None = None) -> HttpResponse:
    """A new site, or one that is there."""
    organisation = access.own_organisation(request.viewer)
    row = access.find_site(request.viewer, site_id) if site_id else Site(organisation=organisation)
    form = SiteForm(request.POST or None, initial={"name": row.name, "address": row.address})
    return _saved_or_shown(request, form, row, "people:sites")


def _saved_or_shown(request: ViewedRequest, form: SiteForm | UnitForm, row: Site | Unit, where: str) -> HttpResponse:
    if not access.is_organisation(request.viewer):
        raise Http404
    removing = "remove" in request.POST and row.pk is not None
    if removing or form.is_valid():
        try:
            if removing:
                actions.remove(row)
            else:
                for name, value in form.cleaned_data.items():
                    setattr(row, name, value)
                actions.save(row)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect(where)
    context = {"form": form, "row": row, "where": where, "is_site": where == "people:sites"}
    return render(request, "people/place.html", context, status=422 if form.errors else 200)
