"""When something goes wrong: what happened, that nothing was lost, what to do."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _


def _page(request: HttpRequest, status: int, title: str, lead: str, todo: str) -> HttpResponse:
    context = {"title": title, "lead": lead, "todo": todo, "status": status}
    return render(request, "web/error.html", context, status=status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _page(
        request,
        400,
        _("We could not read that"),
        _("Something in the address or the form arrived in a way we do not understand. Nothing was saved or changed."),
        _("Go back one page and try again."),
    )


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _page(
        request,
        403,
        _("This page is for somebody else"),
        _("People with another task use it. Nothing was changed."),
        _("If you should be able to see it, ask the person who invited you."),
    )


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _page(
        request,
        404,
        _("There is nothing here"),
        _("The page may have moved, or the link may be old. Nothing you wrote has been lost."),
        _("Start again from the front page, or ask for a new link where you got this one."),
    )


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    return _page(
        request,
        403,
        _("The page had been open too long"),
        _("To be safe we did not take what was sent. Nothing was changed, and nobody saw it."),
        _("Go back one page, load it again, and send once more. If it keeps happening, allow cookies for this site."),
    )


def server_error(request: HttpRequest) -> HttpResponse:
    """Drawn without the shell's context, which may be what failed."""
    page = render_to_string("web/500.html")
    return HttpResponse(page, status=500)
