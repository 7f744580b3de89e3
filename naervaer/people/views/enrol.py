"""The first use of a card or link: the member chooses a PIN or a passkey that only they know."""

import json
from datetime import datetime
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from naervaer.notices.outbox import post
from naervaer.people import session
from naervaer.people.actions import accounts, passkeys, pins
from naervaer.people.models import Account, Member
from naervaer.people.sign_in_forms import ChoosePassword, ChoosePin, GivePin
from naervaer.people.viewer import viewer_of
from naervaer.web import clock

from .sign_in import enter, known, private, too_many, within_limits


@private
@require_http_methods(["GET", "POST"])
def enrol(request: HttpRequest) -> HttpResponse:
    """Choose a PIN. Or a passkey, where the device has them."""
    at = clock.now()
    member = known(request, at)
    if member is None or "named" in request.session["known"]:
        return redirect("sign_in:start")
    form = ChoosePin(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            pins.enrol(member, pin=form.cleaned_data["pin"], **_contact(request))
        except pins.Refused as refused:
            form.add_error("pin", str(refused))
        else:
            return _welcome(request, member, at)
    return render(request, "people/enrol/choose.html", {"form": form, "member": member})


@private
@require_POST
def passkey(request: HttpRequest) -> HttpResponse:
    """First asks for what the browser needs, then hands in the passkey that it made."""
    at = clock.now()
    member = known(request, at)
    if member is None or "named" in request.session["known"] or pins.is_enrolled(member):
        return redirect("sign_in:start")
    account = pins.account_of(member)
    credential = credential_in(request)
    if credential is None:
        return JsonResponse(passkeys.creation_options(account))
    try:
        passkeys.keep_passkey(account, credential)
        pins.enrol(member, **_contact(request))
    except pins.Refused as refused:
        messages.error(request, str(refused))
        return redirect("sign_in:enrol")
    return _welcome(request, member, at)


def credential_in(request: HttpRequest) -> dict[str, Any] | None:
    """What the device answered, or None when it has not been asked yet."""
    text = request.POST.get("credential", "")
    try:
        credential = json.loads(text) if text else None
    except ValueError:
        return {}
    return credential if isinstance(credential, dict) or credential is None else {}


def _contact(request: HttpRequest) -> dict[str, str]:
    """The contact that a code has just proven, if this member came by a code."""
    who = request.session["known"]
    return {"mobile": who.get("mobile", ""), "email": who.get("email", "")}


def _welcome(request: HttpRequest, member: Member, at: datetime) -> HttpResponse:
    """Sign in, and tell the member, in case it was somebody else who held the card."""
    proven = any(_contact(request).values())
    if (member.mobile or member.email) and not proven:
        post(to=member.pk, kind="people.enrolled", context={}, at=at, organisation_id=member.organisation_id)
    messages.success(request, _("Done. From now on only you can answer as you."))
    response = enter(request, member, at)
    return response if proven else redirect("sign_in:contact")


@private
@require_http_methods(["GET", "POST"])
def use_passkey(request: HttpRequest) -> HttpResponse:
    """Sign in with a passkey: GET says what the browser needs, POST hands in what the device answered."""
    at = clock.now()
    if request.method == "GET":
        return JsonResponse(passkeys.request_options())
    if not within_limits(request, at):
        return too_many(request)
    if "shared" in request.POST:
        request.session["shared"] = True
    try:
        account, from_card = passkeys.account_with(credential_in(request) or {})
    except pins.Refused as refused:
        messages.error(request, str(refused))
        return redirect("sign_in:start")
    to = request.session.pop("next", None) or settings.LOGIN_REDIRECT_URL
    lasts = session.OWN_PHONE if from_card else session.lasting(viewer_of(account).roles)
    session.begin(request, account, lasts=lasts, only_member=from_card, at=at)
    return redirect(to)


@private
@require_http_methods(["GET", "POST"])
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Somebody of the staff chooses a password. Who is enrolled proves it with the own PIN as well."""
    at = clock.now()
    account = accounts.account_invited_by(token)
    if account is None:
        return render(request, "people/enrol/dead_invitation.html", status=404)
    member = Member.objects.filter(account=account).first()
    if member and pins.has_passkey_only(member) and request.user != account:
        return render(request, "people/enrol/passkey_first.html")
    proof = GivePin(request.POST or None) if member and pins.has_pin(member) else None
    form = ChoosePassword(request.POST or None)
    if request.method == "POST" and form.is_valid() and (proof is None or proof.is_valid()):
        if not within_limits(request, at):
            return too_many(request)
        if _accept(account, member, form, proof, at):
            messages.success(request, _("Your password is chosen. Sign in with it now."))
            return redirect("account_login")
    context = {"form": form, "proof": proof, "account": account}
    return render(request, "people/enrol/invitation.html", context)


def _accept(account: Account, member: Member | None, form: ChoosePassword, proof: GivePin | None, at: datetime) -> bool:
    if proof and member and not pins.check_pin(member, proof.cleaned_data["pin"], at):
        proof.add_error("pin", _("This PIN does not work. After some tries you have to wait a while before the next."))
        return False
    try:
        accounts.accept_invitation(account, form.cleaned_data["password"])
    except pins.Refused as refused:
        form.add_error("password", str(refused))
        return False
    return True
