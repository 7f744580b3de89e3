"""Why a reading cannot be opened, or a mirror not kept: one sentence each."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Refused(Exception):
    """`says`: what happened and what to do next."""

    says: str | Promise = ""

    def __init__(self, says: str = "") -> None:
        super().__init__(says)
        self.says = says or self.says

    def __str__(self) -> str:
        return str(self.says)


class TooFew(Refused):
    says = _(
        "At least six people must be asked, so that nobody can be traced. Here are fewer who have been in the team "
        "for 28 days. Use the compass dialogue instead: it needs no numbers."
    )


class TooShort(Refused):
    says = _("A reading is open for at least 5 days, so that everybody has a shift in it. Choose a later last day.")


class TooLong(Refused):
    says = _("A reading is open for at most 60 days and begins within a year. Choose other days.")


class InThePast(Refused):
    says = _("The first day has passed. Choose today or a later day.")


class TooSoon(Refused):
    says = _(
        "One of these teams is asked already then, or its last reading began less than 7 days before. "
        "Choose a later first day."
    )


class PeopleChanged(Refused):
    says = _("Somebody has joined or left since you looked. Nothing is opened yet. Look again at who will be asked.")


class MirrorClosed(Refused):
    says = _("The reading has closed, so your answers can no longer be changed. What you saved before is kept.")
