"""What every page needs to draw its frame: the places, the menu, the theme, the languages."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext_lazy as _

THEMES = {"light": _("Light"), "dark": _("Dark"), "": _("As the device")}
THEME_COOKIE = "theme"


@dataclass(frozen=True)
class Link:
    """A way to go. `roles` empty: everybody who is signed in."""

    path: str
    label: Any
    icon: str
    roles: frozenset[str] = frozenset()


PLACES = (
    Link("/", _("Today"), "today"),
    Link("/compass/", _("Compass"), "compass"),
    Link("/conversations/", _("Conversations"), "conversations"),
    Link("/agreements/", _("Agreements"), "agreements"),
    Link("/workshop/", _("Workshop"), "workshop"),
)
MENU = (
    Link("/profile/", _("Your profile"), "person", frozenset({"member"})),
    Link("/people/", _("People"), "people", frozenset({"leader", "deputy", "organisation", "operator"})),
    Link("/readings/rhythm/", _("When we ask"), "clock", frozenset({"member"})),
    Link("/readings/", _("Readings"), "calendar", frozenset({"leader", "deputy", "organisation", "representative"})),
    Link("/organisation/", _("Organisation"), "hand", frozenset({"organisation", "representative"})),
    Link("/rules/", _("Rules and questions"), "shield", frozenset({"representative"})),
    Link("/log/", _("The log"), "list", frozenset({"organisation", "representative"})),
    Link("/organisations/", _("Organisations"), "building", frozenset({"operator"})),
)


def theme_of(request: HttpRequest) -> str:
    """light, dark, or empty when the device decides."""
    chosen = request.COOKIES.get(THEME_COOKIE, "")
    return chosen if chosen in THEMES else ""


def _here(path: str) -> str:
    for place in PLACES[1:]:
        if path.startswith(place.path):
            return place.path
    return "/" if path == "/" else ""


def context(request: HttpRequest) -> dict[str, object]:
    """The variables of the shell, for every template."""
    viewer = getattr(request, "viewer", None)
    roles: frozenset[str] = getattr(viewer, "roles", frozenset())
    return {
        "viewer": viewer,
        "places": PLACES if "member" in roles else (),
        "here": _here(request.path),
        "menu": [link for link in MENU if not link.roles or link.roles & roles],
        "theme": theme_of(request),
        "themes": list(THEMES.items()),
        "languages": [(code, get_language_info(code)["name_local"].capitalize()) for code, _name in settings.LANGUAGES],
        "shared": bool(request.session.get("shared")) if hasattr(request, "session") else False,
        "unreviewed": get_language() in settings.PARTIAL_LANGUAGES,
        "lacks_language": getattr(request, "lacks_language", ""),
        "demo": getattr(settings, "DEMO", False),
    }
