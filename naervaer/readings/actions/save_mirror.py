"""Keeping the leader's own answers, until the reading closes."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from naervaer.people.models import Member, Team
from naervaer.readings.models import Mirror, Reading

from .refusals import MirrorClosed


@transaction.atomic
def save_mirror(*, reading: Reading, team: Team, by: Member, answers: Mapping[str, int | None], at: datetime) -> Mirror:
    """Keep `answers` as what `by` says of leading `team`; an earlier one is replaced. Raises MirrorClosed."""
    if reading.state(at) != "open":
        raise MirrorClosed
    known = {item.id for item in reading.questions.mirror}
    kept = {item: value for item, value in answers.items() if item in known}
    return Mirror.objects.update_or_create(
        reading=reading, team=team, leader=by, defaults={"answers": kept, "saved_at": at}
    )[0]
