"""Dialogues are forgotten after a while: what was said, who came and who talked with whom. Promised steps stay."""

from datetime import datetime, timedelta

from django.conf import settings

from naervaer.readings.models import Dialogue

_MONTH = timedelta(days=30.5)


def forget(at: datetime) -> None:
    """Delete dialogues that ended more than settings.DIALOGUE_MONTHS ago. Safe to run twice."""
    Dialogue.objects.filter(ends_at__lt=at - settings.DIALOGUE_MONTHS * _MONTH).delete()
