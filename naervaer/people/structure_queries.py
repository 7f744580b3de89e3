"""What the pages of teams, roles, units and sites show. Fixed numbers of queries, a page at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Case, Count, IntegerField, Q, Value, When

from . import access
from .models import Role, RoleKind, Site, Team, Unit
from .queries import PER_PAGE, WITHOUT_PASSWORD
from .viewer import Viewer

# In the order of the page.
KINDS = (RoleKind.ORGANISATION, RoleKind.LEADER, RoleKind.DEPUTY, RoleKind.FACILITATOR, RoleKind.REPRESENTATIVE)


@dataclass(frozen=True)
class TeamRow:
    id: int
    name: str
    unit: str
    leaders: str
    people: int


@dataclass(frozen=True)
class Teams:
    page: "Page[Team]"
    rows: tuple[TeamRow, ...]


def teams(viewer: Viewer, text: str, number: str | None, on: date) -> Teams:
    """One page of the teams the viewer may see, with who leads them and how many they are. Four queries."""
    shown = access.visible_teams(viewer)
    for word in text.split()[:5]:
        shown = shown.filter(
            Q(name__icontains=word)
            | Q(unit__name__icontains=word)
            | Q(pk__in=Role.objects.filter(kind=RoleKind.LEADER, member__name__icontains=word).values("team"))
        )
    page = Paginator(shown, PER_PAGE).get_page(number)
    found = list(page.object_list)
    ids = [team.pk for team in found]
    here = Q(memberships__until=None) & (Q(memberships__member__ends_on=None) | Q(memberships__member__ends_on__gte=on))
    sizes = dict(
        Team.objects.filter(pk__in=ids)
        .annotate(size=Count("memberships", filter=here))
        .order_by()
        .values_list("pk", "size")
    )
    leaders: dict[int, list[str]] = {}
    for team_id, name in Role.objects.filter(kind=RoleKind.LEADER, team__in=ids).values_list("team", "member__name"):
        leaders.setdefault(team_id or 0, []).append(name)
    rows = (
        TeamRow(
            team.pk, team.name, team.unit.name if team.unit else "", ", ".join(leaders.get(team.pk, [])), sizes[team.pk]
        )
        for team in found
    )
    return Teams(page, tuple(rows))


@dataclass(frozen=True)
class UnitRow:
    id: int
    name: str
    depth: int
    teams: tuple[tuple[int, str], ...]


def units(organisation_id: int) -> tuple[UnitRow, ...]:
    """The tree of units, each after what it lies under, with its teams. Two queries."""
    children: dict[int | None, list[Unit]] = {}
    for unit in Unit.objects.filter(organisation=organisation_id):
        children.setdefault(unit.parent_id, []).append(unit)
    inside: dict[int | None, list[tuple[int, str]]] = {}
    for pk, name, unit_id in Team.objects.filter(organisation=organisation_id).values_list("pk", "name", "unit"):
        inside.setdefault(unit_id, []).append((pk, name))
    rows: list[UnitRow] = []

    def walk(parent: int | None, depth: int) -> None:
        for unit in children.get(parent, []):
            rows.append(UnitRow(unit.pk, unit.name, depth, tuple(inside.get(unit.pk, []))))
            walk(unit.pk, depth + 1)

    walk(None, 0)
    return tuple(rows)


def sites(organisation_id: int, number: str | None, on: date) -> "Page[Any]":
    """One page of sites, each with how many work there as `size`. Two queries."""
    here = Q(members__ends_on=None) | Q(members__ends_on__gte=on)
    rows = Site.objects.filter(organisation=organisation_id).annotate(size=Count("members", filter=here))
    return Paginator(rows.order_by("name", "id"), PER_PAGE).get_page(number)


@dataclass(frozen=True)
class Roles:
    """`groups`: the roles of this page by kind. On the first page, the kinds that nobody holds come too."""

    page: "Page[Role]"
    groups: tuple[tuple[RoleKind, Sequence[Role]], ...]
    uninvited: frozenset[int]


def roles(organisation_id: int, text: str, number: str | None) -> Roles:
    """One page of who has which role; `uninvited` cannot sign in with e-mail yet. Four queries."""
    held = Role.objects.filter(member__organisation=organisation_id)
    taken = set(held.order_by().values_list("kind", flat=True).distinct())
    for word in text.split()[:5]:
        held = held.filter(Q(member__name__icontains=word) | Q(team__name__icontains=word))
    place = Case(*(When(kind=kind, then=Value(at)) for at, kind in enumerate(KINDS)), output_field=IntegerField())
    page = Paginator(held.select_related("member", "team").order_by(place, "member__name", "id"), PER_PAGE).get_page(
        number
    )
    shown = list(page.object_list)
    groups = ((kind, [role for role in shown if role.kind == kind]) for kind in KINDS)
    empty = set() if text or page.number > 1 else set(KINDS) - taken
    uninvited = Role.objects.filter(WITHOUT_PASSWORD, pk__in=[role.pk for role in shown])
    return Roles(
        page,
        tuple((kind, own) for kind, own in groups if own or kind in empty),
        frozenset(uninvited.values_list("member_id", flat=True)),
    )
