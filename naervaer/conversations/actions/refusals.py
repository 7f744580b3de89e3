"""Why a talk could not be noted: one sentence each. Nothing was written."""

from django.utils.translation import gettext_lazy as _

from naervaer.steps.actions.refusals import Refused


class NobodyThere(Refused):
    sentence = _("Say who you talked with.")


class FromElsewhere(Refused):
    sentence = _("You can only note talks with people in your own organisation.")


class NotYet(Refused):
    sentence = _("That day has not come yet. Choose today or an earlier day.")


class NobodyToAsk(Refused):
    sentence = _("There is no leader on your team right now, so nobody would see your wish.")
