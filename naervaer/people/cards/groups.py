"""Whose cards somebody may print: the own teams, or every team, site and the whole organisation."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import CharField, QuerySet, Value
from django.http import Http404
from django.utils.translation import gettext as _

from naervaer.people import access
from naervaer.people.models import Member, Membership, Role, RoleKind, Site, Team
from naervaer.people.models.member import MemberQuerySet
from naervaer.people.viewer import Viewer

from .sheet import Card
from .texts import language_for

PER_PAGE = 50


@dataclass(frozen=True)
class Group:
    """A team, a site, or everybody. `key` is as team-3, site-4 or all."""

    key: str
    name: str

    @property
    def is_team(self) -> bool:
        return self.key.startswith("team-")


@dataclass(frozen=True)
class Choice:
    """A group as the page shows it before anything is printed."""

    group: Group
    people: int
    enrolled: int


def groups_for(viewer: Viewer, text: str, number: str | None) -> "tuple[Page[Any], list[Group]]":
    """One page of the teams, then the sites, whose cards the viewer may print. Two queries."""
    teams, sites = access.visible_teams(viewer), Site.objects.filter(organisation=viewer.organisation_id)
    if not access.is_organisation(viewer):
        teams, sites = teams.filter(pk__in=viewer.leads), sites.none()
    for word in text.split()[:5]:
        teams, sites = teams.filter(name__icontains=word), sites.filter(name__icontains=word)
    rows = _named(teams, "team").union(_named(sites, "site"), all=True).order_by("-kind", "name", "pk")
    page = Paginator(rows, PER_PAGE).get_page(number)
    return page, [Group(f"{kind}-{pk}", name) for pk, name, kind in page.object_list]


def _named(rows: "QuerySet[Any]", kind: str) -> Any:
    return rows.order_by().annotate(kind=Value(kind, CharField())).values_list("pk", "name", "kind")


def find_group(viewer: Viewer, key: str) -> Group:
    """The group with this key, if `viewer` may print its cards; Http404 otherwise."""
    kind, _dash, number = key.partition("-")
    if access.is_organisation(viewer) and key == "all":
        return Group("all", _("Everybody"))
    if kind == "team" and number.isdecimal():
        team = access.find_team(viewer, int(number))
        if access.is_organisation(viewer) or team.pk in viewer.leads:
            return Group(key, team.name)
    if kind == "site" and number.isdecimal() and access.is_organisation(viewer):
        return Group(key, access.find_site(viewer, int(number)).name)
    raise Http404


def people_of(viewer: Viewer, group: Group, today: date) -> MemberQuerySet:
    """Those in `group`, which `find_group` gave, who work here today."""
    people = Member.objects.filter(organisation=viewer.organisation_id).active(today)
    kind, _dash, number = group.key.partition("-")
    if kind == "team":
        inside = Membership.objects.filter(team=int(number), until=None)
        return people.filter(pk__in=inside.values("member"))
    return people.filter(sites=int(number)) if kind == "site" else people


def choice(viewer: Viewer, group: Group, today: date) -> Choice:
    people = people_of(viewer, group, today)
    return Choice(group, people.count(), people.filter(pin__reset=False).count())


def not_enrolled(people: MemberQuerySet) -> MemberQuerySet:
    return people.exclude(pin__reset=False)


def as_cards(people: Sequence[Member], paths: dict[int, str], address: str) -> list[Card]:
    """The cards of `people`, by name. Two queries, however many people."""
    teams: dict[int, Team] = {}
    organisation = people[0].organisation_id if people else 0
    inside = Membership.objects.filter(team__organisation=organisation, until=None).select_related("team")
    for membership in inside.order_by("-pk"):
        teams[membership.member_id] = membership.team
    leading = Role.objects.filter(kind=RoleKind.LEADER, team__organisation=organisation)
    leaders = dict(leading.values_list("team", "member__name"))
    return [
        Card(
            name=person.name,
            place=teams[person.pk].name if person.pk in teams else "",
            ask=leaders.get(teams[person.pk].pk, "") if person.pk in teams else "",
            language=language_for(person.language, person.languages),
            address=address + paths[person.pk],
        )
        for person in people
    ]
