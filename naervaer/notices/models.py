"""What waits to be sent, what it has cost, and, in a demo only, what was sent."""

from typing import ClassVar

from django.db import models


class Notice(models.Model):
    """One message to one person. It holds ids, never an address, a name or a token."""

    class State(models.TextChoices):
        WAITING = "waiting"
        SENDING = "sending"
        SENT = "sent"
        FAILED = "failed"

    organisation_id = models.BigIntegerField()
    recipient_id = models.BigIntegerField()
    kind = models.CharField(max_length=60)
    context = models.JSONField(default=dict)
    # The same key is never posted twice.
    key = models.CharField(max_length=120, null=True, blank=True, unique=True)
    at_once = models.BooleanField(default=False)
    due_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    state = models.CharField(max_length=8, choices=State, default=State.WAITING)
    tries = models.PositiveSmallIntegerField(default=0)
    # Whoever sends it holds it until then; afterwards somebody else may try.
    held_until = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["due_at", "id"]
        indexes: ClassVar = [models.Index(fields=["state", "due_at"])]


class DayCount(models.Model):
    """How many notices a person was sent on a day: nobody is written to without end."""

    recipient_id = models.BigIntegerField()
    day = models.DateField()
    sent = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["day", "id"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["recipient_id", "day"], name="one_count_a_person_and_day")
        ]


class TextMessageCount(models.Model):
    """How many text messages an organisation has sent in a month, so that they never cost more than agreed."""

    organisation_id = models.BigIntegerField()
    month = models.DateField()
    sent = models.PositiveIntegerField(default=0)
    told = models.BooleanField(default=False)

    class Meta:
        ordering = ["month", "id"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation_id", "month"], name="one_count_an_organisation_and_month")
        ]


class Posted(models.Model):
    """A message as it would have been sent. Written in a demo only, where nothing leaves the machine."""

    at = models.DateTimeField()
    channel = models.CharField(max_length=8)
    name = models.CharField(max_length=120, blank=True)
    address = models.CharField(max_length=254)
    subject = models.CharField(max_length=250)
    body = models.TextField()

    class Meta:
        ordering = ["-at", "-id"]
