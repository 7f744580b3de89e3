"""The adversary among the asked: who counts where, who was let in too early or too late, and readings too near.

The rules are written here once more, in numbers of their own, so that a rule that is loosened in opening.py is found.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from django.db.models import F

from naervaer.people.models import Membership, Role, RoleKind

from .finding import Finding, counted
from .models import Asked, Cell, Wave

SHORTEST, APART, IN_TEAM = timedelta(days=5), timedelta(days=7), timedelta(days=28)
FEWEST = 5


def asked_findings() -> list[Finding]:
    """Every attack that needs nothing but who was asked, and when."""
    led, fresh = _wrongly_asked()
    return [
        counted("differencing: groups of one reading that overlap", _overlaps(), "people or teams in two groups"),
        counted("differencing: late joiners", _joiners(), "people added after opening"),
        counted("differencing: readings too short, too close or at once", _hurried(), "readings"),
        counted("leaders and deputies counted where they see the result", led, "people"),
        counted("dummies: counted before 28 days in the team", fresh, "people"),
        counted("readings that would show fewer than five answers", _lax(), "readings"),
    ]


def _overlaps() -> int:
    people = Counter(Asked.objects.values_list("wave_id", "member_id"))
    teams = Counter(Cell.teams.through.objects.values_list("cell__wave_id", "team_id"))
    strays = Asked.objects.exclude(cell__wave_id=F("wave_id")).count()
    return sum(count - 1 for count in (*people.values(), *teams.values())) + strays


def _joiners() -> int:
    there = Counter(Asked.objects.values_list("cell_id", flat=True))
    return sum(max(there[pk] - asked, 0) for pk, asked in Cell.objects.values_list("id", "asked"))


def _lax() -> int:
    return Wave.objects.filter(at_least__lt=FEWEST).count()


def _hurried() -> int:
    short = sum(closes - opens < SHORTEST for opens, closes in Wave.objects.values_list("opens_at", "closes_at"))
    return short + sum(
        later.opens_at < max(earlier.closes_at, earlier.opens_at + APART) for earlier, later in _neighbours()
    )


def _neighbours() -> Iterator[tuple[Wave, Wave]]:
    """Each two readings of a team that follow each other; lost ones are as if they never were."""
    of_team: dict[int, list[Wave]] = {}
    cells = Cell.objects.exclude(wave__state=Wave.State.LOST).select_related("wave").order_by("wave__opens_at", "id")
    for cell in cells.prefetch_related("teams"):
        for team in cell.teams.all():
            of_team.setdefault(team.pk, []).append(cell.wave)
    for waves in of_team.values():
        yield from pairwise(waves)


def _wrongly_asked() -> tuple[int, int]:
    """How many are asked in a group that they led before that day; and how many were not 28 days in one of its teams.

    Whose membership is no longer known is left out.
    """
    leading, since = defaultdict(list), defaultdict(list)
    roles = Role.objects.filter(kind__in=[RoleKind.LEADER, RoleKind.DEPUTY], team__isnull=False)
    for member, team, begun in roles.values_list("member_id", "team_id", "since"):
        leading[member, team].append(begun)
    for member, team, begun in Membership.objects.values_list("member_id", "team_id", "since"):
        since[member, team].append(begun)
    teams = defaultdict(list)
    for cell, team in Cell.teams.through.objects.values_list("cell_id", "team_id"):
        teams[cell].append(team)
    led = fresh = 0
    asked = Asked.objects.values_list("member_id", "cell_id", "wave__opens_at", "wave__organisation__time_zone")
    for member, cell, opens_at, zone in asked:
        day = opens_at.astimezone(ZoneInfo(zone)).date()
        led += any(begun < day for team in teams[cell] for begun in leading[member, team])
        here = [begun for team in teams[cell] for begun in since[member, team]]
        fresh += bool(here) and min(here) > day - IN_TEAM
    return led, fresh
