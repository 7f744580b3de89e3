"""Steps are forgotten a while after they were kept or dropped."""

from datetime import datetime, timedelta

from django.conf import settings

from .models import Step

_MONTH = timedelta(days=30.5)


def forget(at: datetime) -> None:
    """Delete steps settled more than settings.STEP_MONTHS ago. Safe to run twice."""
    Step.objects.exclude(state=Step.State.OPEN).filter(settled_at__lt=at - settings.STEP_MONTHS * _MONTH).delete()
