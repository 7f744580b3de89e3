"""Signing in without an e-mail and password: a link says who; a PIN, a passkey or a code proves it."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_http_methods

from naervaer.people import limits, session
from naervaer.people.actions import codes, links, pins
from naervaer.people.models import Member, PersonalLink
from naervaer.people.sign_in_forms import AskCode, GiveCode, GivePin, UseLink
from naervaer.web import clock
from naervaer.web.language import TABLET

private = cache_control(no_store=True, private=True)
FROM_ONE_ADDRESS = 300
KNOWN_FOR = 15 * 60  # seconds between opening the link and proving who one is


def too_many(request: HttpRequest) -> HttpResponse:
    return render(request, "people/sign_in/too_many.html", status=429)


def within_limits(request: HttpRequest, at: datetime) -> bool:
    """No more than 300 attempts an hour from one address: a whole site, or a workshop, may share one."""
    return limits.allow("sign-in", limits.address_of(request, at), times=FROM_ONE_ADDRESS, seconds=3600, at=at)


@private
@require_http_methods(["GET", "POST"])
def start(request: HttpRequest) -> HttpResponse:
    """Ask for a code, use a passkey, or go on to e-mail and password."""
    at = clock.now()
    form = AskCode(request.POST or None)
    if "next" in request.GET:
        request.session["next"] = _safe_next(request)
    if request.method == "POST" and form.is_valid():
        contact = form.cleaned_data["contact"]
        whose = contact.mobile or contact.email
        if not within_limits(request, at) or not limits.allow("code", whose, times=5, seconds=3600, at=at):
            return too_many(request)
        request.session["code"] = codes.ask_code(contact, at)
        request.session["shared"] = form.cleaned_data["shared"]
        return redirect("sign_in:code")
    return render(request, "people/sign_in/start.html", {"form": form})


def _safe_next(request: HttpRequest) -> str:
    to = request.GET.get("next", "")
    return to if url_has_allowed_host_and_scheme(to, {request.get_host()}, request.is_secure()) else "/"


@private
@require_http_methods(["GET", "POST"])
def code(request: HttpRequest) -> HttpResponse:
    """Give the code that was sent. Somebody new goes on to choose a PIN."""
    ref = request.session.get("code")
    if not ref:
        return redirect("sign_in:start")
    at = clock.now()
    form = GiveCode(request.POST or None)
    if request.method == "POST" and form.is_valid():
        proven = codes.try_code(ref, form.cleaned_data["code"], at)
        if proven is None:
            form.add_error("code", _("This code does not work. Look again, or ask for a new one."))
        elif pins.is_enrolled(proven.member):
            return enter(request, proven.member, at)
        else:
            remember(request, proven.member, at, mobile=proven.contact.mobile, email=proven.contact.email)
            return redirect("sign_in:enrol")
    return render(request, "people/sign_in/code.html", {"form": form})


@private
@require_http_methods(["GET", "POST"])
def link(request: HttpRequest, token: str) -> HttpResponse:
    """The page of a card or link. Opening it does nothing and looks nothing up; its button does."""
    tablet = TABLET in request.COOKIES
    form = UseLink(request.POST if request.method == "POST" else None, initial={"shared": tablet})
    if request.method == "GET" or not form.is_valid():
        return render(request, "people/sign_in/link.html", {"form": form})
    at = clock.now()
    held = links.link_with(token, at)
    if held is None:
        return render(request, "people/sign_in/dead_link.html", status=404)
    to = _safe_next(request) if "next" in request.GET else request.session.get("next")
    request.session.flush()
    if to:
        request.session["next"] = to
    request.session["shared"] = tablet or form.cleaned_data["shared"]
    remember(request, held.member, at, link=held.pk)
    return redirect("sign_in:pin" if pins.is_enrolled(held.member) else "sign_in:enrol")


@private
@require_http_methods(["GET", "POST"])
def pin(request: HttpRequest) -> HttpResponse:
    """Prove with the PIN that the card is in the right hands."""
    at = clock.now()
    member = known(request, at)
    if member is None:
        return redirect("sign_in:start")
    form = GivePin(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if not limits.allow("pin", str(member.pk), times=5, seconds=60, at=at):
            return too_many(request)
        if pins.check_pin(member, form.cleaned_data["pin"], at):
            return enter(request, member, at)
        form.add_error("pin", _("This PIN does not work. After some tries you have to wait a while before the next."))
    return render(request, "people/sign_in/pin.html", {"form": form, "member": member})


@private
@require_http_methods(["GET", "POST"])
def leave(request: HttpRequest) -> HttpResponse:
    """“I am done”: signs out and clears what the browser keeps from here."""
    if request.method == "GET":
        return render(request, "people/sign_in/leave.html")
    return left(request)


@private
@require_http_methods(["GET", "POST"])
def left(request: HttpRequest) -> HttpResponse:
    """On a shared device nobody is signed in any more; one that a team shares goes on to the next person."""
    if request.method == "POST" or request.session.get("shared"):
        request.session.flush()
    if TABLET in request.COOKIES:
        return redirect("readings:tablet")
    response = render(request, "people/sign_in/left.html")
    response["Clear-Site-Data"] = '"cache", "cookies", "storage"'
    return response


def remember(request: HttpRequest, member: Member, at: datetime, **how: Any) -> None:
    """Who has shown a link or a code, for a quarter of an hour. It opens nothing yet.

    `named`: has only tapped a name, on a shared device. That is enough to give a PIN, never to choose one.
    """
    request.session["known"] = {"member": member.pk, "until": int(at.timestamp()) + KNOWN_FOR, **how}
    request.session.pop("code", None)


def known(request: HttpRequest, at: datetime) -> Member | None:
    """The member remembered in this session, if their link still lives."""
    who = request.session.get("known")
    if not who or who["until"] < at.timestamp():
        return None
    if "link" in who:
        held = PersonalLink.objects.select_related("member").filter(pk=who["link"], member=who["member"]).first()
        return held.member if held and links.is_alive(held, at) else None
    return Member.objects.filter(pk=who["member"]).first()


def enter(request: HttpRequest, member: Member, at: datetime) -> HttpResponse:
    """Sign `member` in, with the member's own pages, and go where they were going."""
    to = request.session.pop("next", None) or settings.LOGIN_REDIRECT_URL
    session.begin(request, pins.account_of(member), lasts=session.OWN_PHONE, only_member=True, at=at)
    return redirect(to)
