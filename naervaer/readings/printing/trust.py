"""Trust on paper: the four factors, what to do, and the index last."""

from datetime import datetime

from django.utils.translation import gettext as _

from naervaer.readings.plain import plain
from naervaer.readings.trust.queries import Trust
from naervaer.web.paper import Document, Part

from .pictures import strips
from .words import closing, lines_table, made, reading_of


def document(page: Trust, at: datetime, language: str) -> Document:
    """What the page shows. `at`: when it is printed."""
    leads = _("What does the team's trust in you rest on?")
    member = _("What does our trust in our leader rest on?")
    return Document(
        title=leads if page.leads else member,
        lead=reading_of(page.team, page.at),
        parts=(*_factors(page), *_conditions(page), *_index(page), closing(language)),
        made=made(page.team, at),
    )


def _factors(page: Trust) -> tuple[Part, ...]:
    if not page.has_numbers:
        return ()
    shown = Part(
        _("The four factors"),
        tuple(filter(None, (page.weakest,))),
        table=lines_table(page.lines, _("Factor"), page.leader, page.mine),
        picture=strips(page.lines),
        says=_("A line from 0 to 100 for each factor. The hatched box is where the team lies."),
    )
    return (shown, *(Part(factor.line.name, (factor.rests_on,), factor.do) for factor in page.factors))


def _conditions(page: Trust) -> tuple[Part, ...]:
    return tuple(Part(each.name, (each.so, each.do)) for each in page.conditions)


def _index(page: Trust) -> tuple[Part, ...]:
    if page.index is None:
        return ()
    said = _("%(felt)s: %(numbers)s of 100.") % {"felt": page.index.felt, "numbers": plain(page.index.numbers)}
    return (Part(page.index.name, (said[:1].upper() + said[1:], page.index.means, page.practice_model)),)
