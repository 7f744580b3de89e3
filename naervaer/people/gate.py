"""The gate: every address passes it, and it lets in only whom the table of rights names."""

from collections.abc import Callable, Mapping

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.module_loading import import_string

from .models import Account
from .viewer import STRANGER, viewer_of

STRANGERS = "strangers"


class Gate:
    """Sets `request.viewer`, then refuses: a stranger is asked to sign in, anybody else finds nothing there."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.rights: Mapping[str, frozenset[str]] = import_string(settings.RIGHTS)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        account = request.user
        request.viewer = viewer_of(account) if isinstance(account, Account) else STRANGER  # type: ignore[attr-defined]  # HttpRequest is open for it
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_: object) -> HttpResponseBase | None:
        assert request.resolver_match is not None  # noqa: S101  # Django sets it before process_view
        name = request.resolver_match.view_name
        allowed = self.rights.get(name, frozenset())
        viewer = request.viewer  # type: ignore[attr-defined]  # set above
        if STRANGERS in allowed or viewer.roles & allowed:
            return None
        if viewer.is_stranger and allowed:
            return redirect_to_login(request.get_full_path(), settings.LOGIN_URL)
        raise Http404
