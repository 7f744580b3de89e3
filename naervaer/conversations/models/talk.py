"""A talk that was held, as the one who led it noted it: a record of the leader's own acts."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from naervaer.people.models import Member, Organisation
from naervaer.steps.models import Step


class How(models.TextChoices):
    """By which medium."""

    CALL = "call", _("call")
    VISIT = "visit", _("visit")
    MEETING = "meeting", _("meeting")
    VIDEO = "video", _("video")
    SMS = "sms", _("text message")
    CHAT = "chat", _("chat")
    EMAIL = "email", _("e-mail")


class Talk(models.Model):
    """Belongs to `by` alone and never passes to another leader. `distance` is seen by nobody else."""

    class Distance(models.TextChoices):
        SHORTER = "shorter", _("shorter")
        SAME = "same", _("the same")
        LONGER = "longer", _("longer")
        UNSAID = "unsaid", _("not said")

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="+")
    by = models.ForeignKey(Member, models.CASCADE, related_name="talks_led")
    people = models.ManyToManyField(Member, related_name="talks")
    how = models.CharField(_("how"), max_length=8, choices=How)
    minutes = models.PositiveSmallIntegerField(_("minutes"))
    on = models.DateField(_("day"))
    distance = models.CharField(max_length=8, choices=Distance, default=Distance.UNSAID)
    step = models.ForeignKey(Step, models.SET_NULL, null=True, blank=True, related_name="+")
    noted_at = models.DateTimeField()

    class Meta:
        ordering = ["-on", "-id"]
        indexes = [models.Index(fields=["by", "on"], name="talk_by_day"), models.Index(fields=["on"], name="talk_day")]
        constraints = [
            models.CheckConstraint(condition=models.Q(minutes__gte=1, minutes__lte=480), name="talk_lasts_minutes")
        ]
