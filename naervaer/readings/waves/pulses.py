"""The questions of the next pulse, from what the same teams were asked before. A small reading of the past each."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from django.db.models import QuerySet

from naervaer.core.waves import Put, rotate
from naervaer.method.readings import Reading as Questions
from naervaer.method.readings import pulse
from naervaer.people.models import Organisation, Team
from naervaer.readings.models import Reading, Rhythm

from .questionnaire import switched_off

LOOKS_BACK = timedelta(weeks=30)
_USUAL_WEEKS, _USUAL_ITEMS = 2, 6


def pulse_in_rhythm(rhythm: Rhythm, weeks: int, slot: date, on: date, following: date) -> Questions:
    """The pulse of one slot for the teams asked every so many `weeks`: the same for all, also for latecomers."""
    mine = Reading.objects.filter(rhythm=rhythm)
    opened = mine.filter(kind=Reading.Kind.PULSE, pulse_weeks=weeks, slot=slot).first()
    if opened:
        return opened.questions
    before = mine.filter(kind=Reading.Kind.FULL) | mine.filter(pulse_weeks=weeks)
    items = rotate(
        _put(before.exclude(slot=slot), on),
        on=on,
        following=following,
        weeks=weeks,
        items=rhythm.pulse_items,
        off=switched_off(rhythm.organisation),
    )
    return pulse(items)


def pulse_for(organisation: Organisation, teams: Sequence[Team], opens_at: datetime) -> Questions:
    """A pulse opened by hand: what these teams have waited for longest."""
    on = opens_at.date()
    before = Reading.objects.filter(organisation=organisation, teams__in=[team.pk for team in teams]).distinct()
    items = rotate(
        _put(before, on),
        on=on,
        following=on + timedelta(weeks=_USUAL_WEEKS),
        weeks=_USUAL_WEEKS,
        items=_USUAL_ITEMS,
        off=switched_off(organisation),
    )
    return pulse(items)


def _put(readings: "QuerySet[Reading]", on: date) -> list[Put]:
    """What was put, one a slot, oldest first."""
    found: Iterable[Reading] = readings.filter(opens_at__date__gte=on - LOOKS_BACK, opens_at__date__lt=on)
    by_slot = {reading.slot or reading.opens_at.date(): reading for reading in found}
    return [
        Put(reading.opens_at.date(), frozenset(item.id for item in reading.questions.items))
        for reading in sorted(by_slot.values(), key=lambda reading: (reading.opens_at, reading.pk))
    ]
