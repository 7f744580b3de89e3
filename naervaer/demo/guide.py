"""Whom a visitor of the demo can be, and what to look at as each."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Guest:
    """One person to sign in as: the short name in the address, the name in the organisation, and why to be them."""

    who: str
    name: str
    role: str | Promise
    see: str | Promise


GUESTS = (
    Guest(
        "kirsten",
        "Kirsten Holm",
        _("leader of 25 cleaners on 14 sites"),
        _("Whom to talk with today, and the compass after the second reading."),
    ),
    Guest(
        "agnieszka",
        "Agnieszka Nowak",
        _("cleaner, works alone at night, on a phone"),
        _("What the team said, what was promised, and a button to ask for a talk."),
    ),
    Guest(
        "gabriela",
        "Gabriela Munteanu",
        _("cleaner in the metro, with a reading to answer now"),
        _("A few minutes on a phone."),
    ),
    Guest(
        "henrik",
        "Henrik Skov",
        _("leader of three: too few for numbers"),
        _("A kind word, and a conversation without numbers."),
    ),
    Guest("bilal", "Bilal Aydin", _("deputy"), _("Plan and promises, not notes.")),
    Guest("susanne", "Susanne Berg", _("HR"), _("People, import, cards, readings of many teams.")),
    Guest("torben", "Torben Dahl", _("employee representative"), _("The rules and the log, not the answers.")),
    Guest("yrsa", "Yrsa Lind", _("facilitator"), _("The conversation without numbers, on the big screen.")),
)
