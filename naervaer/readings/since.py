"""What was done since a team last answered: the next reading opens with it, on the first page and in the invitation."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q

from naervaer.people.models import Membership, Team
from naervaer.steps.models import Step

from .models import Reading

MOST = 5


@dataclass(frozen=True)
class Done:
    """One promise to the whole team. `kept`: it was; else it is on its way, until `due_on`."""

    what: str
    by: str
    kept: bool
    due_on: date


@dataclass(frozen=True)
class Since:
    """`at`: the last day of the reading before. Kept ones first, the latest first."""

    at: datetime
    done: tuple[Done, ...]


def done_since(team: Team, at: datetime) -> Since | None:
    """What was promised to the team, or kept, since its last reading closed; None when there is nothing to tell."""
    return _since([team.pk], at)


def done_since_for(member_id: int, wave_id: int, at: datetime) -> Since | None:
    """The same for somebody who is asked in a reading, of the own teams in it. Three queries."""
    own = Membership.objects.filter(member=member_id, until=None, team__readings__wave_id=wave_id)
    return _since(list(own.values_list("team_id", flat=True)), at)


def _since(teams: Collection[int], at: datetime) -> Since | None:
    last = Reading.objects.filter(teams__in=teams, closes_at__lte=at).order_by("-closes_at", "-id").first()
    if last is None:
        return None
    kept = Q(state=Step.State.KEPT, settled_at__gte=last.closes_at)
    ahead = Q(state=Step.State.OPEN, promised_at__gte=last.closes_at)
    made = Step.objects.filter(kept | ahead, team__in=teams, to=None).select_related("by")
    found = sorted(made, key=lambda step: (step.state != Step.State.KEPT, -step.due_on.toordinal(), step.pk))
    done = tuple(Done(step.what, step.by.name, step.state == Step.State.KEPT, step.due_on) for step in found[:MOST])
    return Since(last.last_moment, done) if done else None
