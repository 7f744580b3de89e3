"""What the pages know of a reading. Who is asked, the dates and the answers are the sealed room's."""

from datetime import datetime, timedelta

from django.db import models
from django.utils.translation import gettext_lazy as _

from naervaer.method.frozen import from_data
from naervaer.method.readings import Reading as Questions
from naervaer.method.readings import of_version
from naervaer.people.models import Member, Organisation, Team

from .rhythm import Rhythm


class ReadingQuerySet(models.QuerySet["Reading"]):
    def open_at(self, at: datetime) -> "ReadingQuerySet":
        return self.filter(opens_at__lte=at, closes_at__gt=at)


class Reading(models.Model):
    """One wave of the room, as it was opened. Its dates, teams and questions never change.

    `content` is the whole questionnaire (empty for readings older than it: then `version` says it). One that opened
    by itself has its `rhythm`, the `slot` (the day it was meant for, before holidays moved it) and how many weeks lie
    between the pulses of its teams.
    """

    class Kind(models.TextChoices):
        FULL = "full", _("reading")
        PULSE = "pulse", _("short reading")

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="readings")
    wave_id = models.BigIntegerField(unique=True)
    version = models.CharField(max_length=40)
    kind = models.CharField(max_length=5, choices=Kind, default=Kind.FULL)
    content = models.JSONField(default=dict)
    rhythm = models.ForeignKey(Rhythm, models.SET_NULL, null=True, blank=True, related_name="readings")
    slot = models.DateField(null=True, blank=True)
    pulse_weeks = models.PositiveSmallIntegerField(null=True, blank=True)
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
        return from_data(self.content) if self.content else of_version(self.version)

    @property
    def last_moment(self) -> datetime:
        """The last moment it is open: a reading that closes at midnight has the day before as its last day."""
        return self.closes_at - timedelta(minutes=1)

    def state(self, at: datetime) -> str:
        """planned, open or closed."""
        if at < self.opens_at:
            return "planned"
        return "open" if at < self.closes_at else "closed"
