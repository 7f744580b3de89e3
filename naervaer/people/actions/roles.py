"""Give and take roles.

What passes on when a leader changes: the team's results and agreements, since they belong to the team. What
never does: notes, the leader's own talks and private reflections, since they belong to the person. Nothing is
copied or moved here; a role is only the right to look.
"""

from datetime import datetime
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils.translation import gettext as _

from naervaer.history.record import record
from naervaer.people.models import Member, Organisation, Role, RoleKind, Team

FOR_A_TEAM = (RoleKind.LEADER, RoleKind.DEPUTY)
FOR_ALL = (RoleKind.FACILITATOR, RoleKind.ORGANISATION, RoleKind.REPRESENTATIVE)
_APART = frozenset({RoleKind.ORGANISATION, RoleKind.REPRESENTATIVE})  # one looks at what the other does


class Refused(Exception):
    """Nothing was changed. The message is one translated sentence for the person who asked."""


def last_of_organisation(member: Member) -> str:
    return _("%(name)s is the last one with the role organisation. Give the role to somebody else first.") % {
        "name": member.name
    }


def give_role(*, member: Member, kind: RoleKind, team: Team | None = None, by: int | None, at: datetime) -> None:
    """Give `member` the role; giving it twice changes nothing."""
    if (kind in FOR_A_TEAM) != (team is not None) or (team and team.organisation_id != member.organisation_id):
        raise Refused(_("A leader and a deputy are for one team of the organisation, other roles for all of it."))
    on = at.astimezone(ZoneInfo(member.organisation.time_zone)).date()
    if not member.is_here(on):
        raise Refused(_("%(name)s is not here now, and can have no role.") % {"name": member.name})
    if kind in _APART and Role.objects.filter(member=member, kind__in=_APART - {kind}).exists():
        raise Refused(
            _("The employee representative looks at what the organisation does. They must be two different people.")
        )
    with transaction.atomic():
        _held, new = Role.objects.get_or_create(member=member, kind=kind, team=team, defaults={"since": on})
        if new:
            _tell(member, f"people.role_given.{kind.value}", team, by, at)


def take_role(*, role: Role, by: int | None, at: datetime) -> None:
    """Take a role. The last one with the role organisation keeps it."""
    with transaction.atomic():
        Organisation.objects.select_for_update().get(pk=role.member.organisation_id)
        if role.kind == RoleKind.ORGANISATION and is_last_of_organisation(role.member):
            raise Refused(last_of_organisation(role.member))
        if Role.objects.filter(pk=role.pk).delete()[0]:
            _tell(role.member, f"people.role_taken.{role.kind}", role.team, by, at)


def change_leader(*, team: Team, leader: Member | None, deputies: list[Member], by: int | None, at: datetime) -> None:
    """The team has this leader and these deputies, and no others."""
    wanted = {RoleKind.LEADER: [leader] if leader else [], RoleKind.DEPUTY: deputies}
    with transaction.atomic():
        for kind, members in wanted.items():
            for role in Role.objects.filter(team=team, kind=kind).exclude(member__in=members).select_related("member"):
                take_role(role=role, by=by, at=at)
            for member in members:
                give_role(member=member, kind=kind, team=team, by=by, at=at)


def is_last_of_organisation(member: Member) -> bool:
    """Whether `member` has the role organisation and nobody else who is still here has it."""
    holders = Role.objects.filter(kind=RoleKind.ORGANISATION, member__organisation=member.organisation_id)
    still_here = holders.filter(member__ends_on=None) | holders.filter(member=member)
    return set(still_here.values_list("member_id", flat=True)) == {member.pk}


def _tell(member: Member, what: str, team: Team | None, by: int | None, at: datetime) -> None:
    about = {"name": member.name, "team": team.name if team else ""}
    record(organisation_id=member.organisation_id, by=by, what=what, at=at, about=about)
