"""Belonging and attachment on paper."""

from datetime import datetime

from django.utils.translation import gettext as _

from naervaer.readings.belonging.queries import Belonging
from naervaer.readings.plain import sentence
from naervaer.web.paper import Document, Part

from .pictures import pairs, strips
from .words import closing, doing, lines_table, made, reading_of


def document(page: Belonging, at: datetime, language: str) -> Document:
    """What the page shows. `at`: when it is printed."""
    felt = (page.belonging, page.loneliness)
    near = tuple(each.line for each in page.near)
    shown = Part(
        _("Belonging, and alone with the work"),
        (page.handled,),
        table=lines_table(felt, _("Question"), page.leader, page.mine),
        picture=strips(felt),
        says=_("A line from 0 to 100 for each question. The hatched box is where the team lies."),
    )
    closeness = Part(
        _("To whom and to what do people feel close?"),
        tuple(filter(None, (page.place, page.place_do, page.closest))),
        table=lines_table(near, _("Question"), page.leader, page.mine),
        picture=pairs(page.near),
        says=_("Two circles for each. The more they overlap, the closer it feels. Dotted ones are possible too."),
    )
    numbers = (shown, closeness, doing(page.lines)) if page.has_numbers else ()
    return Document(
        title=sentence("readings/belonging/title.html", {"page": page}),
        lead=reading_of(page.team, page.at),
        parts=(*numbers, Part(_("What anybody can do"), points=page.recognition), closing(language)),
        made=made(page.team, at),
    )
