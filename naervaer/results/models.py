"""What is kept of the meaning of released values. An estimate is written once and never changed."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from naervaer.people.models import Organisation, Team


class Together(models.Model):
    """Teams whose answers count together: nearly always one. Its estimates go on from reading to reading."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="+")
    key = models.CharField(max_length=64, unique=True)
    teams = models.ManyToManyField(Team, related_name="+")


class Estimate(models.Model):
    """What one reading said of one measure, and what could be known of the team by then: from released values alone."""

    class Word(models.TextChoices):
        CLEAR = "clear", _("clear change")
        PERHAPS = "perhaps", _("perhaps a change")
        NONE = "none", _("no sure change")

    wave_id = models.BigIntegerField()
    together = models.ForeignKey(Together, models.CASCADE, related_name="estimates")
    measure = models.CharField(max_length=40)
    closes_at = models.DateTimeField()
    full = models.BooleanField()
    low = models.PositiveSmallIntegerField(null=True)
    high = models.PositiveSmallIntegerField(null=True)
    withheld = models.CharField(max_length=20, blank=True)
    now_low = models.PositiveSmallIntegerField(null=True)
    now_high = models.PositiveSmallIntegerField(null=True)
    now_middle = models.PositiveSmallIntegerField(null=True)
    present_low = models.PositiveSmallIntegerField(null=True)
    present_high = models.PositiveSmallIntegerField(null=True)
    present_middle = models.PositiveSmallIntegerField(null=True)
    chance_low = models.FloatField(null=True)
    change = models.CharField(max_length=8, choices=Word, blank=True)
    direction = models.CharField(max_length=4, blank=True)
    since = models.DateTimeField(null=True)

    class Meta:
        ordering = ["closes_at", "id"]
        constraints = [
            models.UniqueConstraint(fields=["together", "measure", "wave_id"], name="estimated_once"),
        ]
        indexes = [models.Index(fields=["together", "closes_at"], name="estimates_in_order")]


class Standing(models.Model):
    """What is carried from the last reading to the next: the state of the model, for one measure of a group."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="+")
    together = models.ForeignKey(Together, models.CASCADE, related_name="standings")
    measure = models.CharField(max_length=40)
    closes_at = models.DateTimeField()
    state = models.JSONField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["together", "measure"], name="one_standing_a_measure")]
        indexes = [models.Index(fields=["organisation", "measure", "-closes_at"], name="standings_latest_first")]


class Closing(models.Model):
    """A reading whose estimates are written."""

    wave_id = models.BigIntegerField(primary_key=True)
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="+")
    closes_at = models.DateTimeField()
    estimated_at = models.DateTimeField()

    class Meta:
        ordering = ["-closes_at", "wave_id"]


class Telling(models.Model):
    """Somebody to be told that a reading's estimates are there (settings.AFTER_CLOSING), and when it was done."""

    closing = models.ForeignKey(Closing, models.CASCADE, related_name="tellings")
    whom = models.CharField(max_length=120)
    told_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["closing", "whom"], name="told_once")]


class Prior(models.Model):
    """What is assumed before teams have answered: an organisation's own, where it has said so."""

    organisation = models.OneToOneField(Organisation, models.CASCADE, related_name="+")
    mean = models.PositiveSmallIntegerField(_("middle of the teams"))
    unsure = models.PositiveSmallIntegerField(_("how unsure that is"))
    between = models.PositiveSmallIntegerField(_("how much teams differ"))
    within = models.PositiveSmallIntegerField(_("how much people in a team differ"))

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(
                    mean__range=(1, 99), unsure__range=(1, 30), between__range=(1, 30), within__range=(5, 40)
                ),
                name="a_prior_that_can_be",
            )
        ]
