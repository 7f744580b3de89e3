"""How I sign in: my PIN, where my codes go, my devices."""

from datetime import datetime

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from naervaer.people import limits, session
from naervaer.people.actions import accounts, codes, pins
from naervaer.people.models import Account, Member, Pin
from naervaer.people.sign_in_forms import ChangeContact, ChoosePin, GiveCode, GivePin
from naervaer.people.viewer import ViewedRequest
from naervaer.web import clock

from .sign_in import private, too_many, within_limits


@private
@require_http_methods(["GET"])
def own(request: ViewedRequest) -> HttpResponse:
    """What is set, and where to change it."""
    row = Pin.objects.filter(member=request.viewer.member_id).first()
    by_password = isinstance(request.user, Account) and request.user.has_usable_password()
    context = {"row": row, "by_password": by_password, "only_member": request.session.get("only_member")}
    return render(request, "people/sign_in/own.html", context)


@private
@require_http_methods(["GET", "POST"])
def own_pin(request: ViewedRequest) -> HttpResponse:
    """Choose another PIN. Every other device is signed out."""
    at = clock.now()
    member = _me(request)
    proof = _proof(request, member, at)
    form = ChoosePin(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if not limits.allow("pin", str(member.pk), times=5, seconds=60, at=at):
            return too_many(request)
        if _proves(request, member, proof, at):
            try:
                pins.change_pin(member, form.cleaned_data["pin"])
            except pins.Refused as refused:
                form.add_error("pin", str(refused))
            else:
                _stay(request, at)
                messages.success(request, _("Your PIN is changed. Other devices are signed out."))
                return redirect("sign_in:own")
    return render(request, "people/sign_in/own_pin.html", {"form": form, "proof": proof})


@private
@require_http_methods(["GET", "POST"])
def contact(request: ViewedRequest) -> HttpResponse:
    """Where codes go. It counts when a code that was sent there has been given."""
    at = clock.now()
    member = _me(request)
    proof = _proof(request, member, at)
    form = ChangeContact(request.POST or None)
    if request.method == "POST" and form.is_valid():
        often = limits.allow("contact", str(member.pk), times=5, seconds=86400, at=at)  # text messages cost money
        if not often or not within_limits(request, at):
            return too_many(request)
        if _proves(request, member, proof, at):
            request.session["confirm"] = codes.ask_code_for(member, form.cleaned_data["contact"], at)
            return redirect("sign_in:confirm")
    return render(request, "people/sign_in/contact.html", {"form": form, "proof": proof})


@private
@require_http_methods(["GET", "POST"])
def confirm(request: ViewedRequest) -> HttpResponse:
    """Give the code that was sent to the new contact."""
    ref = request.session.get("confirm")
    if not ref:
        return redirect("sign_in:contact")
    form = GiveCode(request.POST or None)
    if request.method == "POST" and form.is_valid():
        proven = codes.try_code(ref, form.cleaned_data["code"], clock.now())
        if proven and proven.member.pk == request.viewer.member_id:
            pins.confirm_contact(proven.member, mobile=proven.contact.mobile, email=proven.contact.email)
            del request.session["confirm"]
            messages.success(request, _("Codes go there from now on."))
            return redirect("/")
        form.add_error("code", _("This code does not work. Look again, or ask for a new one."))
    return render(request, "people/sign_in/confirm.html", {"form": form})


@private
@require_POST
def everywhere(request: ViewedRequest) -> HttpResponse:
    """Sign every device out, this one too."""
    assert isinstance(request.user, Account)  # noqa: S101  # the gate lets in nobody else
    accounts.sign_out_everywhere(request.user)
    request.session.flush()
    return render(request, "people/sign_in/left.html")


def _me(request: ViewedRequest) -> Member:
    assert request.viewer.member_id  # noqa: S101  # the gate lets in members alone
    return Member.objects.get(pk=request.viewer.member_id)


def _proof(request: ViewedRequest, member: Member, at: datetime) -> GivePin | None:
    """The own PIN is asked for again, unless it was given a moment ago."""
    asked = pins.has_pin(member) and not session.is_fresh(request, at)
    return GivePin(request.POST or None, prefix="own") if asked else None


def _proves(request: ViewedRequest, member: Member, proof: GivePin | None, at: datetime) -> bool:
    if proof is None:
        if session.is_fresh(request, at):
            return True
        messages.error(request, _("Sign in again first. Then you can change this for a quarter of an hour."))
        return False
    if proof.is_valid() and pins.check_pin(member, proof.cleaned_data["pin"], at):
        return True
    proof.add_error("pin", _("This PIN does not work. After some tries you have to wait a while before the next."))
    return False


def _stay(request: ViewedRequest, at: datetime) -> None:
    """The PIN's change has signed every session out: this one begins anew."""
    assert isinstance(request.user, Account)  # noqa: S101  # the gate lets in nobody else
    request.user.refresh_from_db()
    old = request.session
    lasts = session.OWN_PHONE if old.get("only_member") else session.lasting(request.viewer.roles)
    session.begin(request, request.user, lasts=lasts, only_member=bool(old.get("only_member")), at=at)
