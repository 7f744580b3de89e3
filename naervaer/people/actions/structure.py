"""Write teams, units and sites."""

from datetime import date, datetime

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from naervaer.history.record import record
from naervaer.people.memberships import in_teams_before, since
from naervaer.people.models import Member, Membership, Organisation, Site, Team, Unit

from .roles import Refused


def make_team(
    *, organisation: Organisation, name: str, unit: Unit | None, on: date, by: int | None, at: datetime
) -> Team:
    """A new team. Who comes to Nærvær with it, in its first week, counts as having been there already."""
    team = Team(organisation=organisation, name=name, unit=unit, time_zone=organisation.time_zone, made_on=on)
    with transaction.atomic():
        _save(team, _("There is already a team called %(name)s.") % {"name": name})
        record(organisation_id=organisation.pk, by=by, what="people.team_made", at=at, about={"team": name})
    return team


def change_team(team: Team, *, name: str, unit: Unit | None, by: int | None, at: datetime) -> None:
    team.name, team.unit = name, unit
    with transaction.atomic():
        _save(team, _("There is already a team called %(name)s.") % {"name": name})
        record(organisation_id=team.organisation_id, by=by, what="people.team_changed", at=at, about={"team": name})


def add_to_team(team: Team, members: list[Member], *, on: date, by: int | None, at: datetime) -> int:
    """Put people into the team who are not in it; how many."""
    here = set(team.memberships.filter(until=None).values_list("member_id", flat=True))
    new = [member for member in members if member.pk not in here]
    before = in_teams_before(member.pk for member in new)
    with transaction.atomic():
        Membership.objects.bulk_create(
            Membership(member=member, team=team, since=since(team, member, on, before=before)) for member in new
        )
        if new:
            about = {"team": team.name}
            record(organisation_id=team.organisation_id, by=by, what="people.team_changed", at=at, about=about)
    return len(new)


def leave_team(team: Team, member: Member, *, on: date, by: int | None, at: datetime) -> None:
    """Out of the team; the membership is kept with its last day."""
    with transaction.atomic():
        if team.memberships.filter(member=member, until=None).update(until=on):
            about = {"team": team.name}
            record(organisation_id=team.organisation_id, by=by, what="people.team_changed", at=at, about=about)


def save(row: Site | Unit) -> None:
    """Save a site or a unit."""
    if isinstance(row, Unit):
        _save_unit(row)
    else:
        _save(row, _("There is already a site called %(name)s.") % {"name": row.name})


def _save_unit(unit: Unit) -> None:
    """Save a unit. A unit cannot lie under itself."""
    above, seen = unit.parent, {unit.pk}
    while above is not None:
        if above.pk in seen:
            raise Refused(_("A unit cannot lie under itself. Choose another place for it."))
        seen.add(above.pk)
        above = above.parent
    same = Unit.objects.filter(organisation=unit.organisation, parent=unit.parent, name=unit.name).exclude(pk=unit.pk)
    if same.exists():
        raise Refused(_("There is already a unit called %(name)s there.") % {"name": unit.name})
    unit.save()


def remove(row: Site | Unit) -> None:
    """Remove a site, or a unit that nothing lies under."""
    if isinstance(row, Unit) and (row.children.exists() or row.teams.exists()):
        raise Refused(_("%(name)s has teams or units under it. Move them first.") % {"name": row.name})
    row.delete()


def _save(row: Team | Site, sentence: str) -> None:
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError as error:
        raise Refused(sentence) from error
