"""What the organisation has said about itself for its notices: one row a version, never changed."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from naervaer.people.models import Member, Organisation


class LawVersion(models.Model):
    """The newest one is in force. Notices name its number and day."""

    class Basis(models.TextChoices):
        LEGITIMATE = "legitimate", _("private employer: legitimate interest, GDPR art. 6(1)(f)")
        PUBLIC = "public", _("public employer: task in the public interest, GDPR art. 6(1)(e)")

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="+")
    number = models.PositiveIntegerField()
    controller = models.CharField(_("who is responsible (name, address, company number)"), max_length=300)
    contact = models.CharField(_("whom to write or ring to"), max_length=200)
    dpo = models.CharField(_("data protection officer, if there is one"), max_length=200, blank=True)
    basis = models.CharField(_("legal basis"), max_length=12, choices=Basis, default=Basis.LEGITIMATE)
    processor = models.CharField(_("who runs the server"), max_length=200, blank=True)
    talked_on = models.DateField(_("day it was discussed in the cooperation committee"), null=True, blank=True)
    assessed_on = models.DateField(_("day the impact assessment was approved"), null=True, blank=True)
    assessed_by = models.CharField(_("approved by"), max_length=120, blank=True)
    made_by = models.ForeignKey(Member, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField()

    class Meta:
        ordering = ["organisation", "-number"]
        constraints = [models.UniqueConstraint(fields=["organisation", "number"], name="law_version_once")]

    @property
    def is_assessed(self) -> bool:
        return self.assessed_on is not None
