"""The leader's notes are forgotten after a while; so are wishes that are closed."""

from datetime import datetime, timedelta

from django.conf import settings
from django.utils import timezone

from .models import Talk, Wish

_MONTH = timedelta(days=30.5)


def forget(at: datetime) -> None:
    """Delete notes older than settings.TALK_MONTHS, and closed wishes as old. Safe to run twice."""
    since = at - settings.TALK_MONTHS * _MONTH
    Talk.objects.filter(on__lt=timezone.localdate(since)).delete()
    Wish.objects.exclude(state=Wish.State.OPEN).filter(closed_at__lt=since).delete()
