"""The leader's mirrored version: answered by name, shown to the team by name, and told so first."""

from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from naervaer.people.viewer import ViewedRequest
from naervaer.readings import access
from naervaer.readings.actions.refusals import MirrorClosed
from naervaer.readings.actions.save_mirror import save_mirror
from naervaer.readings.frames import Frame, draft_key
from naervaer.readings.queries import mirror_of
from naervaer.web import clock

from .answering import private
from .flow import NOT_RECEIVED, put, wants_data


@private
@require_http_methods(["GET", "POST"])
def mirror(request: ViewedRequest, wave_id: int, team_id: int) -> HttpResponse:
    """The leader's own answers about leading one team, until the reading closes."""
    at = clock.now()
    reading = access.reading(request.viewer, wave_id)
    team = access.led_team(request.viewer, reading, team_id)
    by = access.me(request.viewer)
    back = reverse("readings:reading", args=[wave_id])
    if request.method == "GET" and reading.state(at) != "open":
        return redirect(back)
    frame = Frame(
        items=reading.questions.mirror,
        title=_("Your side of the compass"),
        key=draft_key(by.pk, wave_id, team_id, 0),
        seen=_("Your team, with your name."),
        seen_more=(
            _("Your answers are shown beside the team's own result when the reading has closed."),
            _("Everybody in %(team)s can see them, with your name.") % {"team": team.name},
        ),
        last_day=reading.last_moment,
        now=at,
        mirrored=True,
        shared=bool(request.session.get("shared")),
        start=mirror_of(reading, team_id, by.pk),
    )
    answered = put(request, frame, "readings/answer/begin_mirror.html", {"team": team})
    if isinstance(answered, HttpResponse):
        return answered
    try:
        save_mirror(reading=reading, team=team, by=by, answers=answered.complete, at=at)
    except MirrorClosed as refusal:
        if wants_data(request):
            return JsonResponse({"says": str(refusal)}, status=409)
        page = {"title": NOT_RECEIVED, "says": str(refusal)}
        return render(request, "readings/answer/refused.html", page, status=409)
    return JsonResponse({"next": back}) if wants_data(request) else redirect(back)
