"""Everything that is held about a person: for the person, on the page, as a PDF and as data; and its deletion."""

import json

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_GET, require_http_methods

from naervaer.people import access
from naervaer.people.actions.forgetting import forget_member
from naervaer.people.actions.members import today_in
from naervaer.people.actions.roles import Refused
from naervaer.people.models import Member
from naervaer.people.personal import Held, collect
from naervaer.people.viewer import ViewedRequest
from naervaer.web import clock
from naervaer.web.paper import Document, Part, Table, pdf

private = cache_control(no_store=True, private=True)


@private
@require_GET
def own(request: ViewedRequest) -> HttpResponse:
    """All of it, on a page."""
    member = access.own_member(request.viewer)
    return render(request, "people/own_data.html", {"held": collect(member)})


@private
@require_GET
def own_file(request: ViewedRequest, form: str) -> HttpResponse:
    """All of it to take along: a PDF to read, or JSON for another system."""
    member = access.own_member(request.viewer)
    held = collect(member)
    if form == "pdf":
        return _paper(member, held)
    if form != "json":
        raise Http404
    data = {
        "person": member.name,
        "made": clock.now().isoformat(timespec="minutes"),
        "held": [{"title": one.title, "purpose": one.purpose, "rows": [list(row) for row in one.rows]} for one in held],
    }
    return HttpResponse(
        json.dumps(data, ensure_ascii=False, indent=1),
        content_type="application/json",
        headers={"Content-Disposition": 'attachment; filename="naervaer.json"'},
    )


@private
@require_GET
def sheet(request: ViewedRequest, member_id: int) -> HttpResponse:
    """On paper, for somebody who asks and does not sign in. What others noted for themselves is not in it."""
    if not access.is_organisation(request.viewer):
        raise Http404
    member = access.find_member(request.viewer, member_id)
    return _paper(member, collect(member, private=False))


@require_http_methods(["GET", "POST"])
def deletion(request: ViewedRequest, member_id: int) -> HttpResponse:
    """Delete somebody who has left, before the time comes by itself."""
    if not access.is_organisation(request.viewer):
        raise Http404
    member = access.find_member(request.viewer, member_id)
    if request.method == "POST":
        try:
            forget_member(member, by=request.viewer.member_id, at=clock.now())
        except Refused as refusal:
            messages.error(request, str(refusal))
            return redirect("people:person", member_id)
        messages.success(request, _("Everything about them has been deleted."))
        return redirect("people:list")
    here = member.is_here(today_in(member.organisation, clock.now()))
    return render(request, "people/deletion.html", {"member": member, "here": here})


def _paper(member: Member, held: tuple[Held, ...]) -> HttpResponse:
    document = Document(
        title=_("What is held about you"),
        lead=member.name,
        parts=[Part(one.title, (one.purpose,), table=Table((), one.rows)) for one in held],
        made=_("Nærvær, %(organisation)s, %(day)s")
        % {"organisation": member.organisation.name, "day": date_format(clock.now(), "DATE_FORMAT")},
    )
    made = pdf(document, get_language() or "da")
    name = {"Content-Disposition": 'attachment; filename="naervaer.pdf"'}
    return HttpResponse(made, content_type="application/pdf", headers=name)
