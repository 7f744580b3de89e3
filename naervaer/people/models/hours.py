"""When a member works: a weekly pattern of spans, and absences without a reason."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from .member import Member


class WorkSpan(models.Model):
    """One span of a week day, in the member's time zone. A span that ends at or before it starts goes past midnight."""

    class Kind(models.TextChoices):
        FIXED = "fixed", _("fixed")
        FLEXIBLE = "flexible", _("flexible")

    member = models.ForeignKey(Member, models.CASCADE, related_name="spans")
    weekday = models.PositiveSmallIntegerField(_("week day"))  # 0 is Monday
    starts = models.TimeField(_("from"))
    ends = models.TimeField(_("to"))
    kind = models.CharField(max_length=8, choices=Kind, default=Kind.FIXED)

    class Meta:
        ordering = ["weekday", "starts", "id"]
        constraints = [models.CheckConstraint(condition=models.Q(weekday__lte=6), name="weekday_is_0_to_6")]


class Absence(models.Model):
    """Days away. There is no field for why, on purpose."""

    member = models.ForeignKey(Member, models.CASCADE, related_name="absences")
    first_day = models.DateField(_("first day"))
    last_day = models.DateField(_("last day"))

    class Meta:
        ordering = ["first_day", "id"]
