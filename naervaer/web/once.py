"""A form that is sent twice is done once: whoever taps twice gets the answer to the first tap."""

import hashlib
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from secrets import token_bytes
from threading import Lock
from typing import Any, TypeVar

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import Resolver404, resolve

View = TypeVar("View", bound=Callable[..., Any])

MEMORY = 20  # seconds
_KEY = token_bytes(32)


@dataclass
class _Sent:
    """One form as it was sent. `to` is where its answer led, once there is one and it led anywhere."""

    at: float
    being_done: Lock = field(default_factory=Lock)
    to: str = ""
    cookies: "SimpleCookie" = field(default_factory=SimpleCookie)


class Once:
    """Remembers, in memory alone and for a moment, the forms of those signed in that led on to another page.

    Every drawing of a form carries a token of its own against forgery, so the same account, address, token and
    fields are the same tap. A form that is shown again, with what is wrong in it, can be sent again.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self._sent: dict[bytes, _Sent] = {}
        self._looking = Lock()

    def __call__(self, request: HttpRequest) -> HttpResponse:
        form = _fingerprint(request)
        if form is None:
            return self.get_response(request)
        sent = self._remembered(form)
        with sent.being_done:
            if not sent.to:
                answer = self.get_response(request)
                sent.to, sent.cookies = answer.get("Location", ""), answer.cookies
                return answer
        again = HttpResponseRedirect(sent.to)
        again.cookies.load(sent.cookies)
        return again

    def _remembered(self, form: bytes) -> _Sent:
        now = time.monotonic()
        with self._looking:
            self._sent = {key: sent for key, sent in self._sent.items() if now - sent.at < MEMORY}
            return self._sent.setdefault(form, _Sent(now))


def repeatable(view: View) -> View:
    """Marks a view that knows itself what it has done before: nothing of its forms is remembered here."""
    view.repeatable = True  # type: ignore[attr-defined]  # a function is open for it
    return view


def _is_repeatable(request: HttpRequest) -> bool:
    try:
        return getattr(resolve(request.path_info).func, "repeatable", False)
    except Resolver404:
        return False


def _fingerprint(request: HttpRequest) -> bytes | None:
    """What makes a form the same one; None for what is no form of somebody signed in."""
    if request.method != "POST" or not request.user.is_authenticated or "csrfmiddlewaretoken" not in request.POST:
        return None
    if _is_repeatable(request):
        return None
    files = [(name, file.name, file.size) for name, files in request.FILES.lists() for file in files]
    told = (request.user.pk, request.get_full_path(), request.POST.urlencode(), files)
    return hashlib.blake2b(repr(told).encode(), key=_KEY).digest()
