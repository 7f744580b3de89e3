"""The conversations page, and the leader's own notes of talks."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from naervaer.conversations import queries
from naervaer.conversations.access import find_person, find_talk
from naervaer.conversations.actions.log_talk import change_talk, delete_talk, log_talk
from naervaer.conversations.contacts import contacts, people_of
from naervaer.conversations.forms import MINUTES, LogForm, TalkForm, first_values
from naervaer.conversations.models import Talk
from naervaer.people.models import Member, Team
from naervaer.people.viewer import ViewedRequest, Viewer
from naervaer.steps.actions.refusals import Refused
from naervaer.web import clock


@require_GET
def listing(request: ViewedRequest) -> HttpResponse:
    viewer, at = request.viewer, clock.now()
    me = get_object_or_404(Member, pk=viewer.member_id)
    context: dict[str, object] = {"asking": queries.asking(me, at), "own_talks": queries.own_talks(viewer)}
    if viewer.leads | viewer.deputises:
        found = contacts(viewer, at)
        context |= {
            "leading": True,
            "wishes": [contact for contact in found if contact.wish],
            "out_of_sight": queries.out_of_sight(found),
            "talks": queries.noted_talks(viewer),
        }
    return render(request, "conversations/conversations.html", context)


def log(request: ViewedRequest) -> HttpResponse:
    viewer, at = request.viewer, clock.now()
    today = timezone.localdate(at)
    people = people_of(viewer, today)
    if request.method != "POST":
        who = request.GET.get("who", "")
        if who:
            find_person(viewer, int(who) if who.isdecimal() else 0, today)
        form = LogForm(people=people, initial=first_values(today, who, request.GET.get("how", "")))
        return render(request, "conversations/log.html", {"form": form})
    form = LogForm(request.POST, people=people)
    if form.is_valid():
        facts = form.facts()
        try:
            me = get_object_or_404(Member, pk=viewer.member_id)
            log_talk(by=me, at=at, team=_team_of(viewer, facts["people"][0]), **facts)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            if facts["promise"]:
                messages.success(request, _("Noted, and your promise is among the agreements."))
            else:
                messages.success(request, _("Noted."))
            return redirect("/")
    return render(request, "conversations/log.html", {"form": form}, status=422)


def talk(request: ViewedRequest, talk_id: int) -> HttpResponse:
    found, at = find_talk(request.viewer, talk_id), clock.now()
    there = list(found.people.all())
    known = {person.pk: person for person in [*there, *people_of(request.viewer, timezone.localdate(at))]}
    form = TalkForm(request.POST or None, people=list(known.values()), initial=_values(found, there))
    if form.is_valid():
        try:
            change_talk(talk=found, at=at, **form.facts())
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Your note is changed."))
            return redirect("conversations:list")
    status = 422 if form.errors else 200
    return render(request, "conversations/talk.html", {"form": form, "talk": found}, status=status)


@require_POST
def deletion(request: ViewedRequest, talk_id: int) -> HttpResponse:
    delete_talk(talk=find_talk(request.viewer, talk_id))
    messages.success(request, _("The note is deleted. A promise made in it stays among the agreements."))
    return redirect("conversations:list")


def _values(talk: Talk, there: list[Member]) -> dict[str, object]:
    short = talk.minutes in MINUTES
    return {
        "who": there[0].pk if there else "",
        "others": [person.pk for person in there[1:]],
        "how": talk.how,
        "minutes": talk.minutes if short else None,
        "other_minutes": None if short else talk.minutes,
        "on": talk.on,
        "distance": talk.distance,
    }


def _team_of(viewer: Viewer, person: Member) -> Team | None:
    """The team in which the two meet: its leader and deputies see the promise."""
    return Team.objects.filter(
        pk__in=viewer.leads | viewer.deputises, memberships__member=person, memberships__until=None
    ).first()
