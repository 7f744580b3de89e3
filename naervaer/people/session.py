"""A session: begun when somebody has proven who they are, over after its time. It lives in a signed cookie alone."""

from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.auth import login
from django.http import HttpRequest

from naervaer.web.language import TABLET

from .models import Account, RoleKind

OWN_PHONE = timedelta(days=180)
SHARED = timedelta(hours=2)
ON_A_TABLET = timedelta(minutes=20)
STAFF = timedelta(days=14)
GUARDED = timedelta(hours=12)
FRESH = timedelta(minutes=15)
GUARDED_ROLES = frozenset({RoleKind.OPERATOR, RoleKind.ORGANISATION})


def begin(request: HttpRequest, account: Account, *, lasts: timedelta, only_member: bool, at: datetime) -> None:
    """Sign `account` in. `only_member`: a PIN or a code opens the member's own pages, no other role.

    Nothing is written to the database. On a shared device the cookie goes with the browser.
    """
    shared = bool(request.session.get("shared")) or TABLET in request.COOKIES
    login(request, account, backend=settings.AUTHENTICATION_BACKENDS[0])
    for key in ("known", "code", "enrolling"):
        request.session.pop(key, None)
    if shared:
        lasts = ON_A_TABLET if TABLET in request.COOKIES else SHARED
    mark(request, lasts=lasts, shared=shared, only_member=only_member, at=at)


def mark(request: HttpRequest, *, lasts: timedelta, shared: bool, only_member: bool, at: datetime) -> None:
    """Write into the session when it began, how long it lasts and what it opens."""
    request.session["at"] = int(at.timestamp())
    request.session["until"] = int((at + lasts).timestamp())
    request.session["shared"] = shared
    request.session["only_member"] = only_member
    set_cookie_life(request)


def set_cookie_life(request: HttpRequest) -> None:
    """The cookie goes with the browser on a shared device, and with the session elsewhere."""
    session = request.session
    if "until" in session:
        session.set_expiry(0 if session["shared"] else session["until"] - session["at"])


def is_fresh(request: HttpRequest, at: datetime) -> bool:
    """Whether somebody proved who they are a moment ago."""
    return bool(at.timestamp() - request.session.get("at", 0) < FRESH.total_seconds())


def is_over(request: HttpRequest, at: datetime) -> bool:
    until = request.session.get("until")
    return until is not None and at.timestamp() > until


def lasting(roles: frozenset[RoleKind]) -> timedelta:
    """How long a session with these roles lasts on an own device."""
    if roles & GUARDED_ROLES:
        return GUARDED
    return STAFF if roles - {RoleKind.MEMBER} else OWN_PHONE
