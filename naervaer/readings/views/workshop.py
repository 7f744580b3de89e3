"""The workshop: dialogues that are open, what earlier ones led to, and one topic to talk about without any form."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from naervaer.method import dialogue as method
from naervaer.method.roles import DEFAULT_MAPPING, MAPPINGS, ROLES
from naervaer.method.topics import BY_ID
from naervaer.people.models import RoleKind
from naervaer.people.viewer import ViewedRequest
from naervaer.readings import access
from naervaer.readings.dialogue import access as dialogues
from naervaer.readings.dialogue import queries
from naervaer.readings.forms import DialogueStep
from naervaer.steps.actions.promise import promise_step
from naervaer.steps.actions.refusals import Refused
from naervaer.steps.models import Origin
from naervaer.web import clock

_MOST_TEAMS = 30  # on a page; in a large house a facilitator searches for the team


@require_GET
def workshop(request: ViewedRequest) -> HttpResponse:
    """Where a dialogue begins: those that are open, the twelve topics, and the wish that somebody stays."""
    language, at = get_language() or "", clock.now()
    groups = [
        (
            role.name.in_language(language),
            role.tagline.in_language(language),
            [(topic, BY_ID[topic].name.in_language(language)) for topic in MAPPINGS[DEFAULT_MAPPING][role.id]],
        )
        for role in ROLES
    ]
    leads = bool(request.viewer.roles & {RoleKind.LEADER, RoleKind.DEPUTY, RoleKind.FACILITATOR})
    running = queries.open_dialogues(request.viewer, at, language)
    busy = [one.team_id for one in running]
    text = " ".join(request.GET.get("q", "").split())[:80]
    found = dialogues.teams_to_talk(request.viewer).exclude(pk__in=busy).filter(name__icontains=text)
    teams = Paginator(found.order_by("name", "id"), _MOST_TEAMS).get_page(request.GET.get("page")) if leads else None
    page = {
        "groups": groups,
        "leads": leads,
        "running": running,
        "earlier": queries.earlier_dialogues(request.viewer, at, language),
        "teams": teams,
        "text": text,
        "query": urlencode({"q": text}) if text else "",
        "has_people": bool(request.viewer.leads),
        "stay": method.STAY.in_language(language),
        "stay_how": method.STAY_HOW.in_language(language),
    }
    return render(request, "readings/workshop/compass.html", page)


@require_http_methods(["GET", "POST"])
def dialogue(request: ViewedRequest, topic: str) -> HttpResponse:
    """One topic in three rounds, without a clock, and the step at the end."""
    if topic not in BY_ID:
        raise Http404
    language = get_language() or ""
    today = timezone.localdate(clock.now())
    teams = access.own_teams(request.viewer, today)
    form = DialogueStep(request.POST or None, teams=teams, today=today) if teams else None
    if request.method == "POST" and form and form.is_valid() and _promised(request, form):
        messages.success(request, _("It is among your agreements now. The team can see it too."))
        return redirect("steps:list")
    order = [one for topics in MAPPINGS[DEFAULT_MAPPING].values() for one in topics]
    following = BY_ID[order[(order.index(topic) + 1) % len(order)]]
    page = {
        "following": (following.id, following.name.in_language(language)),
        "name": BY_ID[topic].name.in_language(language),
        "meaning": BY_ID[topic].meaning.in_language(language),
        "question": method.QUESTIONS[topic].in_language(language),
        "rounds": [(one.name.in_language(language), one.how.in_language(language)) for one in method.ROUNDS],
        "ideas": [step.what.in_language(language) for step in BY_ID[topic].steps],
        "form": form,
    }
    return render(request, "readings/workshop/topic.html", page, status=422 if form and form.errors else 200)


def _promised(request: ViewedRequest, form: DialogueStep) -> bool:
    chosen = form.cleaned_data
    try:
        promise_step(
            by=access.me(request.viewer),
            to=[],
            team=chosen["team"],
            what=chosen["what"],
            due_on=chosen["due_on"],
            origin=Origin.DIALOGUE,
            at=clock.now(),
        )
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return False
    return True
