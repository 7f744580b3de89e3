"""Why a step could not be written or changed: one sentence each. Nothing was changed."""

from django.utils.translation import gettext_lazy as _


class Refused(Exception):  # a refusal is an answer, not an error
    """Nothing was written. `str()` is the sentence for the page."""

    sentence = _("That could not be done. Nothing was changed.")

    def __str__(self) -> str:
        return str(self.sentence)


class NothingPromised(Refused):
    sentence = _("Write in a few words what you promise.")


class NobodyPromised(Refused):
    sentence = _("Say whom you promise it to.")


class FromElsewhere(Refused):
    sentence = _("You can only promise something to people and teams in your own organisation.")


class DateHasPassed(Refused):
    sentence = _("That date has passed. Choose today or a later day.")


class AlreadySettled(Refused):
    sentence = _("This promise has already been marked. Nothing was changed.")
