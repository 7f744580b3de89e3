"""The language of a page: chosen on this device, else what the browser asks for, else what the person reads best.

Some languages are there for the member's path alone. Where a page is not in one of them, it is shown
whole in Danish or English and says so.
"""

from collections.abc import Callable, Collection
from functools import cache

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.module_loading import import_string
from django.utils.translation.trans_real import parse_accept_lang_header

TABLET = "tablet"  # the cookie of a device that a team shares: its browser says nothing of who stands before it
_MEMBER_ALONE = frozenset({"member"})


class Preferred:
    """Stands after the gate. A phone set to Turkish asks for nothing we have: its owner decides."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        ours = {code for code, _name in settings.LANGUAGES}
        preferred = getattr(getattr(request, "viewer", None), "language", "")
        asks_for_ours = any(code in ours for code in _asked(request)) and TABLET not in request.COOKIES
        if preferred in ours and not asks_for_ours and settings.LANGUAGE_COOKIE_NAME not in request.COOKIES:
            _speak(request, preferred)
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_: object) -> None:
        """On a page that is not in the reader's language yet, another one, unmixed."""
        spoken = translation.get_language() or settings.LANGUAGE_CODE
        roles: frozenset[str] = getattr(getattr(request, "viewer", None), "roles", frozenset())
        view = request.resolver_match.view_name if request.resolver_match else ""
        if spoken in settings.PARTIAL_LANGUAGES and not (view in member_path() and roles <= _MEMBER_ALONE):
            request.lacks_language = spoken  # type: ignore[attr-defined]  # HttpRequest is open for it
            _speak(request, complete_language(_asked(request)))


@cache
def member_path() -> Collection[str]:
    """The addresses that are also there in the partial languages."""
    found: Collection[str] = import_string(settings.MEMBER_PATH)
    return found


def complete_language(asked: Collection[str]) -> str:
    """The first of the languages `asked` for that is complete, else the installation's own."""
    complete = {code for code, _name in settings.LANGUAGES} - settings.PARTIAL_LANGUAGES
    return next((code for code in asked if code in complete), settings.LANGUAGE_CODE)


def _asked(request: HttpRequest) -> list[str]:
    """What the browser asks for, the best first."""
    header = request.headers.get("Accept-Language", "")[:500]
    return [code.split("-")[0] for code, _weight in parse_accept_lang_header(header.lower())]


def _speak(request: HttpRequest, code: str) -> None:
    translation.activate(code)
    request.LANGUAGE_CODE = code
