"""The gate: every address passes it, and it lets in only whom the table of rights names."""

from collections.abc import Callable, Mapping
from zoneinfo import ZoneInfo

from allauth.mfa.adapter import get_adapter as second_factor_adapter
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth import logout
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.module_loading import import_string

from naervaer.web import clock

from . import session
from .models import Account
from .viewer import STRANGER, Viewer, viewer_of

STRANGERS = "strangers"
# Where one sets up the second factor, besides the pages that strangers may open.
_SETTING_UP = ("mfa_", "account_")


class Gate:
    """Sets `request.viewer` and their time zone, then refuses: a stranger is asked to sign in, others find nothing."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.rights: Mapping[str, frozenset[str]] = import_string(settings.RIGHTS)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.viewer = self._viewer(request)  # type: ignore[attr-defined]  # HttpRequest is open for it
        zone = request.viewer.time_zone  # type: ignore[attr-defined]  # set above
        with timezone.override(ZoneInfo(zone) if zone else None):
            return self.get_response(request)

    def _viewer(self, request: HttpRequest) -> Viewer:
        at = clock.now()
        if isinstance(request.user, Account) and session.is_over(request, at):
            logout(request)
        if not isinstance(request.user, Account):
            return STRANGER
        viewer = viewer_of(request.user, timezone.localdate(at))
        if viewer.is_stranger:
            logout(request)
        return viewer.as_member() if request.session.get("only_member") else viewer

    def process_view(self, request: HttpRequest, *_: object) -> HttpResponseBase | None:
        assert request.resolver_match is not None  # noqa: S101  # Django sets it before process_view
        name = request.resolver_match.view_name
        allowed = self.rights.get(name, frozenset())
        viewer: Viewer = request.viewer  # type: ignore[attr-defined]  # set above
        if STRANGERS in allowed:
            return None
        if viewer.roles & allowed:
            return redirect("mfa_index") if _lacks_second_factor(request, viewer, name) else None
        if viewer.is_stranger and allowed:
            return redirect_to_login(request.get_full_path(), settings.LOGIN_URL)
        raise Http404


def _lacks_second_factor(request: HttpRequest, viewer: Viewer, name: str) -> bool:
    """Operators and the organisation must have one before they see anything else."""
    if not viewer.roles & session.GUARDED_ROLES or name.startswith(_SETTING_UP):
        return False
    kinds = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]
    return not second_factor_adapter().is_mfa_enabled(request.user, kinds)
