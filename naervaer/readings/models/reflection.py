"""A leader's private reflection on the own side of one relation. About what the leader does, never about the person."""

from django.db import models

from naervaer.people.models import Member


class Reflection(models.Model):
    """The latest one alone. `answers`: factor -> done, partly or not_yet. None is a score, and none is counted."""

    leader = models.ForeignKey(Member, models.CASCADE, related_name="+")
    member = models.ForeignKey(Member, models.CASCADE, related_name="+")
    answers = models.JSONField(default=dict)
    note = models.CharField(max_length=300, blank=True)
    saved_at = models.DateTimeField()

    class Meta:
        ordering = ["leader", "member", "id"]
        constraints = [models.UniqueConstraint(fields=["leader", "member"], name="one_reflection_a_relation")]
