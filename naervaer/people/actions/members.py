"""Write what is known about one person: add, change, hours, days away, the end of their time here, and their return."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from naervaer.core.hours import Span
from naervaer.history.record import record
from naervaer.people.importing.writing import end_members
from naervaer.people.memberships import in_teams_before, since
from naervaer.people.models import Absence, Member, Membership, Organisation, Site, Team, WorkSpan

from .roles import Refused, is_last_of_organisation, last_of_organisation

SCALARS = (
    "name", "payroll_number", "mobile", "email", "language", "languages", "task", "starts_on", "ends_on", "media",
    "works_alone", "about",
)  # fmt: skip


def today_in(organisation: Organisation, at: datetime) -> date:
    return at.astimezone(ZoneInfo(organisation.time_zone)).date()


def add_member(
    *,
    organisation: Organisation,
    values: Mapping[str, object],
    teams: Iterable[Team] = (),
    sites: Iterable[Site] = (),
    by: int | None,
    at: datetime,
    from_now: bool = False,
) -> Member:
    """Add a person. `values` are fields of a member (SCALARS). `from_now`: in the teams since today, however new."""
    with transaction.atomic():
        member = Member(organisation=organisation, time_zone=organisation.time_zone, **_own(values))
        _save(member)
        _join(member, teams, today_in(organisation, at), from_now)
        member.sites.set(sites)
        record(organisation_id=organisation.pk, by=by, what="people.added", at=at, about={"name": member.name})
    return member


def change_member(
    member: Member,
    *,
    values: Mapping[str, object],
    teams: Sequence[Team] | None = None,
    sites: Sequence[Site] | None = None,
    by: int | None,
    at: datetime,
) -> None:
    """Change these fields, and the teams and sites when they are given. A move closes the old membership."""
    own = _own(values)
    with transaction.atomic():
        if own:
            for name, value in own.items():
                setattr(member, name, value)
            _save(member, list(own))
        if sites is not None:
            member.sites.set(sites)
        if teams is not None:
            on = today_in(member.organisation, at)
            member.memberships.filter(until=None).exclude(team__in=teams).update(until=on)
            here = set(member.memberships.filter(until=None).values_list("team_id", flat=True))
            _join(member, [team for team in teams if team.pk not in here], on)
        _tell(member, "people.changed", by, at)


def set_hours(member: Member, spans: Iterable[Span], *, by: int | None, at: datetime) -> None:
    """The member's whole week, instead of what it was."""
    kinds = {True: WorkSpan.Kind.FLEXIBLE, False: WorkSpan.Kind.FIXED}
    with transaction.atomic():
        member.spans.all().delete()
        WorkSpan.objects.bulk_create(
            WorkSpan(member=member, weekday=s.weekday, starts=s.starts, ends=s.ends, kind=kinds[s.flexible])
            for s in spans
        )
        _tell(member, "people.changed", by, at)


def add_absence(member: Member, *, first_day: date, last_day: date) -> Absence:
    """Days away. Not told in the log: it would say who is ill."""
    return Absence.objects.create(member=member, first_day=first_day, last_day=last_day)


def remove_absence(member: Member, absence_id: int) -> None:
    member.absences.filter(pk=absence_id).delete()


def end_member(member: Member, *, by: int | None, at: datetime) -> None:
    """Their time here has ended: out of teams and roles, signed out everywhere. What the team has stays."""
    if by == member.pk:
        raise Refused(_("You cannot end your own time here. Ask somebody else with the role organisation."))
    if is_last_of_organisation(member):
        raise Refused(last_of_organisation(member))
    with transaction.atomic():
        end_members([member.pk], today_in(member.organisation, at))
        _tell(member, "people.left", by, at)


def bring_back(member: Member, *, by: int | None, at: datetime) -> None:
    """They are here again, without teams or roles."""
    with transaction.atomic():
        Member.objects.filter(pk=member.pk).update(ends_on=None)
        _tell(member, "people.came_back", by, at)


def _own(values: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in values.items() if name in SCALARS}


def _save(member: Member, fields: list[str] | None = None) -> None:
    try:
        with transaction.atomic():
            member.save(update_fields=fields)
    except IntegrityError as error:
        raise Refused(
            _("The payroll number %(number)s already belongs to somebody else.") % {"number": member.payroll_number}
        ) from error


def _join(member: Member, teams: Iterable[Team], on: date, from_now: bool = False) -> None:
    before = in_teams_before([member.pk])
    Membership.objects.bulk_create(
        Membership(member=member, team=team, since=on if from_now else since(team, member, on, before=before))
        for team in teams
    )


def _tell(member: Member, what: str, by: int | None, at: datetime) -> None:
    record(organisation_id=member.organisation_id, by=by, what=what, at=at, about={"name": member.name})
