"""One question at a time, the same for members and for the leader's mirror. Holds nothing between two requests."""

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.debug import sensitive_variables

from naervaer.readings.filling import DONT_KNOW, Filling, read
from naervaer.readings.frames import Frame

NOT_RECEIVED = _("Your answers were not received")


def wants_data(request: HttpRequest) -> bool:
    """The phone sends by itself and reads a short answer, not a page."""
    return "application/json" in request.headers.get("Accept", "")


@sensitive_variables()
def put(request: HttpRequest, frame: Frame, begin: str, page: Mapping[str, object]) -> HttpResponse | Filling:
    """The page to show next, or, when “send” was pressed, what was answered."""
    if request.method != "POST":
        return render(request, begin, {**page, "frame": frame})
    filling = read(request.POST, frame.items, frame.start)
    if request.POST.get("go") == "send":
        return filling
    asking = frame.asking(filling)
    return render(
        request,
        "readings/answer/step.html",
        {
            "frame": frame,
            "filling": filling,
            "asking": asking,
            "number": filling.number,
            "total": len(filling.asked),
            "carried": [(item, DONT_KNOW if value is None else value) for item, value in filling.given.items()],
            "review": [] if asking else frame.review(filling),
            "answered": sum(item.id in filling.given for item in filling.asked),
            "languages": (),  # another language is another page: it would not carry the answers along
        },
    )
