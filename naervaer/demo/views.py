"""Signing in as one of the invented people, without a password. Only the demo has these addresses."""

from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from naervaer.people.models import Account, Member

from .guide import GUESTS, Guest


@require_safe
def people(request: HttpRequest) -> HttpResponse:
    """Whom you can be here."""
    return render(request, "demo/people.html", {"guests": GUESTS})


@require_http_methods(["GET", "HEAD", "POST"])
def sign_in(request: HttpRequest, who: str) -> HttpResponse:
    """One of them: a page with a button, and a POST that signs in."""
    guest = _guest(who)
    if request.method != "POST":
        return render(request, "demo/sign_in.html", {"guest": guest})
    member = get_object_or_404(Member, name=guest.name, organisation__name="Lyng Service")
    if member.account is None:
        member.account = Account.objects.create_user()
        member.save()
    login(request, member.account, backend="allauth.account.auth_backends.AuthenticationBackend")
    return redirect("/")


def _guest(who: str) -> Guest:
    for guest in GUESTS:
        if guest.who == who:
            return guest
    raise Http404
