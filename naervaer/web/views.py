"""The shell's own addresses: choices of language and theme, health, and what browsers and robots ask for."""

from django.conf import settings
from django.db import connection
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_GET, require_POST

from .shell import THEME_COOKIE, THEMES

_A_YEAR = 60 * 60 * 24 * 365


def _back(request: HttpRequest) -> HttpResponse:
    target = request.POST.get("next", "/")
    if not url_has_allowed_host_and_scheme(target, {request.get_host()}, require_https=request.is_secure()):
        target = "/"
    return HttpResponseRedirect(target)


def _remember(response: HttpResponse, name: str, value: str) -> HttpResponse:
    secure = settings.SESSION_COOKIE_SECURE
    response.set_cookie(name, value, max_age=_A_YEAR, samesite="Lax", secure=secure, httponly=True)
    return response


@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """Remember the language on this device; an unknown one changes nothing."""
    chosen = request.POST.get("language", "")
    if chosen not in dict(settings.LANGUAGES):
        return _back(request)
    return _remember(_back(request), settings.LANGUAGE_COOKIE_NAME, chosen)


@require_POST
def theme(request: HttpRequest) -> HttpResponse:
    """Remember light or dark on this device, or forget it and follow the device."""
    chosen = request.POST.get("theme", "")
    response = _back(request)
    if chosen and chosen in THEMES:
        return _remember(response, THEME_COOKIE, chosen)
    response.delete_cookie(THEME_COOKIE, samesite="Lax")
    return response


@require_GET
def health(request: HttpRequest) -> HttpResponse:
    """ok when pages and database answer."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("ok\n", content_type="text/plain")


@require_GET
def robots(request: HttpRequest) -> HttpResponse:
    return HttpResponse("User-agent: *\nDisallow: /\n", content_type="text/plain")


@require_GET
def manifest(request: HttpRequest) -> HttpResponse:
    """What a phone needs to put Nærvær on its first page."""
    icons = [
        {"src": static(f"web/img/icon-{size}.png"), "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}
        for size, purpose in ((192, "any"), (512, "any"), (512, "maskable"))
    ]
    content = {
        "name": "Nærvær",
        "short_name": "Nærvær",
        "start_url": "/",
        "display": "standalone",
        "background_color": "#f6f3ec",
        "theme_color": "#0c3c55",
        "icons": icons,
    }
    response = JsonResponse(content, content_type="application/manifest+json")
    response["Cache-Control"] = "public, max-age=86400"
    return response


@require_GET
def privacy(request: HttpRequest) -> HttpResponse:
    """Who sees what, in words for everybody."""
    return render(request, "web/privacy.html")
