"""The leader's own answers about the own practice. Not in the sealed room: shown to the team, by name."""

from django.db import models

from naervaer.people.models import Member, Team

from .reading import Reading


class Mirror(models.Model):
    """What a leader answered about leading one team, in one reading. `answers`: item id -> answer, null: don't know."""

    reading = models.ForeignKey(Reading, models.CASCADE, related_name="mirrors")
    team = models.ForeignKey(Team, models.CASCADE, related_name="mirrors")
    leader = models.ForeignKey(Member, models.CASCADE, related_name="mirrors")
    answers = models.JSONField(default=dict)
    saved_at = models.DateTimeField()

    class Meta:
        ordering = ["reading", "team", "id"]
        constraints = [
            models.UniqueConstraint(fields=["reading", "team", "leader"], name="one_mirror_a_leader_and_team")
        ]
