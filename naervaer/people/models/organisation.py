"""The organisation and how it is divided: a tree of units, sites, and teams."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Organisation(models.Model):
    name = models.CharField(_("name"), max_length=120)
    language = models.CharField(_("language"), max_length=10, default="da")
    time_zone = models.CharField(_("time zone"), max_length=60, default="Europe/Copenhagen")
    sms_monthly_limit = models.PositiveIntegerField(_("text messages a month, at most"), default=2000)
    created_at = models.DateTimeField()

    class Meta:
        ordering = ["name", "id"]

    def __str__(self) -> str:
        return self.name


class Unit(models.Model):
    """A department, region or area. Units form a tree."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="units")
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="children")
    name = models.CharField(_("name"), max_length=120)

    class Meta:
        ordering = ["name", "id"]
        constraints = [
            models.UniqueConstraint("organisation", "parent", "name", name="unit_name_once_under_a_parent"),
        ]

    def __str__(self) -> str:
        return self.name


class Site(models.Model):
    """A place where people work, often a customer's."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="sites")
    name = models.CharField(_("name"), max_length=120)
    address = models.CharField(_("address"), max_length=200, blank=True)

    class Meta:
        ordering = ["name", "id"]
        constraints = [models.UniqueConstraint(fields=["organisation", "name"], name="site_name_once")]

    def __str__(self) -> str:
        return self.name


class Team(models.Model):
    """People with one leader. Only who has been in it for 28 days is counted in a reading."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="teams")
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="teams")
    name = models.CharField(_("name"), max_length=120)
    time_zone = models.CharField(_("time zone"), max_length=60, default=settings.TIME_ZONE)
    made_on = models.DateField(null=True, blank=True)  # its first week gathers the people who were there already

    class Meta:
        ordering = ["name", "id"]
        constraints = [models.UniqueConstraint(fields=["organisation", "name"], name="team_name_once")]

    def __str__(self) -> str:
        return self.name
