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
from naervaer.readings.actions.open_reading import check, open_reading, questions_for
from naervaer.readings.actions.refusals import PeopleChanged, Refused
from naervaer.readings.forms import OpenReading
from naervaer.readings.team_choice import teams_to_tick
from naervaer.readings.wording import question
from naervaer.web import clock


@require_http_methods(["GET", "POST"])
def opening(request: ViewedRequest) -> HttpResponse:
    """The form; then, with the same form, everything that will be fixed; then it is opened."""
    at, by, teams = clock.now(), access.me(request.viewer), access.teams_to_ask(request.viewer)
    zone = ZoneInfo(by.organisation.time_zone)
    given = request.POST
    choice = teams_to_tick(teams, given.getlist("teams"), given.get("q", "")[:80], given.get("page"))
    looking = bool({"find", "page"} & set(given))
    form = OpenReading(
        None if looking else given or None, teams=teams, choice=choice, zone=zone, at=at, language=get_language() or "",
    )  # fmt: skip
    if looking:
        form.keep(given)
    if not form.is_valid() or "change" in given:
        return render(request, "readings/opening/choose.html", {"form": form, "choice": choice})
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
        return render(request, "readings/opening/choose.html", {"form": form, "choice": choice})
    led = [team for cell in found.cells for team in cell.teams if team.pk in request.viewer.leads]
    questions = questions_for(by.organisation, chosen_opening)
    page = {
        "questions": [question(item, get_language() or "").text for item in questions.items],
        "form": form,
        "opening": chosen_opening,
        "plan": found,
        "leads": led,
    }
    return render(request, "readings/opening/look.html", page)
