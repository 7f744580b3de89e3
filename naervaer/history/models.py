"""One entry: who did what, and when."""

from typing import ClassVar

from django.db import models


class Entry(models.Model):
    """`what` is a key into the sentences of the apps; `about` fills their places."""

    organisation_id = models.BigIntegerField()
    by = models.BigIntegerField(null=True, blank=True)  # a member, or nobody: the product itself
    what = models.CharField(max_length=60)
    at = models.DateTimeField()
    about = models.JSONField(default=dict)

    class Meta:
        ordering = ["-at", "-id"]
        indexes: ClassVar = [models.Index(fields=["organisation_id", "-at", "-id"])]
