"""Recurring jobs of the installation itself."""

from datetime import datetime, timedelta

from django_tasks_db.models import DBTaskResult


def forget_tasks(at: datetime) -> None:
    """Delete what is left of tasks that ended a day ago."""
    DBTaskResult.objects.finished().filter(finished_at__lt=at - timedelta(days=1)).delete()
