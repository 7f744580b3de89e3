"""Who is looking: the one answer to "who are you and what may you", worked out once for a request."""

from dataclasses import dataclass, replace
from datetime import date

from django.http import HttpRequest

from .models import Account, Role, RoleKind


@dataclass(frozen=True)
class Viewer:
    """A signed-in person, or a stranger (`account_id` is None)."""

    account_id: int | None = None
    member_id: int | None = None
    organisation_id: int | None = None
    name: str = ""
    language: str = ""
    time_zone: str = ""  # empty: the installation's
    roles: frozenset[RoleKind] = frozenset()
    leads: frozenset[int] = frozenset()
    deputises: frozenset[int] = frozenset()

    @property
    def is_stranger(self) -> bool:
        return self.account_id is None

    def as_member(self) -> "Viewer":
        """The same person, signed in with a PIN or a code: the own pages, no other role."""
        own = self.roles & {RoleKind.MEMBER}
        return replace(self, roles=own, leads=frozenset(), deputises=frozenset())


STRANGER = Viewer()


def viewer_of(account: Account, today: date | None = None) -> Viewer:
    """The viewer that `account` is now; a stranger when they do not work here `today`. Two queries."""
    kinds = {RoleKind.OPERATOR} if account.is_operator else set()
    member = getattr(account, "member", None)
    if member is None:
        return Viewer(account_id=account.pk, name=account.email or "", roles=frozenset(kinds))
    if today and not member.is_here(today):
        return STRANGER
    held = list(Role.objects.filter(member=member).values_list("kind", "team_id"))
    kinds |= {RoleKind.MEMBER, *(RoleKind(kind) for kind, _ in held)}
    return Viewer(
        account_id=account.pk,
        member_id=member.pk,
        organisation_id=member.organisation_id,
        name=member.name,
        language=member.language,
        time_zone=member.time_zone,
        roles=frozenset(kinds),
        leads=frozenset(team for kind, team in held if kind == RoleKind.LEADER and team),
        deputises=frozenset(team for kind, team in held if kind == RoleKind.DEPUTY and team),
    )


class ViewedRequest(HttpRequest):
    """A request that has passed the gate."""

    viewer: Viewer
