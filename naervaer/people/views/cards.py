"""Cards to print: for whom, what it does to old cards, and then the PDF."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from naervaer.people.access import is_organisation
from naervaer.people.actions.print_cards import print_cards
from naervaer.people.cards import groups
from naervaer.people.viewer import ViewedRequest
from naervaer.web import clock

from .sign_in import private


@private
@require_http_methods(["GET"])
def cards(request: ViewedRequest) -> HttpResponse:
    """Choose a team, a site, or everybody."""
    text = request.GET.get("q", "")[:80]
    page, found = groups.groups_for(request.viewer, text, request.GET.get("page"))
    context = {
        "ready": address_is_ready(),
        "groups": found,
        "page": page,
        "text": text,
        "whole": is_organisation(request.viewer),
    }
    return render(request, "people/cards/choose.html", context)


@private
@require_http_methods(["GET", "POST"])
def sheet(request: ViewedRequest, group: str) -> HttpResponse:
    """Says what printing does; its button makes the PDF."""
    viewer, at = request.viewer, clock.now()
    found = groups.find_group(viewer, group)
    if not address_is_ready():
        return redirect("sign_in:cards")
    if request.method == "GET":
        choice = groups.choice(viewer, found, timezone.localdate(at))
        return render(request, "people/cards/sheet.html", {"choice": choice, "back": reverse("sign_in:cards")})
    people = groups.people_of(viewer, found, timezone.localdate(at))
    if "all" not in request.POST:
        people = groups.not_enrolled(people)
    if not people.exists():
        messages.info(request, _("Nobody needs a new card here: all have chosen a PIN or passkey."))
        return redirect("sign_in:sheet", group)
    assert viewer.organisation_id and viewer.member_id  # noqa: S101, PT018  # the gate lets in members alone
    made = print_cards(people=people, group=found, organisation_id=viewer.organisation_id, by=viewer.member_id, at=at)
    start, name = _("cards"), slugify(found.name) or found.key
    filename = f"{start}-{name}.pdf"
    headers = {"Content-Disposition": f'attachment; filename="{filename}"'}
    return HttpResponse(made, content_type="application/pdf", headers=headers)


def address_is_ready() -> bool:
    """Cards hold the public address for years, so it must be there and safe. A demo prints its own."""
    return settings.DEMO or settings.PUBLIC_ADDRESS.startswith("https://")
