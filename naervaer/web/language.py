"""The language of a page: chosen on this device, else what the browser asks for, else what the person reads best."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation


class Preferred:
    """Stands after the gate. A phone set to Polish asks for nothing we have: its owner decides."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        ours = {code for code, _name in settings.LANGUAGES}
        preferred = getattr(getattr(request, "viewer", None), "language", "")
        asked = request.headers.get("Accept-Language", "").lower()
        asks_for_ours = any(part.strip().split("-")[0].split(";")[0] in ours for part in asked.split(","))
        if preferred in ours and not asks_for_ours and settings.LANGUAGE_COOKIE_NAME not in request.COOKIES:
            translation.activate(preferred)
            request.LANGUAGE_CODE = preferred
        return self.get_response(request)
