"""When a result is so low that the organisation must help, and how soon. Each organisation may set it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from naervaer.people.models import Organisation


class Rules(models.Model):
    """No row: the values below."""

    organisation = models.OneToOneField(Organisation, models.CASCADE, related_name="+")
    sure_percent = models.PositiveSmallIntegerField(_("how sure we must be"), default=90)
    running = models.PositiveSmallIntegerField(_("readings in a row"), default=2)
    days = models.PositiveSmallIntegerField(_("days to the first action"), default=14)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(sure_percent__range=(75, 99), running__range=(2, 4), days__range=(3, 60)),
                name="rules_that_help",
            )
        ]


def rules_of(organisation_id: int) -> Rules:
    """The organisation's rules; the usual ones, unsaved, when it has set none."""
    return Rules.objects.filter(organisation=organisation_id).first() or Rules(organisation_id=organisation_id)
