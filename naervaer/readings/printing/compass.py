"""The compass on paper."""

from datetime import datetime

from django.utils.translation import gettext as _

from naervaer.readings.compass_queries import Compass
from naervaer.readings.plain import sentence
from naervaer.web.paper import Document, Part

from .pictures import on_paper
from .words import closing, doing, lines_table, made, promises, reading_of


def document(page: Compass, at: datetime, language: str) -> Document:
    """What the page of a reading shows. `at`: when it is printed."""
    said = {"page": page, "leads": page.mine}
    parts = [_picture(page)] if page.picture else []
    parts.append(Part(_("What it is all about"), table=lines_table(page.outcome, _("Question"), "", page.mine)))
    if page.proposed:
        line = page.proposed.line
        why = sentence("readings/compass/why.html", said)
        title = _("One topic to take up together: %(topic)s") % {"topic": line.name}
        parts.append(Part(title, (line.means, why, line.gap), page.proposed.steps))
    if page.steps:
        parts.append(promises(page.steps))
    for group in page.groups:
        table = lines_table(group.lines, _("Topic"), page.leader, page.mine)
        parts.append(Part(f"{group.name}: {group.tagline}", table=table))
    parts.append(Part(page.contact_asks, table=lines_table(page.contact, _("Question"), "", page.mine)))
    for besides in page.besides:
        table = lines_table(besides.lines, _("Question"), "", page.mine)
        parts.append(Part(besides.title, tuple(filter(None, (besides.about,))), table=table))
    return Document(
        title=sentence("readings/compass/title.html", said),
        lead=reading_of(page.team, page.chapter.reading.last_moment),
        parts=(*parts, doing(page.contact), closing(language)),
        made=made(page.team, at),
    )


def _picture(page: Compass) -> Part:
    assert page.picture  # noqa: S101  # asked before
    legend = [_("Hatched: the team. It lies somewhere in the band; a narrow band is more certain.")]
    if page.leader:
        legend.append(_("Diamond: what %(leader)s answered.") % {"leader": page.leader})
    return Part(
        _("How far does the closeness reach?"),
        (" ".join(legend),),
        picture=on_paper("readings/compass/rose.html", page.picture),
        says=page.picture.description,
        wide=92,
    )
