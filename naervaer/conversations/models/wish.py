"""“I would like to talk”: from a member to the leaders of the member's teams. Nobody else sees it."""

from django.db import models

from naervaer.people.models import Member, Organisation


class Wish(models.Model):
    class State(models.TextChoices):
        OPEN = "open"
        ANSWERED = "answered"
        WITHDRAWN = "withdrawn"

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="+")
    member = models.ForeignKey(Member, models.CASCADE, related_name="wishes")
    suits = models.CharField(max_length=120, blank=True)
    state = models.CharField(max_length=10, choices=State, default=State.OPEN)
    made_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["made_at", "id"]
        constraints = [
            models.UniqueConstraint(fields=["member"], condition=models.Q(state="open"), name="one_open_wish")
        ]
