"""What every answer says to the browser and to whatever lies between, besides Django's own headers."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

_NOTHING = ("camera", "geolocation", "microphone", "payment", "usb", "browsing-topics")
PERMISSIONS = ", ".join(f"{feature}=()" for feature in _NOTHING)


class Headers:
    """No page is kept by anybody unless it says so itself, none is indexed, and none asks for a sensor."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault("Cache-Control", "no-store, private")
        response.headers["Permissions-Policy"] = PERMISSIONS
        response.headers["X-Robots-Tag"] = "noindex, nofollow"
        return response
