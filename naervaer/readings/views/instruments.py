"""Plug-in instruments: installed from a file, off until somebody turns one on, with their licence on the page."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from naervaer.method.frozen import from_data, read_text
from naervaer.people.models import RoleKind
from naervaer.people.viewer import ViewedRequest
from naervaer.readings import access
from naervaer.readings.actions.install_instrument import (
    install_instrument,
    remove_instrument,
    see_instrument,
    turn,
)
from naervaer.readings.actions.refusals import Refused
from naervaer.readings.waves.own_forms import InstrumentFile
from naervaer.readings.waves.plugin_file import LARGEST, BadFile
from naervaer.readings.wording import question
from naervaer.web import clock


@require_POST
def install(request: ViewedRequest) -> HttpResponse:
    """Read a file; what is wrong with it is said, and nothing is installed."""
    form = InstrumentFile(request.POST, request.FILES)
    if form.is_valid():
        file = form.cleaned_data["file"]
        try:
            made = install_instrument(
                name=file.name, data=file.read(LARGEST + 1), by=access.me(request.viewer), at=clock.now()
            )
        except BadFile as wrong:
            form.add_error("file", str(wrong))
        else:
            messages.success(request, _("Installed, and off. Look at it before you turn it on."))
            return redirect("readings:instrument", made.pk)
    return render(request, "readings/questions/install.html", {"form": form}, status=422)


@require_http_methods(["GET", "POST"])
def instrument(request: ViewedRequest, instrument_id: int) -> HttpResponse:
    """What it is, its licence, every question; on or off."""
    language = get_language() or ""
    found = access.instrument(request.viewer, instrument_id)
    may_change = RoleKind.ORGANISATION in request.viewer.roles
    may_see = RoleKind.REPRESENTATIVE in request.viewer.roles
    if request.method == "POST" and may_see and "seen" in request.POST:
        see_instrument(instrument=found, by=access.me(request.viewer), at=clock.now())
        return redirect("readings:instrument", found.pk)
    if request.method == "POST" and may_change:
        try:
            turn(
                instrument=found, is_on="on" in request.POST, knows_health="knows" in request.POST,
                by=access.me(request.viewer), at=clock.now(),
            )  # fmt: skip
        except Refused as refusal:
            messages.warning(request, str(refusal))
        return redirect("readings:instrument", found.pk)
    page = {
        "instrument": found,
        "title": read_text(found.content["title"]).in_language(language),
        "credit": read_text(found.content["credit"]).in_language(language),
        "questions": [question(item, language).text for item in from_data(found.content["reading"]).items],
        "may_change": may_change,
        "may_see": may_see and found.seen_at is None,
    }
    return render(request, "readings/questions/instrument.html", page)


@require_POST
def removal(request: ViewedRequest, instrument_id: int) -> HttpResponse:
    """Take it away. What readings have asked stays with them."""
    found = access.instrument(request.viewer, instrument_id)
    remove_instrument(instrument=found, by=access.me(request.viewer), at=clock.now())
    messages.success(request, _("The instrument is taken away."))
    return redirect("readings:own_questions")
