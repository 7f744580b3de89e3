"""Make an organisation with its first person. The operator does it; from then on the organisation helps itself."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django.db import transaction

from naervaer.history.record import record
from naervaer.people.models import Account, Member, Organisation, Role, RoleKind

from .accounts import invite
from .structure import make_team


@dataclass(frozen=True)
class FirstPerson:
    """Who looks after the organisation here. With an account it is somebody who is signed in: "this is me"."""

    name: str
    email: str
    account: Account | None = None


def make_organisation(
    *, name: str, language: str, time_zone: str, first: FirstPerson, team: str = "", at: datetime
) -> Organisation:
    """The organisation, its first person with the role organisation, and the first team, which that person leads."""
    on = at.astimezone(ZoneInfo(time_zone)).date()
    with transaction.atomic():
        organisation = Organisation.objects.create(name=name, language=language, time_zone=time_zone, created_at=at)
        member = add_person(organisation, first, at)
        Role.objects.create(member=member, kind=RoleKind.ORGANISATION, since=on)
        if team:
            made = make_team(organisation=organisation, name=team, unit=None, on=on, by=member.pk, at=at)
            Role.objects.create(member=member, kind=RoleKind.LEADER, team=made, since=on)
        record(
            organisation_id=organisation.pk,
            by=None,
            what="people.organisation_made",
            at=at,
            about={"name": name, "person": member.name},
        )
    return organisation


def add_person(organisation: Organisation, person: FirstPerson, at: datetime) -> Member:
    """A person of the staff, without a team."""
    return Member.objects.create(
        organisation=organisation,
        name=person.name,
        email=person.email,
        account=person.account,
        language=organisation.language,
        languages=[organisation.language],
        time_zone=organisation.time_zone,
        starts_on=at.astimezone(ZoneInfo(organisation.time_zone)).date(),
        media=["email"],
    )


def waiting(organisation: Organisation) -> list[Member]:
    """Those with the role organisation who have not chosen a password; nobody once one of them has."""
    people = list(
        Member.objects.filter(organisation=organisation, roles__kind=RoleKind.ORGANISATION).select_related("account")
    )
    if any(member.account and member.account.has_usable_password() for member in people):
        return []
    return people


def invitations(organisation: Organisation, at: datetime) -> list[tuple[Member, str]]:
    """A new invitation for each who is waited for. Earlier ones die."""
    return [(member, invite(member=member, by=None, at=at)) for member in waiting(organisation)]
