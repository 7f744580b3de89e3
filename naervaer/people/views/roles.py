"""Who has which role in the organisation."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from naervaer.people import access, structure_queries
from naervaer.people.actions.roles import Refused, give_role, take_role
from naervaer.people.models import Role, RoleKind
from naervaer.people.team_forms import RoleForm
from naervaer.people.viewer import ViewedRequest
from naervaer.web import clock


@require_http_methods(["GET", "POST"])
def roles(request: ViewedRequest) -> HttpResponse:
    """Who has which; give one."""
    organisation = access.own_organisation(request.viewer)
    form = RoleForm(request.POST or None, organisation=organisation)
    if form.is_valid():
        member, kind = form.cleaned_data["member"], RoleKind(form.cleaned_data["kind"])
        try:
            give_role(member=member, kind=kind, by=request.viewer.member_id, at=clock.now())
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            said = _("%(name)s has the role. Invite them to sign in with e-mail.")
            messages.success(request, said % {"name": member.name})
            return redirect("sign_in:access", member.pk)
    text = request.GET.get("q", "")[:80]
    found = structure_queries.roles(organisation.pk, text, request.GET.get("page"))
    context = {"form": form, "found": found, "text": text}
    return render(request, "people/roles.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def role(request: ViewedRequest, role_id: int) -> HttpResponse:
    """Take one."""
    mine = Role.objects.filter(member__organisation=request.viewer.organisation_id)
    held = get_object_or_404(mine.select_related("member__organisation", "team"), pk=role_id)
    if request.method == "POST":
        try:
            take_role(role=held, by=request.viewer.member_id, at=clock.now())
        except Refused as refusal:
            messages.error(request, str(refusal))
        return redirect("people:roles")
    return render(request, "people/role.html", {"role": held, "label": RoleKind(held.kind).label})
