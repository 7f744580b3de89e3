"""Why something about a case could not be done: one sentence each. Nothing was changed."""

from django.utils.translation import gettext_lazy as _

from naervaer.steps.actions.refusals import Refused


class IsClosed(Refused):
    sentence = _("This case is closed. Nothing was changed.")


class NotAnOwner(Refused):
    sentence = _("Only somebody with the role organisation can look after a case.")


class DayHasPassed(Refused):
    sentence = _("That day has passed. Choose today or a later day.")


class NothingSaid(Refused):
    sentence = _("Write in a few words what will be done.")


class NothingDone(Refused):
    sentence = _("Do at least one thing for the team before you close the case, and tick it off.")
