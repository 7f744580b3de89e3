"""The only way from (viewer, id) to a reading or team of this app. Raises Http404 for anything of others."""

from datetime import date

from django.db.models import Q, QuerySet
from django.http import Http404

from naervaer.people.models import Member, Membership, RoleKind, Team
from naervaer.people.viewer import Viewer

from .models import InstalledInstrument, OwnQuestion, Pause, Reading
from .models.reading import ReadingQuerySet


def teams_to_ask(viewer: Viewer) -> QuerySet[Team]:
    """The teams a viewer may open a reading for: the own ones, or all of the organisation."""
    teams = Team.objects.filter(organisation=viewer.organisation_id)
    return teams if RoleKind.ORGANISATION in viewer.roles else teams.filter(pk__in=viewer.leads)


def readings(viewer: Viewer) -> ReadingQuerySet:
    """Readings whose dates and people a viewer may see."""
    found = Reading.objects.filter(organisation=viewer.organisation_id)
    if viewer.roles & {RoleKind.ORGANISATION, RoleKind.REPRESENTATIVE}:
        return found
    return found.filter(teams__in=viewer.leads | viewer.deputises).distinct()


def reading(viewer: Viewer, wave_id: int) -> Reading:
    found = readings(viewer).filter(wave_id=wave_id).select_related("opened_by", "organisation").first()
    if found is None:
        raise Http404
    return found


def led_team(viewer: Viewer, of: Reading, team_id: int) -> Team:
    """A team that the viewer leads and that is asked in the reading."""
    found = of.teams.filter(pk=team_id).first() if team_id in viewer.leads else None
    if found is None:
        raise Http404
    return found


def me(viewer: Viewer) -> Member:
    """The viewer as a member."""
    found = Member.objects.select_related("organisation").filter(pk=viewer.member_id or 0).first()
    if found is None:
        raise Http404
    return found


def own_teams(viewer: Viewer, today: date) -> QuerySet[Team]:
    """The teams a viewer leads, deputises or is in."""
    here = Membership.objects.filter(Q(until=None) | Q(until__gte=today), member=viewer.member_id, since__lte=today)
    mine = Q(pk__in=viewer.leads | viewer.deputises) | Q(pk__in=here.values("team"))
    return Team.objects.filter(mine, organisation=viewer.organisation_id)


def team_in_rhythm(viewer: Viewer, team_id: int) -> Team:
    """A team whose coming dates and pauses a viewer looks after: the own one, or any of the organisation."""
    teams = Team.objects.filter(organisation=viewer.organisation_id)
    if RoleKind.ORGANISATION not in viewer.roles:
        teams = teams.filter(pk__in=viewer.leads | viewer.deputises)
    found = teams.filter(pk=team_id).first()
    if found is None:
        raise Http404
    return found


def team_to_pause(viewer: Viewer, team_id: str) -> Team | None:
    """The team of a new pause: one that the viewer leads; for the organisation any, or all (None)."""
    if RoleKind.ORGANISATION in viewer.roles and not team_id:
        return None
    number = int(team_id) if team_id.isascii() and team_id.isdigit() and len(team_id) < 18 else 0
    found = teams_to_ask(viewer).filter(pk=number).first()
    if found is None:
        raise Http404
    return found


def pauses_to_end(viewer: Viewer, today: date) -> QuerySet[Pause]:
    """Pauses not yet over that the viewer may take away."""
    found = Pause.objects.filter(organisation=viewer.organisation_id, last_day__gte=today).select_related("team")
    return found if RoleKind.ORGANISATION in viewer.roles else found.filter(team__in=viewer.leads)


def pause_to_end(viewer: Viewer, pause_id: int, today: date) -> Pause:
    found = pauses_to_end(viewer, today).filter(pk=pause_id).first()
    if found is None:
        raise Http404
    return found


def own_questions(viewer: Viewer) -> QuerySet[OwnQuestion]:
    """The organisation's own questions; the representative sees those that have been shown."""
    found = OwnQuestion.objects.filter(organisation=viewer.organisation_id)
    return found if RoleKind.ORGANISATION in viewer.roles else found.filter(shown_at__isnull=False)


def own_question(viewer: Viewer, question_id: int) -> OwnQuestion:
    found = own_questions(viewer).filter(pk=question_id).first()
    if found is None:
        raise Http404
    return found


def instrument(viewer: Viewer, instrument_id: int) -> InstalledInstrument:
    found = InstalledInstrument.objects.filter(organisation=viewer.organisation_id, pk=instrument_id).first()
    if found is None:
        raise Http404
    return found
