"""What Today shows: one part for each role the viewer has."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Q
from django.utils import timezone

from naervaer.conversations.contacts import contacts
from naervaer.conversations.plan import plan
from naervaer.conversations.queries import Asking, asking
from naervaer.people.models import Member, Membership
from naervaer.people.viewer import Viewer
from naervaer.readings.models import Reading
from naervaer.readings.queries import MySitting, my_sittings
from naervaer.steps.queries import Promise, received_lately, to_keep_soon

from .cards import Card, cards

_FRESH = timedelta(days=7)  # so long Today says that results are in


@dataclass(frozen=True)
class ReadingState:
    """The latest reading of the viewer's teams. `state`: none, planned, open, closed."""

    state: str
    wave_id: int | None = None
    opens_at: datetime | None = None
    last_moment: datetime | None = None


@dataclass(frozen=True)
class LeaderToday:
    cards: list[Card]
    waiting: int
    people: int
    promises: tuple[Promise, ...]
    reading: ReadingState | None  # a deputy opens none


@dataclass(frozen=True)
class MemberToday:
    asking: Asking
    sittings: list[MySitting]
    received: tuple[Promise, ...]
    said: ReadingState


def leader_today(viewer: Viewer, at: datetime) -> LeaderToday:
    """For whoever leads or deputises a team: whom to talk with, what is promised, how the reading stands."""
    today = timezone.localdate(at)
    found = plan(contacts(viewer, at), today, at)
    return LeaderToday(
        cards=cards(found.proposals, at),
        waiting=found.waiting,
        people=found.people,
        promises=to_keep_soon(viewer, today),
        reading=_state(viewer.leads, at) if viewer.leads else None,
    )


def member_today(viewer: Viewer, me: Member, at: datetime) -> MemberToday | None:
    """For whoever is in a team; None for those who are in none."""
    today = timezone.localdate(at)
    teams = _teams_of(me, today)
    if not teams:
        return None
    sittings = my_sittings(me.pk, at)
    return MemberToday(
        asking=asking(me, at),
        sittings=[sitting for sitting in sittings if not sitting.answered],
        received=received_lately(viewer, today),
        said=_state(teams, at, closed_only=True),
    )


def results_in(viewer: Viewer, at: datetime) -> ReadingState | None:
    """The latest reading of the viewer's teams, when it closed within a week. One query."""
    here = Membership.objects.filter(member=viewer.member_id or 0, until=None)
    mine = Q(teams__in=viewer.leads | viewer.deputises) | Q(teams__in=here.values("team"))
    fresh = Reading.objects.filter(mine, closes_at__lte=at, closes_at__gt=at - _FRESH).order_by("-closes_at", "-id")
    found = fresh.first()
    return ReadingState("closed", found.wave_id, found.opens_at, found.last_moment) if found else None


def _teams_of(me: Member, today: date) -> frozenset[int]:
    here = Membership.objects.filter(member=me, until=None, since__lte=today)
    return frozenset(here.values_list("team_id", flat=True))


def _state(teams: frozenset[int], at: datetime, *, closed_only: bool = False) -> ReadingState:
    asked = Reading.objects.filter(teams__in=teams)
    found = (asked.filter(closes_at__lte=at) if closed_only else asked).first()
    if found is None:
        return ReadingState("none")
    return ReadingState(found.state(at), found.wave_id, found.opens_at, found.last_moment)
