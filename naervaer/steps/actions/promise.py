"""Promising something to somebody, and what becomes of it: kept, moved, dropped."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from naervaer.history.record import record
from naervaer.people.models import Member, Team
from naervaer.steps.models import Move, Step

from .refusals import AlreadySettled, DateHasPassed, FromElsewhere, NobodyPromised, NothingPromised


@transaction.atomic
def promise_step(
    *, by: Member, to: Sequence[Member], team: Team | None, what: str, due_on: date, origin: str, at: datetime
) -> Step:
    """A step by `by` to the people `to`, or to the whole `team` when `to` is empty. Raises Refused."""
    what = " ".join(what.split())
    if not what:
        raise NothingPromised
    if not to and team is None:
        raise NobodyPromised
    homes = {person.organisation_id for person in to} | ({team.organisation_id} if team else set())
    if homes != {by.organisation_id}:
        raise FromElsewhere
    if due_on < timezone.localdate(at):
        raise DateHasPassed
    step = Step.objects.create(
        organisation_id=by.organisation_id,
        team=team,
        by=by,
        what=what[:200],
        due_on=due_on,
        origin=origin,
        promised_at=at,
    )
    step.to.set(to)
    _tell(step, "promised", by, at)
    return step


def keep_step(*, step: Step, by: Member, at: datetime) -> None:
    """The promise was kept. Raises AlreadySettled."""
    _settle(step, Step.State.KEPT, by, at)


def drop_step(*, step: Step, by: Member, at: datetime) -> None:
    """The promise is dropped, openly. Raises AlreadySettled."""
    _settle(step, Step.State.DROPPED, by, at)


@transaction.atomic
def move_step(*, step: Step, by: Member, due_on: date, at: datetime) -> None:
    """The promise gets another date; the earlier one stays to be seen. Raises DateHasPassed, AlreadySettled."""
    if due_on < timezone.localdate(at):
        raise DateHasPassed
    before = step.due_on
    if due_on == before:
        return
    if not Step.objects.open().filter(pk=step.pk, due_on=before).update(due_on=due_on):
        raise AlreadySettled
    Move.objects.create(step=step, due_before=before, due_after=due_on, at=at)
    _tell(step, "moved", by, at)


@transaction.atomic
def _settle(step: Step, state: Step.State, by: Member, at: datetime) -> None:
    if not Step.objects.open().filter(pk=step.pk).update(state=state, settled_at=at):
        raise AlreadySettled
    _tell(step, state.value, by, at)


def _tell(step: Step, what: str, by: Member, at: datetime) -> None:
    """The log is read by others too: it tells of promises to a whole team, never of those to a person."""
    if step.team and not step.to.exists():
        record(
            organisation_id=step.organisation_id,
            by=by.pk,
            what=f"steps.{what}",
            at=at,
            about={"team": step.team.name},
        )
