"""How one person gets in: a new link when the old one is lost, an invitation, a reset from outside the line."""

from typing import Any

import segno
from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from naervaer.people import access as rows
from naervaer.people.actions import accounts, pins
from naervaer.people.actions.links import renew_link
from naervaer.people.viewer import ViewedRequest
from naervaer.web import clock

from .cards import address_is_ready
from .sign_in import private


@private
@require_http_methods(["GET", "POST"])
def access(request: ViewedRequest, member_id: int) -> HttpResponse:
    """See whether somebody can get in, and help them in."""
    member = rows.find_member_to_change(request.viewer, member_id)
    me = rows.own_member(request.viewer)
    at = clock.now()
    context: dict[str, Any] = {
        "member": member,
        "enrolled": pins.is_enrolled(member),
        "may_invite": rows.is_organisation(request.viewer) and bool(member.email),
        "may_reset": pins.may_reset(by=me, member=member),
        "ready": address_is_ready(),
    }
    if request.method == "GET":
        return render(request, "people/cards/access.html", context)
    try:
        match request.POST.get("do"):
            case "renew":
                context |= _shown(renew_link(member=member, by=me, at=at))
            case "invite" if context["may_invite"]:
                context |= {"invitation": _address(request, accounts.invite(member=member, by=me.pk, at=at))}
            case "reset":
                pins.reset_sign_in(member=member, by=me, at=at)
                messages.success(request, _("Done. They choose a new PIN or passkey with their next card or code."))
                return redirect("sign_in:access", member_id)
            case _:
                raise Http404
    except pins.Refused as refused:
        messages.error(request, str(refused))
        return redirect("sign_in:access", member_id)
    return render(request, "people/cards/access.html", context)


def _address(request: ViewedRequest, path: str) -> str:
    """The public address, wherever the one who asks has come in; without one, the address they are at."""
    return settings.PUBLIC_ADDRESS + path if settings.PUBLIC_ADDRESS else request.build_absolute_uri(path)


def _shown(path: str) -> dict[str, str]:
    """A link as text and as a picture, for this one page."""
    address = settings.PUBLIC_ADDRESS + path
    return {"link": address, "qr": segno.make(address, error="m", micro=False).svg_data_uri(light="white", scale=6)}
