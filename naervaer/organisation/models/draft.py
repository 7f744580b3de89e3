"""The figures somebody last wrote into the calculator: their own, so that nothing is lost."""

from django.db import models

from naervaer.people.models import Member


class CalculatorDraft(models.Model):
    member = models.OneToOneField(Member, models.CASCADE, related_name="+")
    figures = models.JSONField(default=dict)
    saved_at = models.DateTimeField()
