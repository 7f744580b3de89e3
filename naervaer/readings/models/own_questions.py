"""What an organisation asks beside the method: scales switched off, its own questions, installed instruments."""

from datetime import timedelta

from django.db import models
from django.utils.translation import gettext_lazy as _

from naervaer.people.models import Member, Organisation

SEEN_AT_THE_LATEST = timedelta(days=7)


class SwitchedOff(models.Model):
    """One scale (an id of method/switches.py) that the organisation does not ask about."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="switched_off")
    scale = models.CharField(max_length=20)

    class Meta:
        ordering = ["scale", "id"]
        constraints = [models.UniqueConstraint(fields=["organisation", "scale"], name="switched_off_once")]


class OwnQuestion(models.Model):
    """One question of an organisation's own. The representative sees it before it is sent; then its words stand."""

    class Scale(models.TextChoices):
        AGREE = "agree", _("agree or disagree")
        LIKELY = "likely", _("0 to 10")

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="own_questions")
    danish = models.CharField(_("in Danish"), max_length=160)
    english = models.CharField(_("in English"), max_length=160)
    scale = models.CharField(_("answered by"), max_length=10, choices=Scale, default=Scale.AGREE)
    made_by = models.ForeignKey(Member, models.SET_NULL, null=True, related_name="+")
    shown_at = models.DateTimeField(null=True, blank=True)  # to the employee representative
    seen_by = models.ForeignKey(Member, models.SET_NULL, null=True, blank=True, related_name="+")
    seen_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["id"]


class InstalledInstrument(models.Model):
    """A plug-in instrument: its checked file, and whether it is asked. Off until the organisation turns it on."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="instruments")
    key = models.CharField(max_length=20)
    content = models.JSONField()
    is_on = models.BooleanField(default=False)
    installed_by = models.ForeignKey(Member, models.SET_NULL, null=True, related_name="+")
    installed_at = models.DateTimeField()
    seen_by = models.ForeignKey(Member, models.SET_NULL, null=True, blank=True, related_name="+")
    seen_at = models.DateTimeField(null=True, blank=True)  # by the employee representative

    class Meta:
        ordering = ["key", "id"]
        constraints = [models.UniqueConstraint(fields=["organisation", "key"], name="instrument_installed_once")]
