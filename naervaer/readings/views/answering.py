"""The member's phone: what there is to answer, one sitting, thank you. Leaves only the sealed answers behind."""

import secrets

from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.cache import cache_control
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_GET, require_http_methods

from naervaer.answers import collecting
from naervaer.answers.reporting import asked_beside
from naervaer.method.readings import PULSE
from naervaer.people.viewer import ViewedRequest
from naervaer.readings.filling import Filling
from naervaer.readings.frames import Frame, draft_key
from naervaer.readings.queries import MySitting, my_sittings
from naervaer.readings.since import Since, done_since_for
from naervaer.web import clock
from naervaer.web.language import TABLET
from naervaer.web.once import repeatable

from .flow import NOT_RECEIVED, put, wants_data

UNITS_SEE = gettext_lazy(
    "HR and the employee representative see numbers for larger parts of the company, made from what the groups "
    "were shown. HR sees one team alone only if the result is very low twice in a row, so that the company must help."
)
private = cache_control(no_store=True, private=True)


@private
@require_GET
def answer(request: ViewedRequest) -> HttpResponse:
    """What I am asked, as a list."""
    sittings = my_sittings(request.viewer.member_id or 0, clock.now())
    return render(request, "readings/answer/list.html", {"sittings": sittings, "now": clock.now()})


@private
@sensitive_post_parameters()
@sensitive_variables()
@require_http_methods(["GET", "POST"])
@repeatable
def sitting(request: ViewedRequest, wave_id: int, number: int) -> HttpResponse:
    """One sitting: before it, each question where there is no JavaScript, and sending."""
    mine = find_mine(request, wave_id, number)
    if mine is None:
        return over(request)
    frame = frame_of(request, mine)
    count, minutes = _count(mine), mine.minutes
    questions = ngettext("%(count)s short question.", "%(count)s short questions.", count) % {"count": count}
    about = ngettext("About %(minutes)s minute.", "About %(minutes)s minutes.", minutes) % {"minutes": minutes}
    if mine.kind == PULSE:
        about = _("Half a minute.")
    page = {
        "mine": mine,
        "number": number,
        "lead": f"{questions} {about}",
        "units_see": UNITS_SEE if mine.units_see else "",
        "beside": asked_beside(request.viewer.member_id or 0, wave_id),
        "since": _since(request, wave_id),
    }
    answered = put(request, frame, "readings/answer/begin_sitting.html", page)
    return answered if isinstance(answered, HttpResponse) else send(request, mine, answered)


def _since(request: ViewedRequest, wave_id: int) -> Since | None:
    """What was done since the team last answered: told once, before the first question."""
    return done_since_for(request.viewer.member_id or 0, wave_id, clock.now()) if request.method == "GET" else None


@private
@require_GET
def done(request: ViewedRequest, wave_id: int, number: int) -> HttpResponse:
    """Thank you, what happens now, and the other part if it is still open."""
    found = _mine(request)
    mine = next((one for one in found if (one.wave_id, one.sitting + 1) == (wave_id, number)), None)
    if mine is None:
        return redirect("readings:answer")
    following = next((one for one in found if one.wave_id == wave_id and not one.answered and one != mine), None)
    page = {"following": following, "last_day": mine.last_day}
    response = render(request, "readings/answer/done.html", page)
    if TABLET in request.COOKIES:
        response["Refresh"] = f"30; url={reverse('sign_in:left')}"
    return response


def find_mine(request: ViewedRequest, wave_id: int, number: int) -> MySitting | None:
    """One of my sittings, or None: it is over, or was never mine."""
    return next((one for one in _mine(request) if (one.wave_id, one.sitting + 1) == (wave_id, number)), None)


def _mine(request: ViewedRequest) -> list[MySitting]:
    return my_sittings(request.viewer.member_id or 0, clock.now())


def _count(mine: MySitting) -> int:
    """How many questions at most: three of the hindrances are asked."""
    return sum(not item.after for item in mine.items) + min(3, sum(bool(item.after) for item in mine.items))


@sensitive_variables()
def send(request: ViewedRequest, mine: MySitting, filling: Filling) -> HttpResponse:
    """Hand the answers to the room. A phone brings its own ballot; without JavaScript one is made and thrown away."""
    done_at = reverse("readings:done", args=[mine.wave_id, mine.sitting + 1])
    try:
        collecting.send(
            wave_id=mine.wave_id,
            sitting=mine.sitting,
            member_id=request.viewer.member_id or 0,
            ballot=request.POST.get("ballot") or secrets.token_hex(16),
            answers=filling.complete,
            at=clock.now(),
        )
    except collecting.Refused as refusal:
        if wants_data(request):
            return JsonResponse({"says": refusal.sentence, "again": refusal.reason == "new_ballot"}, status=409)
        return render(
            request, "readings/answer/refused.html", {"title": NOT_RECEIVED, "says": refusal.sentence}, status=409
        )
    return JsonResponse({"next": done_at}) if wants_data(request) else redirect(done_at)


def over(request: ViewedRequest) -> HttpResponse:
    """There is nothing to answer here: it is over, or was never asked of this person. Both look the same."""
    says = _("There is nothing to answer here now. The reading may have closed. Nothing was sent.")
    if wants_data(request):
        return JsonResponse({"says": says}, status=409)
    sent = request.method == "POST"
    title = NOT_RECEIVED if sent else _("Nothing to answer here")
    return render(request, "readings/answer/refused.html", {"title": title, "says": says}, status=409 if sent else 404)


def frame_of(request: ViewedRequest, mine: MySitting) -> Frame:
    return Frame(
        items=mine.items,
        title=mine.title,
        key=draft_key(request.viewer.member_id or 0, mine.wave_id, mine.sitting),
        seen=_("Nobody sees your answer."),
        seen_more=(
            _("Your answer is locked the moment you send it. No page shows it to your leader or the company."),
            _("When the reading closes, all answers are added up and every single one is destroyed."),
            _("The result is seen by %(viewers)s. It is shown only when at least five have answered.")
            % {"viewers": mine.viewers},
            *([str(UNITS_SEE)] if mine.units_see else []),
        ),
        last_day=mine.last_day,
        now=clock.now(),
        shared=bool(request.session.get("shared")),
        about=mine.about,
    )
