"""Noting a talk, changing and deleting the note: the leader's record of the leader's own acts."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from naervaer.conversations.models import Talk
from naervaer.people.models import Member, Team
from naervaer.steps.actions.promise import promise_step
from naervaer.steps.models import Origin

from .refusals import FromElsewhere, NobodyThere, NotYet
from .wish import answer_wishes


@transaction.atomic
def log_talk(
    *,
    by: Member,
    people: Sequence[Member],
    how: str,
    minutes: int,
    distance: str,
    on: date,
    at: datetime,
    promise: str | None = None,
    due_on: date | None = None,
    team: Team | None = None,
) -> Talk:
    """Note a talk of `by` with `people` on the day `on`; with `promise` and `due_on` also a step to them.

    Answers the open wishes of `people`. Raises Refused, of this app or of steps; nothing is written then.
    """
    _check(by, people, on, at)
    step = None
    if promise and due_on:
        step = promise_step(by=by, to=people, team=team, what=promise, due_on=due_on, origin=Origin.TALK, at=at)
    talk = Talk.objects.create(
        organisation_id=by.organisation_id,
        by=by,
        how=how,
        minutes=minutes,
        on=on,
        distance=distance,
        step=step,
        noted_at=at,
    )
    talk.people.set(people)
    answer_wishes(people=people, at=at)
    return talk


@transaction.atomic
def change_talk(
    *, talk: Talk, people: Sequence[Member], how: str, minutes: int, distance: str, on: date, at: datetime
) -> None:
    """Correct the note. A promise made in it is moved or dropped among the agreements. Raises Refused."""
    _check(talk.by, people, on, at)
    Talk.objects.filter(pk=talk.pk).update(how=how, minutes=minutes, distance=distance, on=on)
    talk.people.set(people)


def delete_talk(*, talk: Talk) -> None:
    """Forget the note. A promise made in it stays: it belongs to those it was promised to."""
    talk.delete()


def _check(by: Member, people: Sequence[Member], on: date, at: datetime) -> None:
    if not people or by in people:
        raise NobodyThere
    if {person.organisation_id for person in people} != {by.organisation_id}:
        raise FromElsewhere
    if on > timezone.localdate(at):
        raise NotYet
