"""When an organisation asks by itself: its rhythm, the teams that differ, and the pauses."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from naervaer.people.models import Member, Organisation, Team

MARCH_AND_SEPTEMBER = (3, 9)


def usual_months() -> list[int]:
    return list(MARCH_AND_SEPTEMBER)


class Rhythm(models.Model):
    """One organisation's rhythm. `begins_on` is a day of the first week; `pulse_weeks` 0 means full readings only."""

    organisation = models.OneToOneField(Organisation, models.CASCADE, related_name="rhythm")
    is_on = models.BooleanField(default=False)
    begins_on = models.DateField()
    country = models.CharField(max_length=2, default="DK")
    weekday = models.PositiveSmallIntegerField(default=1, validators=[MaxValueValidator(4)])  # 0 is Monday
    full_months = models.JSONField(default=usual_months)
    full_days = models.PositiveSmallIntegerField(default=14, validators=[MinValueValidator(5), MaxValueValidator(28)])
    pulse_weeks = models.PositiveSmallIntegerField(default=2, validators=[MaxValueValidator(4)])
    pulse_items = models.PositiveSmallIntegerField(default=5, validators=[MinValueValidator(4), MaxValueValidator(6)])
    pulse_days = models.PositiveSmallIntegerField(default=5, validators=[MinValueValidator(5), MaxValueValidator(14)])
    own_distance = models.CharField(max_length=10, blank=True)

    class Meta:
        ordering = ["organisation"]


class TeamRhythm(models.Model):
    """A team that differs from its organisation. `pulse_weeks` empty: as the organisation."""

    team = models.OneToOneField(Team, models.CASCADE, related_name="rhythm")
    pulse_weeks = models.PositiveSmallIntegerField(null=True, blank=True, validators=[MaxValueValidator(4)])
    is_paused = models.BooleanField(default=False)

    class Meta:
        ordering = ["team"]


class Pause(models.Model):
    """Days on which nothing opens: for one team, or (no team) for the whole organisation."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="pauses")
    team = models.ForeignKey(Team, models.CASCADE, null=True, blank=True, related_name="pauses")
    first_day = models.DateField(_("first day"))
    last_day = models.DateField(_("last day"))
    made_by = models.ForeignKey(Member, models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["first_day", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(last_day__gte=models.F("first_day")), name="pause_ends_after_it_begins"
            )
        ]
