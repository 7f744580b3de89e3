"""The present. Views and tasks ask here and pass it on; actions and the core are given it."""

from datetime import datetime

from django.utils import timezone


def now() -> datetime:
    """The present moment, aware, in UTC."""
    return timezone.now()
