"""What one organisation asks: the method's questions without the scales switched off, and its own sittings."""

from datetime import datetime

from django.db.models import Q

from naervaer.method.frozen import from_data
from naervaer.method.instruments import own_sitting
from naervaer.method.readings import Reading, Sitting, full_reading
from naervaer.people.models import Organisation
from naervaer.readings.models import InstalledInstrument, OwnQuestion, SwitchedOff
from naervaer.readings.models.own_questions import SEEN_AT_THE_LATEST


def switched_off(organisation: Organisation) -> frozenset[str]:
    return frozenset(SwitchedOff.objects.filter(organisation=organisation).values_list("scale", flat=True))


def usable(organisation: Organisation, at: datetime) -> list[OwnQuestion]:
    """The own questions that may be sent at `at`: seen by the representative, or shown a week ago."""
    seen = Q(seen_at__isnull=False) | Q(shown_at__lte=at - SEEN_AT_THE_LATEST)
    return list(OwnQuestion.objects.filter(seen, organisation=organisation, shown_at__lte=at, withdrawn_at=None))


def full_questions(organisation: Organisation, own_distance: str, at: datetime) -> Reading:
    """The full reading as this organisation asks it. Three queries."""
    more: list[Sitting] = []
    own = usable(organisation, at)
    if own:
        more.append(own_sitting([(one.pk, one.danish, one.english, one.scale) for one in own]))
    for installed in InstalledInstrument.objects.filter(organisation=organisation, is_on=True):
        more += from_data(installed.content["reading"]).sittings
    return full_reading(own_distance, switched_off(organisation), tuple(more))
