"""When one is asked: the coming year of the own teams, and, for the organisation, the rhythm of all."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from naervaer.people.models import RoleKind
from naervaer.people.viewer import ViewedRequest
from naervaer.readings import access
from naervaer.readings.actions.set_rhythm import end_pause, pause, set_rhythm, set_team_rhythm
from naervaer.readings.models import Rhythm, TeamRhythm
from naervaer.readings.waves.calendar import rhythm_of, year_of
from naervaer.readings.waves.forms import PauseForm, RhythmForm, TeamRhythmForm
from naervaer.web import clock

_LOOK_AFTER = {RoleKind.ORGANISATION, RoleKind.REPRESENTATIVE}


@require_GET
def rhythm(request: ViewedRequest) -> HttpResponse:
    """The year of each own team; the organisation and the representative see that of all."""
    at, me = clock.now(), access.me(request.viewer)
    found = rhythm_of(me.organisation)
    today = timezone.localdate(at)
    own = list(access.own_teams(request.viewer, today)[:20])
    sees_all = bool(request.viewer.roles & _LOOK_AFTER)
    differing = TeamRhythm.objects.filter(team__organisation=me.organisation).select_related("team")
    page = {
        "rhythm": found,
        "years": [(team, year_of(found, team, at)) for team in own] if found else [],
        "all_year": year_of(found, None, at) if found and sees_all else None,
        "sees_all": sees_all,
        "may_change": RoleKind.ORGANISATION in request.viewer.roles,
        "differing": differing.order_by("team__name")[:100] if sees_all else [],
        "pauses": access.pauses_to_end(request.viewer, today),
        "pause_form": PauseForm(today=today),
        "leads": request.viewer.leads,
    }
    return render(request, "readings/rhythm/rhythm.html", page)


@require_http_methods(["GET", "POST"])
def change(request: ViewedRequest) -> HttpResponse:
    """The organisation sets its rhythm."""
    at, me = clock.now(), access.me(request.viewer)
    found = rhythm_of(me.organisation) or Rhythm(
        organisation=me.organisation, begins_on=timezone.localdate(at), is_on=True
    )
    form = RhythmForm(request.POST or None, instance=found)
    if form.is_valid():
        months = [form.cleaned_data["month_one"], form.cleaned_data["month_two"]]
        set_rhythm(rhythm=form.save(commit=False), months=months, by=me, at=at)
        messages.success(request, _("The rhythm is set. What has opened already stays as it is."))
        return redirect("readings:rhythm")
    return render(request, "readings/rhythm/change.html", {"form": form})


@require_http_methods(["GET", "POST"])
def team(request: ViewedRequest, team_id: int) -> HttpResponse:
    """One team: its year, how it differs (the organisation decides that), and its pauses."""
    at, me = clock.now(), access.me(request.viewer)
    found = access.team_in_rhythm(request.viewer, team_id)
    rhythm = rhythm_of(me.organisation)
    if rhythm is None:
        raise Http404
    may_change = RoleKind.ORGANISATION in request.viewer.roles
    own = TeamRhythm.objects.filter(team=found).first() or TeamRhythm(team=found)
    form = TeamRhythmForm(request.POST or None, instance=own) if may_change else None
    if form and form.is_valid():
        set_team_rhythm(own=form.save(commit=False), by=me, at=at)
        messages.success(request, _("Saved. What has opened already stays as it is."))
        return redirect("readings:team_rhythm", found.pk)
    today = timezone.localdate(at)
    page = {
        "team": found,
        "year": year_of(rhythm, found, at),
        "form": form,
        "pauses": access.pauses_to_end(request.viewer, today).filter(team=found),
        "may_pause": may_change or found.pk in request.viewer.leads,
        "pause_form": PauseForm(today=today),
    }
    return render(request, "readings/rhythm/team.html", page)


@require_POST
def new_pause(request: ViewedRequest) -> HttpResponse:
    """A leader pauses the own team; the organisation a team, or everybody."""
    at, me = clock.now(), access.me(request.viewer)
    if not request.POST.get("team") and RoleKind.ORGANISATION not in request.viewer.roles:
        return redirect("readings:rhythm")  # no team was chosen
    paused = access.team_to_pause(request.viewer, request.POST.get("team", ""))
    form = PauseForm(request.POST, today=timezone.localdate(at))
    if form.is_valid():
        pause(by=me, team=paused, at=at, **form.cleaned_data)
        messages.success(request, _("Paused. What was meant for those days comes on the first working day after."))
        return redirect("readings:team_rhythm", paused.pk) if paused else redirect("readings:rhythm")
    return render(request, "readings/rhythm/pause.html", {"form": form, "team": paused}, status=422)


@require_POST
def pause_over(request: ViewedRequest, pause_id: int) -> HttpResponse:
    """End a pause, or take it back before it begins."""
    at, me = clock.now(), access.me(request.viewer)
    found = access.pause_to_end(request.viewer, pause_id, timezone.localdate(at))
    end_pause(pause=found, by=me, at=at)
    messages.success(request, _("The pause is taken away."))
    return redirect("readings:rhythm")
