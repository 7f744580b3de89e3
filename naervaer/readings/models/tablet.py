"""A team's shared device: the tablet in the break room."""

from django.db import models

from naervaer.people.models import Team


class Tablet(models.Model):
    """A team has one. What opens it is known by its hash alone, and lies in a cookie of the device."""

    team = models.OneToOneField(Team, models.CASCADE, related_name="tablet")
    token_hash = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering = ["team"]
