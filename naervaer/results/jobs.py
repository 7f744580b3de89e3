"""The job: estimates of every wave that was published, once; then who waits for them is told, once each."""

import logging
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import groupby

from django.conf import settings
from django.db import transaction
from django.utils.module_loading import import_string

from naervaer.answers.reporting import published_since, wave_facts

from .models import Closing, Telling
from .writing import write

_LATE = timedelta(days=8)  # a wave whose key was away may be published so long after a later one
_NEWS = timedelta(days=14)  # of older results nobody is told: they were known before estimates were
log = logging.getLogger(__name__)


class NotTold(Exception):
    """Somebody could not be told of a closing; the next run tries again."""


def estimate_due(at: datetime) -> None:
    """Write what is due, oldest first, and tell. Safe to run twice, and to stop anywhere."""
    for waves in _due():
        facts = [found for wave in waves if (found := wave_facts(wave))]
        write(facts)
        for wave in facts:
            _close(wave.id, wave.organisation_id, wave.closes_at, at)
    _tell(at)


def _due() -> Iterator[list[int]]:
    """Published waves without estimates: those of one organisation with the same closing together."""
    newest = Closing.objects.first()
    since = newest.closes_at - _LATE if newest else None
    done = Closing.objects.all() if since is None else Closing.objects.filter(closes_at__gte=since)
    known = set(done.values_list("wave_id", flat=True))
    waiting = [found for found in published_since(since) if found[0] not in known]
    waiting.sort(key=lambda found: (found[2], found[1], found[0]))
    for _, found in groupby(waiting, key=lambda found: (found[2], found[1])):
        yield [wave for wave, _, _ in found]


@transaction.atomic
def _close(wave_id: int, organisation_id: int, closes_at: datetime, at: datetime) -> None:
    closing, is_new = Closing.objects.get_or_create(
        wave_id=wave_id, defaults={"organisation_id": organisation_id, "closes_at": closes_at, "estimated_at": at}
    )
    if is_new and at - closes_at <= _NEWS:
        Telling.objects.bulk_create(Telling(closing=closing, whom=whom) for whom in settings.AFTER_CLOSING)


def _tell(at: datetime) -> None:
    """Each in a transaction of its own, so that telling and having told are one thing."""
    failed = 0
    for telling in Telling.objects.filter(told_at=None).order_by("closing__closes_at", "id"):
        try:
            with transaction.atomic():
                if Telling.objects.filter(pk=telling.pk, told_at=None).update(told_at=at):
                    import_string(telling.whom)(telling.closing_id, at)
        except Exception:
            log.exception("After a closing, “%s” failed. It is tried again.", telling.whom)
            failed += 1
    if failed:
        raise NotTold(f"{failed} were not told")
