"""From paper: every question of a sitting on one page, for the keyboard. Wrong or empty, everything keyed in stays."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_http_methods

from naervaer.people.viewer import ViewedRequest
from naervaer.readings.filling import REVIEW, Filling, read
from naervaer.readings.frames import Frame
from naervaer.web.once import repeatable

from .answering import find_mine, frame_of, over, private, send


@private
@sensitive_post_parameters()
@sensitive_variables()
@require_http_methods(["GET", "POST"])
@repeatable
def keyed(request: ViewedRequest, wave_id: int, number: int) -> HttpResponse:
    """One sitting as a form. What was left empty is named once, and then counts as “don't know”."""
    mine = find_mine(request, wave_id, number)
    if mine is None:
        return over(request)
    frame = frame_of(request, mine)
    filling = read({**request.POST.dict(), "at": REVIEW}, frame.items)
    empty = _empty(filling) if request.method == "POST" else []
    nothing = request.method == "POST" and not filling.given
    if request.method == "POST" and not nothing and (not empty or request.POST.get("go") == "anyway"):
        return send(request, mine, filling)
    page = {
        "frame": frame,
        "mine": mine,
        "rows": _rows(frame, filling, empty),
        "empty": empty,
        "nothing": nothing,
        "number": number,
        "languages": (),  # another language is another page: it would not carry the answers along
    }
    return render(request, "readings/answer/keyed.html", page, status=422 if empty else 200)


def _empty(filling: Filling) -> list[int]:
    """The numbers of the questions without an answer. Those asked only of the largest distances may be empty."""
    return [at for at, item in enumerate(filling.items, 1) if item.id not in filling.given and not item.after]


def _rows(frame: Frame, filling: Filling, empty: list[int]) -> list[tuple[int, object, bool]]:
    """(number, the question with what is answered, whether it stands out as empty)."""
    asked = [frame.asked(item, filling) for item in frame.items]
    return [(at, one, at in empty) for at, one in enumerate(asked, 1)]
