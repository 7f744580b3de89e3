"""Leading a dialogue: a leg on or back, and the end."""

from datetime import datetime

from django.db import transaction

from naervaer.core.dialogue.course import Kind
from naervaer.notices.outbox import forget
from naervaer.readings.dialogue.pairing import make_pairs
from naervaer.readings.models import Dialogue


@transaction.atomic
def go_to_leg(*, dialogue: Dialogue, before: int, to: int, at: datetime) -> bool:
    """From the leg `before` to the one beside it. False when the dialogue is elsewhere by now: nothing is changed."""
    legs = dialogue.legs
    if abs(to - before) != 1 or not 0 <= to < len(legs):
        return False
    here = Dialogue.objects.open_at(at).filter(pk=dialogue.pk, leg=before, pace=Dialogue.Pace.NOW)
    if not here.update(leg=to):
        return False
    if legs[to].kind == Kind.PAIRS:
        make_pairs(dialogue, at)
    return True


@transaction.atomic
def end_dialogue(*, dialogue: Dialogue, at: datetime) -> None:
    """It ends now; what was said stays. One that has not begun is taken away. Messages on their way are not sent."""
    if Dialogue.objects.filter(pk=dialogue.pk, opens_at__gt=at).delete()[0] == 0:
        Dialogue.objects.open_at(at).filter(pk=dialogue.pk).update(ends_at=at)
    forget(key=f"dialogue-{dialogue.pk}.")
