"""A plan becomes rows. All is prepared first; `write` is then a handful of bulk statements."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.db import connection
from django.db.models import F, Model

from naervaer.core.hours import Span
from naervaer.people.memberships import in_teams_before, since
from naervaer.people.models import Account, Member, Membership, Organisation, Role, Site, Team, Unit, WorkSpan

from .parsing import Value
from .plan import Plan, Planned, folded
from .times import parse_hours

_SCALARS = ("name", "payroll_number", "mobile", "email", "language", "languages", "task", "works_alone", "media")
_DATES = ("starts_on", "ends_on")
_BATCH = 400


@dataclass
class Prepared:
    """Members to create and to change, and what hangs on them, by the member object itself."""

    plan: Plan
    organisation: Organisation
    created: list[Member] = field(default_factory=list)
    changed: list[Member] = field(default_factory=list)
    fields: set[str] = field(default_factory=set)
    linked: list[tuple[Member, Mapping[str, Value]]] = field(default_factory=list)
    spans: dict[int, list[tuple[object, ...]]] = field(default_factory=dict)  # by position in `linked`


def prepare(plan: Plan, organisation: Organisation) -> Prepared:
    """Build every object, outside any transaction."""
    ready = Prepared(plan, organisation)
    changed = plan.of("change")
    members = Member.objects.in_bulk([row.member for row in changed])
    for row in plan.of("create"):
        member = Member(organisation=organisation, time_zone=organisation.time_zone, **_defaults(row, organisation))
        ready.created.append(member)
        _link(ready, member, row.values)
    for row in changed:
        member = members[row.member or 0]
        touched = {change.field: change.new for change in row.changes}
        own = {name: value for name, value in touched.items() if name in (*_SCALARS, *_DATES)}
        for name, value in own.items():
            setattr(member, name, _as_date(value) if name in _DATES else value)
        if own:
            ready.changed.append(member)
            ready.fields |= set(own)
        _link(ready, member, touched)
    return ready


def write(ready: Prepared, on: date) -> None:
    """Write it all. The caller holds the transaction."""
    Member.objects.bulk_create(ready.created, batch_size=_BATCH)
    if ready.changed:
        Member.objects.bulk_update(ready.changed, sorted(ready.fields), batch_size=_BATCH)
    _write_sites(ready)
    _write_teams(ready, on)
    _write_spans(ready)
    end_members([who.member for who in ready.plan.leaving if not who.kept], on)


def end_members(members: list[int], on: date) -> None:
    """Yesterday was their last day: out of their teams and roles, and signed out everywhere."""
    for start in range(0, len(members), _BATCH):
        some = members[start : start + _BATCH]
        Member.objects.filter(pk__in=some).update(ends_on=on - timedelta(days=1))
        Membership.objects.filter(member__in=some, until=None).update(until=on)
        Role.objects.filter(member__in=some).delete()
        Account.objects.filter(member__in=some).update(epoch=F("epoch") + 1)


def _defaults(row: Planned, organisation: Organisation) -> dict[str, object]:
    values: dict[str, object] = {name: row.values[name] for name in _SCALARS if name in row.values}
    values |= {name: _as_date(row.values.get(name, "")) for name in _DATES}
    spoken = row.values.get("languages")
    first = spoken[0] if isinstance(spoken, list) and spoken else organisation.language
    values.setdefault("language", first)
    values.setdefault("languages", [values["language"]])
    values.setdefault("media", _reachable(row.values))
    return values


def _reachable(values: Mapping[str, Value]) -> list[str]:
    return [*(["call", "sms"] if values.get("mobile") else []), *(["email"] if values.get("email") else [])]


def _as_date(value: Value) -> date | None:
    return date.fromisoformat(str(value)) if value else None


def _link(ready: Prepared, member: Member, values: Mapping[str, Value]) -> None:
    if "hours" in values:
        ready.spans[len(ready.linked)] = [_span_row(span) for span in parse_hours(str(values["hours"]))]
    ready.linked.append((member, values))


def _wanted(ready: Prepared, name: str) -> list[tuple[Member, list[str]]]:
    return [
        (member, [folded(part) for part in value])
        for member, values in ready.linked
        if isinstance(value := values.get(name), list)
    ]


def _write_sites(ready: Prepared) -> None:
    organisation = ready.organisation
    Site.objects.bulk_create([Site(organisation=organisation, name=name) for name in ready.plan.new_sites])
    known = {folded(site.name): site.pk for site in organisation.sites.all()}
    links = Member.sites.through
    wanted = _wanted(ready, "sites")
    _in_batches(links, [member.pk for member, _names in wanted])
    _insert(links, ("member", "site"), [(member.pk, known[name]) for member, names in wanted for name in names])


def _write_teams(ready: Prepared, on: date) -> None:
    known = _teams(ready, on)
    created = {member.pk for member in ready.created}
    wanted = _wanted(ready, "teams")
    current: dict[int, dict[int, int]] = defaultdict(dict)
    before: set[int] = set()
    moving = [member.pk for member, _names in wanted if member.pk not in created]
    for start in range(0, len(moving), _BATCH):
        some = moving[start : start + _BATCH]
        before |= in_teams_before(some)
        for membership in Membership.objects.filter(member__in=some, until=None):
            current[membership.member_id][membership.team_id] = membership.pk
    closing: list[int] = []
    opening: list[Membership] = []
    for member, names in wanted:
        teams = {known[name].pk: known[name] for name in names}
        closing += [pk for team, pk in current[member.pk].items() if team not in teams]
        opening += [
            Membership(member=member, team=teams[team], since=since(teams[team], member, on, before=before))
            for team in teams.keys() - current[member.pk].keys()
        ]
    for start in range(0, len(closing), _BATCH):
        Membership.objects.filter(pk__in=closing[start : start + _BATCH]).update(until=on)
    Membership.objects.bulk_create(opening, batch_size=_BATCH)


def _teams(ready: Prepared, on: date) -> dict[str, Team]:
    """Every team by its folded name, the new ones created under the unit that their first row names."""
    organisation = ready.organisation
    Unit.objects.bulk_create([Unit(organisation=organisation, name=name) for name in ready.plan.new_units])
    units = {folded(unit.name): unit for unit in organisation.units.all()}
    unit_of: dict[str, Unit] = {}
    for row in (*ready.plan.of("create"), *ready.plan.of("change")):
        teams = row.values.get("teams", [])
        if row.values.get("unit") and isinstance(teams, list):
            for name in teams:
                unit_of.setdefault(folded(name), units[folded(row.values["unit"])])
    Team.objects.bulk_create(
        Team(
            organisation=organisation,
            name=name,
            unit=unit_of.get(folded(name)),
            time_zone=organisation.time_zone,
            made_on=on,
        )
        for name in ready.plan.new_teams
    )
    return {folded(team.name): team for team in organisation.teams.all()}


def _write_spans(ready: Prepared) -> None:
    created = {member.pk for member in ready.created}
    members = {ready.linked[position][0].pk: rows for position, rows in ready.spans.items()}
    _in_batches(WorkSpan, [pk for pk in members if pk not in created])
    _insert(
        WorkSpan,
        ("member", "weekday", "starts", "ends", "kind"),
        [(pk, *row) for pk, rows in members.items() for row in rows],
    )


def _span_row(span: Span) -> tuple[object, ...]:
    """A span as the database wants it, but for its member, who may not be written yet."""
    kind = WorkSpan.Kind.FLEXIBLE if span.flexible else WorkSpan.Kind.FIXED
    values = {"weekday": span.weekday, "starts": span.starts, "ends": span.ends, "kind": kind.value}
    fields = _fields(WorkSpan)
    return tuple(fields[name].get_db_prep_save(value, connection) for name, value in values.items())


def _fields(model: type[Model]) -> dict[str, Any]:
    return {column.name: column for column in model._meta.concrete_fields}


def _insert(model: type[Model], names: tuple[str, ...], rows: list[tuple[Any, ...]]) -> None:
    """Many plain rows at once: ten times as fast as bulk_create, so that the transaction stays short."""
    if not rows:
        return
    quote = connection.ops.quote_name
    columns = ", ".join(quote(_fields(model)[name].column) for name in names)
    places = ", ".join(["%s"] * len(names))
    with connection.cursor() as cursor:
        cursor.executemany(f"INSERT INTO {quote(model._meta.db_table)} ({columns}) VALUES ({places})", rows)  # noqa: S608  # names of our own model


def _in_batches(model: type[Model], members: Iterable[int]) -> None:
    """Delete what hangs on these members, a few hundred at a time."""
    listed = list(members)
    for start in range(0, len(listed), _BATCH):
        model._default_manager.filter(member__in=listed[start : start + _BATCH]).delete()
