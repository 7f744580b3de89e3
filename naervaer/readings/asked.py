"""Who will be asked, and in which single cell each person counts, before a reading is opened (PROTECTION §1)."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.db.models import Q
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from naervaer.answers.eligible import countable
from naervaer.core.anonymity import TeamToAsk, arrange
from naervaer.core.anonymity.cells import FEWEST_ASKED
from naervaer.people.models import Member, Membership, Organisation, Role, RoleKind, Team, Unit


@dataclass(frozen=True)
class Cell:
    """One group that will be shown together: a team, or several where a team is too small."""

    teams: tuple[Team, ...]
    people: tuple[Member, ...]
    leaders: tuple[Member, ...]

    @property
    def key(self) -> str:
        return "-".join(str(team.pk) for team in self.teams)

    @property
    def name(self) -> str:
        return get_text_list([team.name for team in self.teams], _("and"))


@dataclass(frozen=True)
class Plan:
    """Everybody who will be asked; those who will not, with the reason "leads" or "new"; teams that are too small."""

    cells: tuple[Cell, ...]
    not_asked: tuple[tuple[Member, str], ...]
    too_small: tuple[Team, ...]

    @property
    def people(self) -> tuple[Member, ...]:
        return tuple(person for cell in self.cells for person in cell.people)

    @property
    def fingerprint(self) -> str:
        """Changes when anybody comes, goes or counts somewhere else."""
        said = ";".join(f"{cell.key}:{','.join(str(person.pk) for person in cell.people)}" for cell in self.cells)
        return hashlib.sha256(said.encode()).hexdigest()[:16]


def plan(organisation: Organisation, teams: Sequence[Team], opens_at: datetime) -> Plan:
    """Who of `teams` is asked. Teams that are too small count together with other small ones near. Six queries."""
    by_id = {team.pk: team for team in teams}
    asked, leading = _asked(organisation, by_id, opens_at)
    units = _units_above(organisation)
    to_ask = [TeamToAsk(team.pk, team.name, units[team.unit_id], len(asked[team.pk])) for team in teams]
    arranged = arrange(to_ask)
    here = _members(by_id, opens_at.astimezone(ZoneInfo(organisation.time_zone)).date())
    leaders = _leaders(by_id)
    order = {member: place for place, member in enumerate(here)}
    cells = tuple(
        Cell(
            teams=tuple(by_id[team.id] for team in cell.teams),
            people=tuple(
                here[member]
                for member in sorted({one for team in cell.teams for one in asked[team.id]}, key=order.__getitem__)
            ),
            leaders=tuple({one.pk: one for team in cell.teams for one in leaders[team.id]}.values()),
        )
        for cell in arranged.cells
    )
    counted = {member for team in asked.values() for member in team}
    return Plan(
        cells=cells,
        not_asked=tuple((here[pk], "leads" if pk in leading else "new") for pk in here if pk not in counted),
        too_small=tuple(by_id[team.id] for team in arranged.left_out),
    )


def _asked(
    organisation: Organisation, teams: Iterable[int], opens_at: datetime
) -> tuple[dict[int, set[int]], set[int]]:
    """By team, the ids of those who count in it; and everybody who leads or deputises one of the teams.

    A leader counts nowhere where the own result is shown: not in the own team, and, where that is so small
    that it is shown together with others, in no other small team either.
    """
    allowed = countable(organisation, opens_at)
    asked: dict[int, set[int]] = {team: set() for team in teams}
    taken: set[int] = set()
    for team in sorted(asked):
        for member in allowed.members.get(team, set()) - allowed.leading.get(team, set()) - taken:
            first = allowed.first_team.get(member, team)
            asked[first if first in asked else team].add(member)
            taken.add(member)
    small = [team for team, members in asked.items() if len(members) < FEWEST_ASKED]
    leading_small = {member for team in small for member in allowed.leading.get(team, set())}
    for team in small:
        asked[team] -= leading_small
    return asked, {member for team in asked for member in allowed.leading.get(team, set())}


def _members(teams: Iterable[int], on: date) -> dict[int, Member]:
    """Everybody in the teams on that date, by name."""
    there = Membership.objects.filter(Q(until=None) | Q(until__gte=on), team__in=list(teams), since__lte=on)
    people = Member.objects.active(on).filter(pk__in=there.values("member")).order_by("name", "id")
    return {person.pk: person for person in people}


def _leaders(teams: Iterable[int]) -> dict[int, list[Member]]:
    found: dict[int, list[Member]] = {team: [] for team in teams}
    for role in Role.objects.filter(kind=RoleKind.LEADER, team__in=list(found)).select_related("member"):
        found[role.team_id or 0].append(role.member)
    return found


def _units_above(organisation: Organisation) -> dict[int | None, tuple[int, ...]]:
    """By unit, the units from the top down to it."""
    parents = dict(Unit.objects.filter(organisation=organisation).values_list("id", "parent_id"))
    paths: dict[int | None, tuple[int, ...]] = {None: ()}
    for unit in parents:
        path: list[int] = []
        above: int | None = unit
        while above is not None and above not in path:
            path.insert(0, above)
            above = parents[above]
        paths[unit] = tuple(path)
    return paths
