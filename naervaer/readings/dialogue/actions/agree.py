"""What a dialogue ends in: one to three steps, each with a person, a day and somebody it is promised to."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from django.db import transaction

from naervaer.people.models import Member
from naervaer.readings.dialogue.refusals import DialogueOver, EnoughSteps
from naervaer.readings.models import Dialogue
from naervaer.steps.actions.promise import promise_step
from naervaer.steps.models import Origin, Step

MOST_STEPS = 3
AFTERWARDS = timedelta(days=14)  # so long after its end a dialogue can still get its steps


@transaction.atomic
def agree_on_step(
    *, dialogue: Dialogue, by: Member, to: Sequence[Member], what: str, due_on: date, at: datetime
) -> Step:
    """A step by `by` to the people `to`, or with none to the whole team. Raises Refused, of here or of steps."""
    locked = Dialogue.objects.select_for_update().select_related("team").get(pk=dialogue.pk)
    if not may_agree(locked, at):
        raise DialogueOver
    if locked.steps.count() >= MOST_STEPS:
        raise EnoughSteps
    step = promise_step(by=by, to=to, team=locked.team, what=what, due_on=due_on, origin=Origin.DIALOGUE, at=at)
    locked.steps.add(step)
    return step


def may_agree(dialogue: Dialogue, at: datetime) -> bool:
    """From its beginning until some days after its end."""
    return dialogue.opens_at <= at < dialogue.ends_at + AFTERWARDS
