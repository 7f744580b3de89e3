"""The organisation as the plan sees it, in a fixed number of queries, and a stamp that tells whether it moved."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from naervaer.core.hours import Span
from naervaer.people.models import Absence, Member, Membership, Role, RoleKind, Site, Team, Unit, WorkSpan

from .parsing import Value
from .plan import Here, Known
from .times import write_hours

_SCALARS = ("payroll_number", "mobile", "email", "language", "task")


def here(organisation_id: int, on: date) -> Here:
    """Everybody, also those who have left, and the names of teams, sites and units. Eight queries."""
    members = list(Member.objects.filter(organisation=organisation_id).order_by("pk"))
    sites = _names(Member.sites.through.objects.filter(member__organisation=organisation_id), "site__name")
    teams = _names(Membership.objects.filter(member__organisation=organisation_id, until=None), "team__name")
    spans: dict[int, list[Span]] = defaultdict(list)
    for span in WorkSpan.objects.filter(member__organisation=organisation_id):
        flexible = span.kind == WorkSpan.Kind.FLEXIBLE
        spans[span.member_id].append(Span(span.weekday, span.starts, span.ends, flexible))
    holders = list(_organisation_people(organisation_id, on))
    return Here(
        people=tuple(
            Known(
                id=member.pk,
                active=member.ends_on is None or member.ends_on >= on,
                values=_values(member, teams[member.pk], sites[member.pk], spans[member.pk]),
                keeps_role=holders == [member.pk],
            )
            for member in members
        ),
        teams=tuple(Team.objects.filter(organisation=organisation_id).values_list("name", flat=True)),
        sites=tuple(Site.objects.filter(organisation=organisation_id).values_list("name", flat=True)),
        units=tuple(Unit.objects.filter(organisation=organisation_id).values_list("name", flat=True)),
    )


def stamp(organisation_id: int) -> str:
    """A fingerprint of all that an import may touch. It changes when any of it does."""
    inside = {"member__organisation": organisation_id}
    digest = hashlib.sha256()
    for rows in (
        Member.objects.filter(organisation=organisation_id).order_by("pk").values_list(),
        Member.sites.through.objects.filter(**inside).order_by("pk").values_list(),
        Membership.objects.filter(**inside).order_by("pk").values_list(),
        WorkSpan.objects.filter(**inside).order_by("pk").values_list(),
        Absence.objects.filter(**inside).order_by("pk").values_list(),
        Role.objects.filter(**inside).order_by("pk").values_list(),
        Team.objects.filter(organisation=organisation_id).order_by("pk").values_list(),
        Site.objects.filter(organisation=organisation_id).order_by("pk").values_list(),
        Unit.objects.filter(organisation=organisation_id).order_by("pk").values_list(),
    ):
        for row in rows.iterator():
            digest.update(repr(row).encode())
    return digest.hexdigest()


def _values(member: Member, teams: list[str], sites: list[str], spans: Iterable[Span]) -> dict[str, Value]:
    return {
        "name": member.name,
        **{name: getattr(member, name) for name in _SCALARS},
        "languages": list(member.languages),
        "media": list(member.media),
        "works_alone": member.works_alone,
        "teams": teams,
        "sites": sites,
        "starts_on": member.starts_on.isoformat() if member.starts_on else "",
        "ends_on": member.ends_on.isoformat() if member.ends_on else "",
        "hours": write_hours(spans),
    }


def _names(rows: object, name: str) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for member, text in rows.order_by(name).values_list("member_id", name):  # type: ignore[attr-defined]  # a query set of either table
        found[member].append(text)
    return found


def _organisation_people(organisation_id: int, on: date) -> Iterable[int]:
    return (
        Member.objects.filter(organisation=organisation_id, roles__kind=RoleKind.ORGANISATION)
        .active(on)
        .values_list("pk", flat=True)
        .distinct()
    )
