"""One dialogue: beginning it, being in it on a screen or a phone, and the steps it ends in."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from naervaer.method import dialogue as method
from naervaer.method.topics import BY_ID
from naervaer.people.viewer import ViewedRequest
from naervaer.readings.access import me
from naervaer.readings.dialogue import access, queries
from naervaer.readings.dialogue.actions.agree import agree_on_step
from naervaer.readings.dialogue.actions.lead import end_dialogue, go_to_leg
from naervaer.readings.dialogue.actions.say import come, say, take_back
from naervaer.readings.dialogue.actions.start import start_dialogue
from naervaer.readings.dialogue.forms import NoteForm, StartForm, StepForm
from naervaer.readings.dialogue.proposed import proposed_topic
from naervaer.readings.dialogue.refusals import Refused
from naervaer.readings.models import Dialogue
from naervaer.steps.actions import refusals as steps
from naervaer.web.clock import now


@require_http_methods(["GET", "POST"])
def start(request: ViewedRequest, team_id: int) -> HttpResponse:
    """What to talk about, who talks, where and when."""
    at, language = now(), _language()
    team = access.team_to_talk(request.viewer, team_id)
    today = timezone.localdate(at)
    proposed = proposed_topic(request.viewer, team, at, language)
    form = StartForm(request.POST or None, today=today, at=at, proposed=proposed, language=language)
    if request.method == "POST" and form.is_valid():
        try:
            begun = start_dialogue(by=me(request.viewer), team=team, plan=form.plan(), at=at)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("readings:dialogue_page", begun.pk)
    known = queries.open_dialogues(request.viewer, at, language)
    page = {"form": form, "team": team, "running": next((one for one in known if one.team_id == team.pk), None)}
    return render(request, "readings/workshop/start.html", page, status=422 if form.errors else 200)


@require_GET
def dialogue_page(request: ViewedRequest, dialogue_id: int) -> HttpResponse:
    """The dialogue as it is now. A page that watches is told whether anything is new, and is sent only that."""
    found = access.find_dialogue(request.viewer, dialogue_id, timezone.localdate(now()))
    if "seen" not in request.GET:
        return _page(request, found)
    talk = queries.talk(request.viewer, found, now(), _language(), request.GET.get("at", ""))
    if talk.version == request.GET["seen"]:
        return HttpResponse(status=204)
    stage = request.GET.get("stage", "")
    page = {"talk": talk, "stage": stage, "moved": stage != talk.stage}
    return render(request, "readings/workshop/watched.html", page)


@require_POST
def presence(request: ViewedRequest, dialogue_id: int) -> HttpResponse:
    """I am here: after reading what this is and who sees what."""
    found = access.find_dialogue(request.viewer, dialogue_id, timezone.localdate(now()))
    try:
        come(dialogue=found, member=me(request.viewer), at=now())
    except Refused as refusal:
        messages.info(request, str(refusal))
    return redirect("readings:dialogue_page", found.pk)


@require_POST
def leg(request: ViewedRequest, dialogue_id: int) -> HttpResponse:
    """The leader goes on, or back. A tap on a page that is behind changes nothing and shows where the talk is."""
    found = access.find_led_dialogue(request.viewer, dialogue_id, timezone.localdate(now()))
    before, to = request.POST.get("before", ""), request.POST.get("to", "")
    if before.isdecimal() and to.isdecimal():
        go_to_leg(dialogue=found, before=int(before), to=int(to), at=now())
    return redirect("readings:dialogue_page", found.pk)


@require_POST
def end(request: ViewedRequest, dialogue_id: int) -> HttpResponse:
    """The dialogue ends now; one that has not begun is taken away."""
    found = access.find_led_dialogue(request.viewer, dialogue_id, timezone.localdate(now()))
    planned = found.state(now()) == "planned"
    end_dialogue(dialogue=found, at=now())
    if planned:
        messages.success(request, _("The dialogue is called off. Nobody is invited."))
        return redirect("readings:workshop")
    return redirect("readings:dialogue_page", found.pk)


@require_POST
def notes(request: ViewedRequest, dialogue_id: int) -> HttpResponse:
    """A few words, for the team or for oneself."""
    at = now()
    found = access.find_dialogue(request.viewer, dialogue_id, timezone.localdate(at))
    form = NoteForm(request.POST)
    if form.is_valid():
        try:
            say(dialogue=found, by=me(request.viewer), hosts=access.hosts(request.viewer, found), at=at,
                **form.cleaned_data)  # fmt: skip
        except Refused as refusal:
            form.add_error("words", str(refusal))
        else:
            return redirect(f"{reverse('readings:dialogue_page', args=[found.pk])}?at={form.cleaned_data['question']}")
    return _page(request, found, note=form, chosen=form.data.get("question", ""))


@require_POST
def note_removal(request: ViewedRequest, note_id: int) -> HttpResponse:
    """What one said oneself is taken back."""
    note = access.find_own_note(request.viewer, note_id)
    take_back(note=note)
    messages.success(request, _("Taken back. Nobody can see it any more."))
    if access.visible(request.viewer, timezone.localdate(now())).filter(pk=note.dialogue_id).exists():
        return redirect(f"{reverse('readings:dialogue_page', args=[note.dialogue_id])}?at={note.question}")
    return redirect("readings:workshop")


@require_POST
def agreement(request: ViewedRequest, dialogue_id: int) -> HttpResponse:
    """A step with a person, a day and somebody it is promised to."""
    at = now()
    found = access.find_dialogue(request.viewer, dialogue_id, timezone.localdate(at))
    form = _step_form(request, found, request.POST)
    if form.is_valid():
        try:
            agree_on_step(dialogue=found, at=at, **form.facts())
        except (Refused, steps.Refused) as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Agreed. It is among the agreements, and the whole team can see it here."))
            return redirect(f"{reverse('readings:dialogue_page', args=[found.pk])}?at={queries.AGREE}")
    return _page(request, found, step=form, chosen=queries.AGREE)


def _page(
    request: ViewedRequest,
    found: Dialogue,
    note: NoteForm | None = None,
    step: StepForm | None = None,
    chosen: str = "",
) -> HttpResponse:
    language = _language()
    talk = queries.talk(request.viewer, found, now(), language, chosen or request.GET.get("at", ""))
    asks_steps = talk.may_agree and (talk.state == "over" or talk.at_end)
    page: dict[str, Any] = {
        "talk": talk,
        "note": note or NoteForm(initial={"question": talk.asked.key if talk.asked else ""}),
        "step": step or (_step_form(request, found, None) if asks_steps else None),
        "rules": queries.ground_rules(language),
        "agreeing": method.AGREEING.in_language(language),
        "ideas": [one.what.in_language(language) for topic in found.topics[:1] for one in BY_ID[topic].steps]
        if len(found.topics) == 1
        else [],
        "months": settings.DIALOGUE_MONTHS,
        "shared": bool(request.session.get("shared")),
        "unsent": note.data.get("words", "") if note and talk.state == "over" else "",
    }
    template = {"planned": "planned", "open": "dialogue", "over": "summary"}[talk.state]
    wrong = bool((note and note.errors) or (step and step.errors))
    return render(request, f"readings/workshop/{template}.html", page, status=422 if wrong else 200)


def _step_form(request: ViewedRequest, found: Dialogue, given: Any) -> StepForm:
    today = timezone.localdate(now())
    return StepForm(
        given,
        people=access.in_the_team(found, today),
        me=me(request.viewer),
        leads=access.leads(request.viewer, found),
        team=_("The whole of %(team)s") % {"team": found.team.name},
        today=today,
    )


def _language() -> str:
    return get_language() or settings.LANGUAGE_CODE
