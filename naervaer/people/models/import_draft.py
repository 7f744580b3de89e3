"""A list on its way in: what was read, what the columns are, what it would do. Gone after a day."""

from django.db import models

from .account import Account
from .organisation import Organisation


class ImportDraft(models.Model):
    """Texts are zlib-compressed JSON (importing/keeping.py). Emptied once it has been applied."""

    class State(models.TextChoices):
        WAITING = "waiting"  # for a plan
        PLANNING = "planning"
        READY = "ready"
        CONFIRMED = "confirmed"  # by the person; waiting to be written
        WRITING = "writing"
        DONE = "done"

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="import_drafts")
    by = models.ForeignKey(Account, models.CASCADE, null=True, related_name="import_drafts")  # null: the command
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    progress = models.PositiveSmallIntegerField(default=0)  # percent
    row_count = models.PositiveIntegerField(default=0)
    table = models.BinaryField()
    plan = models.BinaryField(default=b"")
    columns = models.JSONField(default=list)
    answers = models.JSONField(default=dict)
    complete = models.BooleanField(default=False)
    strict = models.BooleanField(default=False)  # bad rows stop the others
    stamp = models.CharField(max_length=64, blank=True)
    moved = models.BooleanField(default=False)  # something else changed between preview and confirming
    outcome = models.JSONField(default=dict)
    created_at = models.DateTimeField()
    moved_on_at = models.DateTimeField()  # when the state last changed
    expires_at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["expires_at"])]
