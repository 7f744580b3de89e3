"""Steps as pages show them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Q

from naervaer.people.viewer import Viewer

from .access import leaders_now, may_settle, visible_to
from .models import Origin, Step
from .models.step import StepQuerySet

SOON = timedelta(days=7)
_SETTLED_SHOWN = 12


@dataclass(frozen=True)
class Promise:
    """One step. `to` is empty when it was promised to the whole team."""

    id: int
    what: str
    by: str
    to: tuple[str, ...]
    team: str
    due_on: date
    first_due_on: date
    state: str
    settled_at: datetime | None
    mine: bool
    to_me: bool
    may_settle: bool
    past: bool

    @property
    def moved(self) -> bool:
        return self.first_due_on != self.due_on


@dataclass(frozen=True)
class Agreements:
    """The viewer's steps: to keep, received, others of the teams they lead or deputise, and what became of them."""

    to_keep: tuple[Promise, ...]
    received: tuple[Promise, ...]
    around: tuple[Promise, ...]
    settled: tuple[Promise, ...]


def agreements(viewer: Viewer, today: date) -> Agreements:
    """Everything the viewer sees among the agreements. Six queries, eight for a leader."""
    steps = visible_to(viewer)
    open_steps = _promises(viewer, steps.open(), today)
    settled = steps.exclude(state=Step.State.OPEN).order_by("-settled_at", "-id")[:_SETTLED_SHOWN]
    return Agreements(
        to_keep=tuple(step for step in open_steps if step.may_settle),
        received=tuple(step for step in open_steps if step.to_me and not step.may_settle),
        around=tuple(step for step in open_steps if not step.to_me and not step.may_settle),
        settled=_promises(viewer, settled, today),
    )


def to_keep_soon(viewer: Viewer, today: date) -> tuple[Promise, ...]:
    """The viewer's own open steps due within a week, or with a date that has passed. Three queries."""
    mine = Step.objects.open().filter(by=viewer.member_id, due_on__lte=today + SOON)
    return _promises(viewer, mine, today)


def received_lately(viewer: Viewer, today: date, most: int = 5) -> tuple[Promise, ...]:
    """What was promised to the viewer or their team: open ones, and those settled within two weeks. Four queries."""
    since = today - timedelta(days=14)
    steps = visible_to(viewer).exclude(by=viewer.member_id)
    fresh = steps.filter(Q(state=Step.State.OPEN) | Q(settled_at__date__gte=since))
    found = _promises(viewer, fresh.order_by("-state", "due_on", "id")[: most * 4], today)
    return tuple(step for step in found if step.to_me)[:most]


def promised_after(viewer: Viewer, team_id: int, moment: datetime, today: date) -> tuple[Promise, ...]:
    """What was promised to a team from a reading since `moment`, soonest first. Three queries, four for a leader."""
    steps = visible_to(viewer).filter(team=team_id, to=None, origin=Origin.READING, promised_at__gte=moment)
    return _promises(viewer, steps, today)


def one(viewer: Viewer, step: Step, today: date) -> Promise:
    """One step as its page shows it."""
    return _promise(viewer, step, today, leaders_now(viewer))


def due_to(by: int, people: Iterable[int], today: date) -> dict[int, Step]:
    """For each of `people`, the first open step `by` made to them by name that is due within a week or earlier."""
    wanted = set(people)
    found: dict[int, Step] = {}
    steps = Step.objects.open().filter(by=by, due_on__lte=today + SOON).prefetch_related("to")
    for step in steps:
        for person in step.to.all():
            if person.pk in wanted:
                found.setdefault(person.pk, step)
    return found


def _promises(viewer: Viewer, steps: StepQuerySet, today: date) -> tuple[Promise, ...]:
    leaders = leaders_now(viewer)
    full = steps.select_related("by", "team").prefetch_related("to", "moves")
    return tuple(_promise(viewer, step, today, leaders) for step in full)


def _promise(viewer: Viewer, step: Step, today: date, leaders: frozenset[tuple[int | None, int]]) -> Promise:
    to = list(step.to.all())
    moves = list(step.moves.all())
    mine = step.by_id == viewer.member_id
    to_all = not to and not mine and step.team_id not in viewer.leads
    return Promise(
        id=step.pk,
        what=step.what,
        by=step.by.name,
        to=tuple(person.name for person in to),
        team=step.team.name if step.team else "",
        due_on=step.due_on,
        first_due_on=moves[0].due_before if moves else step.due_on,
        state=step.state,
        settled_at=step.settled_at,
        mine=mine,
        to_me=to_all or any(person.pk == viewer.member_id for person in to),
        may_settle=may_settle(viewer, step, leaders),
        past=step.due_on < today,
    )
