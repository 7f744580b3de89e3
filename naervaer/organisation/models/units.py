"""What was published of units, a quarter at a time. Written once and never changed."""

from django.db import models

from naervaer.people.models import Organisation, Unit


class Publication(models.Model):
    """One quarter of one organisation. `begins` is the first day of the quarter that it tells of."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="+")
    begins = models.DateField()
    published_at = models.DateTimeField()

    class Meta:
        ordering = ["-begins", "id"]
        constraints = [models.UniqueConstraint(fields=["organisation", "begins"], name="published_once_a_quarter")]


class GroupNumber(models.Model):
    """One group of at least three cells and its coarse band: all that unit numbers are ever made of.

    `cells` are lists of team ids. It is shown to nobody; it is kept so that no later group gives a team away.
    """

    publication = models.ForeignKey(Publication, models.CASCADE, related_name="groups")
    measure = models.CharField(max_length=40)
    cells = models.JSONField()
    low = models.PositiveSmallIntegerField()
    high = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["id"]


class UnitNumber(models.Model):
    """What a unit was told; no unit: the whole organisation. `counted` of its `cells` are in the number."""

    publication = models.ForeignKey(Publication, models.CASCADE, related_name="units")
    unit = models.ForeignKey(Unit, models.CASCADE, null=True, related_name="+")
    measure = models.CharField(max_length=40)
    low = models.PositiveSmallIntegerField()
    high = models.PositiveSmallIntegerField()
    counted = models.PositiveIntegerField()
    cells = models.PositiveIntegerField()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["publication", "unit", "measure"], name="unit_told_once"),
            models.UniqueConstraint(
                fields=["publication", "measure"], condition=models.Q(unit=None), name="whole_told_once"
            ),
            models.CheckConstraint(
                condition=models.Q(low__lte=models.F("high"), high__lte=100, counted__lte=models.F("cells")),
                name="a_unit_band_that_can_be",
            ),
        ]
