"""Why something could not be done in a dialogue: one sentence each. Nothing was changed."""

from django.utils.translation import gettext_lazy as _


class Refused(Exception):  # a refusal is an answer, not an error
    """Nothing was written. `str()` is the sentence for the page."""

    sentence = _("That could not be done. Nothing was changed.")

    def __str__(self) -> str:
        return str(self.sentence)


class AlreadyTalking(Refused):
    sentence = _("The team has a dialogue already. End it before you begin another.")


class NobodyToTalkWith(Refused):
    sentence = _("There is nobody in the team yet. Put people in it first.")


class DialogueOver(Refused):
    sentence = _("The dialogue is over. What you wrote was not sent; it is still here.")


class NotAskedYet(Refused):
    sentence = _("That question is not open yet.")


class NothingSaid(Refused):
    sentence = _("Write a few words first.")


class EnoughSaid(Refused):
    sentence = _("You have written five notes on this question. Take one back to write another.")


class NotYourVoice(Refused):
    sentence = _("You can write under your own name, or for yourself.")


class EnoughSteps(Refused):
    sentence = _("Three steps are agreed already. Few steps are kept more often than many.")
