"""What can be wrong with a row, as sentences for the person who brought the list."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

_SENTENCES = {
    "no_name": _("There is no name."),
    "national_number": _(
        "A cell looks like a national number (CPR). Nærvær never keeps those, so the row is left out. "
        "If it is a phone number, write it with its country code."
    ),
    "mobile": _("“%(value)s” is not a phone number. Write eight digits, or a + and the country code."),
    "email": _("“%(value)s” is not an e-mail address."),
    "starts_on": _("“%(value)s” is not a date for the start. Write it as 31-12-2026."),
    "ends_on": _("“%(value)s” is not a date for the end. Write it as 31-12-2026."),
    "dates": _("The end date is before the start date."),
    "language": _("“%(value)s” is not a language that is known here. Write it as Polish, polsk or pl."),
    "hours": _("“%(value)s” is not understood as hours. Write it as man-fre 5-9, 17.30-20."),
    "works_alone": _("“%(value)s” should be yes or no."),
    "media": _("“%(value)s” is not one of call, SMS, e-mail, video or chat."),
    "long": _("“%(value)s” is too long."),
    "twice": _("This is the same person as in row %(value)s."),
    "taken": _("The payroll number “%(value)s” already belongs to somebody else."),
    "last_organisation_person": _("%(value)s is kept, because somebody must keep the role organisation."),
    "yourself": _("%(value)s is kept, because that is you."),
}


@dataclass(frozen=True)
class Problem:
    """What is wrong, and the value it is about."""

    code: str
    value: str = ""

    def sentence(self) -> str:
        """In the language of now."""
        return str(_SENTENCES[self.code]) % {"value": self.value}
