"""The distances on paper."""

from datetime import datetime

from django.utils.translation import gettext as _

from naervaer.readings.distances import Distances, Way
from naervaer.readings.plain import plain, sentence
from naervaer.web.paper import Document, Part, Table

from .pictures import on_paper
from .words import NONE, closing, day, made, promises, reading_of


def document(page: Distances, at: datetime, language: str) -> Document:
    """What the page of the newest full reading shows. `at`: when it is printed."""
    said = {"page": page}
    parts = [_picture(page)] if page.picture else []
    if page.chosen:
        about, why = (sentence(f"readings/distances/{part}.html", said) for part in ("about", "why"))
        title = _("One distance to shorten together: %(distance)s") % {"distance": page.chosen.way.name}
        moved = page.chosen.way.trend.says if page.chosen.way.trend else ""
        parts.append(Part(title, tuple(filter(None, (about, why, moved))), page.chosen.steps))
    if page.steps:
        parts.append(promises(page.steps))
    parts.append(Part(_("What does each distance say?"), table=_table(page)))
    parts.append(Part(_("What shortens it?"), table=Table((), tuple((way.name, way.do) for way in page.ways))))
    if page.earlier:
        untold = _("The answers could not tell which of them cost the most.")
        rows = tuple((day(each.closed), ", ".join(each.names) or untold) for each in page.earlier)
        parts.append(Part(_("Which cost the most before?"), table=Table((), rows)))
    return Document(
        title=sentence("readings/distances/title.html", said),
        lead=reading_of(page.team, page.chapter.reading.last_moment),
        parts=(*parts, closing(language)),
        made=made(page.team, at),
    )


def _picture(page: Distances) -> Part:
    assert page.picture  # noqa: S101  # asked before
    legend = [
        _(
            "The longer the road, the further away it feels. The broader, the more it hinders. "
            "Solid is sure, hatched is possible."
        )
    ]
    if page.leader:
        words = _("What %(leader)s answered: the diamond is how far, the line across it how much it hinders.")
        legend.append(words % {"leader": page.leader})
    return Part(
        _("How far away does it feel, and how much does it hinder?"),
        (" ".join(legend),),
        picture=on_paper("readings/distances/chart.html", page.picture),
        says=page.picture.description,
        wide=86,
    )


def _table(page: Distances) -> Table:
    own = (_("You") if page.mine else page.leader,) if page.leader else ()
    return Table(
        (_("Distance"), _("How far"), _("Hinders"), _("Costs"), *own, _("Has it moved?")),
        tuple(_row(way, bool(own)) for way in page.ways),
        (6, 3, 3, 3, 3, 8) if own else (6, 3, 3, 3, 8),
    )


def _row(way: Way, beside: bool) -> tuple[str, ...]:
    own = (NONE if way.own_number is None else str(way.own_number),) if beside else ()
    numbers = (plain(each) or NONE for each in (way.far_numbers, way.hinders_numbers, way.cost_numbers))
    return (way.name, *numbers, *own, way.trend.says if way.trend else NONE)
