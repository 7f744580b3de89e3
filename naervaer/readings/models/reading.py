"""What the pages know of a reading. Who is asked, the dates and the answers are the sealed room's."""

from datetime import datetime, timedelta

from django.db import models

from naervaer.method.readings import Reading as Questions
from naervaer.method.readings import of_version
from naervaer.people.models import Member, Organisation, Team


class ReadingQuerySet(models.QuerySet["Reading"]):
    def open_at(self, at: datetime) -> "ReadingQuerySet":
        return self.filter(opens_at__lte=at, closes_at__gt=at)


class Reading(models.Model):
    """One wave of the room, as it was opened. Its dates and teams never change."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="readings")
    wave_id = models.BigIntegerField(unique=True)
    version = models.CharField(max_length=40)
    teams = models.ManyToManyField(Team, related_name="readings")
    opened_by = models.ForeignKey(Member, models.SET_NULL, null=True, blank=True, related_name="+")
    opens_at = models.DateTimeField()
    closes_at = models.DateTimeField()

    objects = ReadingQuerySet.as_manager()

    class Meta:
        ordering = ["-opens_at", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(closes_at__gt=models.F("opens_at")), name="reading_ends_after_it_begins"
            )
        ]

    @property
    def questions(self) -> Questions:
        return of_version(self.version)

    @property
    def last_moment(self) -> datetime:
        """The last moment it is open: a reading that closes at midnight has the day before as its last day."""
        return self.closes_at - timedelta(minutes=1)

    def state(self, at: datetime) -> str:
        """planned, open or closed."""
        if at < self.opens_at:
            return "planned"
        return "open" if at < self.closes_at else "closed"
