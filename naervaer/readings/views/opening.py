"""Opening a reading: choose, look at who is asked and who will see what, confirm. Nothing can change after."""

from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from naervaer.people.viewer import ViewedRequest
from naervaer.readings import access
from naervaer.readings.actions.open_reading import check, open_reading
from naervaer.readings.actions.refusals import PeopleChanged, Refused
from naervaer.readings.forms import OpenReading
from naervaer.web import clock


@require_http_methods(["GET", "POST"])
def opening(request: ViewedRequest) -> HttpResponse:
    """The form; then, with the same form, everything that will be fixed; then it is opened."""
    at, by, teams = clock.now(), access.me(request.viewer), access.teams_to_ask(request.viewer)
    zone = ZoneInfo(by.organisation.time_zone)
    chosen = [team.pk for team in teams] if len(teams) == 1 or "all" in request.GET else []
    form = OpenReading(
        request.POST or None, teams=teams, chosen=chosen, zone=zone, at=at, language=get_language() or "",
    )  # fmt: skip
    if request.method != "POST" or not form.is_valid() or "change" in request.POST:
        return render(request, "readings/opening/choose.html", {"form": form, "teams": teams})
    chosen_opening = form.opening()
    try:
        if "confirm" in request.POST:
            reading = open_reading(by=by, opening=chosen_opening, seen=request.POST.get("seen", ""), at=at)
            messages.success(request, _("The reading is set. Everybody asked gets a message in their own hours."))
            return redirect("readings:reading", reading.wave_id)
        found = check(by, chosen_opening, at)
    except PeopleChanged as refusal:
        messages.warning(request, str(refusal))
        found = check(by, chosen_opening, at)
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return render(request, "readings/opening/choose.html", {"form": form, "teams": teams})
    led = [team for cell in found.cells for team in cell.teams if team.pk in request.viewer.leads]
    page = {"form": form, "opening": chosen_opening, "plan": found, "leads": led}
    return render(request, "readings/opening/look.html", page)
