"""When each recurring job is due next: the one table that several workers share."""

from django.db import models


class RecurringRun(models.Model):
    """One row a job of config/recurring.py. Whoever moves `next_at` forward runs the job."""

    name = models.CharField(max_length=60, primary_key=True)
    next_at = models.DateTimeField()
    ran_at = models.DateTimeField(null=True, blank=True)
    trouble = models.CharField(max_length=200, blank=True)  # what kind of error the last run ended in

    class Meta:
        ordering = ["name"]
