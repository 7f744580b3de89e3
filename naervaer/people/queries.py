"""What the pages of people show. Fixed numbers of queries, whatever the size of the organisation."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.core.paginator import Page, Paginator
from django.db.models import Count, Prefetch, Q
from django.utils.translation import gettext as _

from naervaer.core.hours import Span

from . import access
from .importing.previewing import language_name
from .importing.times import write_hours
from .models import Member, Membership, Organisation, Role, RoleKind, Site, Team, WorkSpan
from .models.member import MemberQuerySet
from .viewer import Viewer

PER_PAGE = 50
A_CHOICE = 30  # teams that fit a list to choose from; in a larger house one searches by name
# An unusable password begins with an exclamation mark.
WITHOUT_PASSWORD = Q(member__account=None) | Q(member__account__password__startswith=UNUSABLE_PASSWORD_PREFIX)


@dataclass(frozen=True)
class Filters:
    """What the list is narrowed to; nothing means everybody who is here."""

    text: str = ""
    team: int | None = None
    site: int | None = None
    left: bool = False


@dataclass(frozen=True)
class PersonRow:
    id: int
    name: str
    task: str
    teams: str
    sites: str
    roles: tuple[str, ...]
    alone: bool


@dataclass(frozen=True)
class People:
    """`teams` to choose among; none in a house with so many that one searches by their name."""

    page: "Page[Member]"
    rows: tuple[PersonRow, ...]
    teams: tuple[tuple[int, str], ...]
    team_name: str
    site_name: str
    total: int


def people(viewer: Viewer, filters: Filters, number: str | None, on: date) -> People:
    """One page of the people the viewer may see. Seven queries."""
    visible = access.visible_members(viewer)
    found = visible.filter(ends_on__lt=on) if filters.left else visible.filter(Q(ends_on=None) | Q(ends_on__gte=on))
    total = found.count()
    page = Paginator(_narrowed(found, filters).order_by("name", "id"), PER_PAGE).get_page(number)
    members = list(
        page.object_list.prefetch_related(  # type: ignore[attr-defined]  # a query set, cut to the page
            Prefetch("memberships", Membership.objects.filter(until=None).select_related("team")), "sites", "roles"
        )
    )
    teams = access.visible_teams(viewer)
    few = list(teams[: A_CHOICE + 1])
    site = Site.objects.filter(organisation=viewer.organisation_id, pk=filters.site).first() if filters.site else None
    return People(
        page=page,
        rows=tuple(_row(member) for member in members),
        teams=tuple((team.pk, team.name) for team in few) if len(few) <= A_CHOICE else (),
        team_name=teams.filter(pk=filters.team).values_list("name", flat=True).first() or "" if filters.team else "",
        site_name=site.name if site else "",
        total=total,
    )


def _narrowed(found: MemberQuerySet, filters: Filters) -> MemberQuerySet:
    for word in filters.text.split()[:5]:
        found = found.filter(
            Q(name__icontains=word)
            | Q(payroll_number__iexact=word)
            | Q(email__icontains=word)
            | Q(mobile__endswith=word)
            | Q(task__icontains=word)
            | Q(pk__in=Membership.objects.filter(team__name__icontains=word, until=None).values("member"))
        )
    if filters.team:
        found = found.filter(pk__in=Membership.objects.filter(team=filters.team, until=None).values("member"))
    if filters.site:
        found = found.filter(pk__in=Member.sites.through.objects.filter(site=filters.site).values("member"))
    return found


def _row(member: Member) -> PersonRow:
    return PersonRow(
        id=member.pk,
        name=member.name,
        task=member.task,
        teams=", ".join(membership.team.name for membership in member.memberships.all()),
        sites=", ".join(site.name for site in list(member.sites.all())[:3]),
        roles=tuple(dict.fromkeys(str(RoleKind(role.kind).label) for role in member.roles.all())),
        alone=member.works_alone,
    )


@dataclass(frozen=True)
class PersonPage:
    member: Member
    teams: tuple[Team, ...]
    sites: tuple[Site, ...]
    hours: str
    spans: tuple[Span, ...]
    absences: Sequence[tuple[int, date, date]]
    roles: tuple[Role, ...]
    languages: str
    language: str
    here: bool


def person(member: Member, on: date, code: str) -> PersonPage:
    """All about one person. Five queries."""
    spans = tuple(Span(s.weekday, s.starts, s.ends, s.kind == WorkSpan.Kind.FLEXIBLE) for s in member.spans.all())
    memberships = member.memberships.filter(until=None).select_related("team")
    return PersonPage(
        member=member,
        teams=tuple(membership.team for membership in memberships),
        sites=tuple(member.sites.all()),
        hours=write_hours(spans, code),
        spans=spans,
        absences=list(member.absences.filter(last_day__gte=on).values_list("pk", "first_day", "last_day")),
        roles=tuple(member.roles.select_related("team")),
        languages=", ".join(language_name(code) for code in member.languages),
        language=language_name(member.language),
        here=member.is_here(on),
    )


@dataclass(frozen=True)
class Setup:
    """How far an organisation is with setting up, for the list "next" on Today. Each part knows where to do it."""

    steps: tuple[tuple[bool, str, str], ...]  # (done, what, URL name)

    @property
    def is_done(self) -> bool:
        return all(done for done, _what, _where in self.steps)

    @property
    def next(self) -> tuple[str, str] | None:
        """(what, URL name) of the first that is not done."""
        return next(((what, where) for done, what, where in self.steps if not done), None)


def setup_state(organisation_id: int) -> Setup:
    """People, teams, leaders, cards given and used. Whether a reading is open is known by those above. Six queries."""
    inside = {"member__organisation": organisation_id}
    teams = Team.objects.filter(organisation=organisation_id)
    led = teams.filter(roles__kind=RoleKind.LEADER).distinct().count()
    count = teams.count()
    gathered = Membership.objects.filter(until=None, **inside).exists()
    carded = Member.objects.filter(organisation=organisation_id, links__isnull=False).exists()
    enrolled = Member.objects.filter(organisation=organisation_id, pin__isnull=False).exists()
    uninvited = Role.objects.filter(kind=RoleKind.LEADER, **inside).filter(WITHOUT_PASSWORD).exists()
    return Setup(
        (
            (gathered, _("Bring in the people"), "people:import"),
            (0 < count == led, _("Choose a leader for each team"), "people:teams"),
            (led > 0 and not uninvited, _("Invite the leaders to sign in"), "people:roles"),
            (carded or enrolled, _("Give everybody their card"), "sign_in:cards"),
        )
    )


@dataclass(frozen=True)
class OrganisationRow:
    id: int
    name: str
    people: int
    looked_after: bool


def organisations() -> tuple[OrganisationRow, ...]:
    """For the operator: names and sizes, nobody's name. One query."""
    held = Q(members__roles__kind=RoleKind.ORGANISATION)
    rows = Organisation.objects.annotate(
        people=Count("members", distinct=True), holders=Count("members", filter=held, distinct=True)
    )
    return tuple(OrganisationRow(row.pk, row.name, row.people, bool(row.holders)) for row in rows)
