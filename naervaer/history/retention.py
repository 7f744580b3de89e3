"""The log is forgotten after a while."""

from datetime import datetime, timedelta

from django.conf import settings

from .models import Entry

_MONTH = timedelta(days=30.5)


def forget(at: datetime) -> None:
    """Delete entries older than settings.HISTORY_MONTHS. Safe to run twice."""
    Entry.objects.filter(at__lt=at - settings.HISTORY_MONTHS * _MONTH).delete()
