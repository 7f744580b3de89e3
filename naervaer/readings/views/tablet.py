"""The tablet in the break room: the own name, the own PIN, the questions, and then nothing is left of anybody."""

import segno
from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.middleware.csrf import rotate_token
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from naervaer.people.actions import pins
from naervaer.people.models import Member
from naervaer.people.viewer import ViewedRequest
from naervaer.people.views.sign_in import private, remember
from naervaer.readings import access
from naervaer.readings.actions.set_up_tablet import end_tablet, set_up_tablet
from naervaer.readings.models import Tablet
from naervaer.readings.tablets import names, team_with
from naervaer.web import clock
from naervaer.web.language import TABLET

_TEN_YEARS = 60 * 60 * 24 * 365 * 10


@private
@require_http_methods(["GET", "POST"])
def tablet(request: HttpRequest) -> HttpResponse:
    """The first page of a shared device: everybody asked now. Whoever was signed in here is so no more."""
    team = team_with(request.COOKIES.get(TABLET, ""))
    if team is None:
        return render(request, "readings/tablet/none.html")
    found = names(team, clock.now())
    if request.method == "GET":
        return _cleared(request, {"found": found})
    chosen = next((one for one in found.people if str(one.member_id) == request.POST.get("who")), None)
    if chosen is None:
        return redirect("readings:tablet")
    return _go_on_as(request, Member.objects.get(pk=chosen.member_id))


def _go_on_as(request: HttpRequest, member: Member) -> HttpResponse:
    """To the PIN, in the person's own language. Who has none yet begins with the own card."""
    request.session.flush()
    if not pins.has_pin(member):
        return render(request, "readings/tablet/card_first.html", {"name": member.name})
    request.session["shared"] = True
    request.session["next"] = reverse("readings:answer")
    remember(request, member, clock.now(), named=True)
    response = redirect("sign_in:pin")
    if member.language in dict(settings.LANGUAGES):
        response.set_cookie(settings.LANGUAGE_COOKIE_NAME, member.language, httponly=True, samesite="Lax")
    return response


def _cleared(request: HttpRequest, page: dict[str, object]) -> HttpResponse:
    """The names, and nothing of the one before: no session, language, message or token, nothing the pages kept."""
    request.session.flush()
    rotate_token(request)
    response = render(request, "readings/tablet/names.html", page)
    for name in (settings.LANGUAGE_COOKIE_NAME, "messages"):
        response.delete_cookie(name, samesite="Lax")
    response["Clear-Site-Data"] = '"cache", "storage"'
    return response


@private
@require_http_methods(["GET", "POST"])
def tablet_here(request: HttpRequest, token: str) -> HttpResponse:
    """The page behind the address that a leader opens on the device. Its button makes it the shared one."""
    if request.method == "GET":
        return render(request, "readings/tablet/here.html")
    if team_with(token) is None:
        return render(request, "readings/tablet/none.html")
    response = redirect("readings:tablet")
    response.set_cookie(
        TABLET, token, max_age=_TEN_YEARS, httponly=True, samesite="Lax", secure=settings.SESSION_COOKIE_SECURE
    )
    return response


@private
@require_http_methods(["GET", "POST"])
def tablet_of_team(request: ViewedRequest, team_id: int) -> HttpResponse:
    """For the leader or HR: make an address for a shared device, or end the one there is."""
    team = access.teams_to_ask(request.viewer).filter(pk=team_id).first()
    if team is None:
        raise Http404
    page: dict[str, object] = {"team": team}
    if request.method == "POST":
        by, at = access.me(request.viewer), clock.now()
        if request.POST.get("do") == "end":
            end_tablet(team=team, by=by, at=at)
            messages.success(request, _("No device is shared by the team any more."))
            return redirect("readings:tablet_of_team", team_id)
        path = reverse("readings:tablet_here", args=[set_up_tablet(team=team, by=by, at=at)])
        address = f"{settings.PUBLIC_ADDRESS}{path}"
        page |= {"path": path, "address": address, "qr": segno.make(address, micro=False).svg_data_uri(light="white")}
    page["there"] = Tablet.objects.filter(team=team).exists()
    return render(request, "readings/tablet/of_team.html", page)
