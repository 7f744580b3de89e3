"""Everything a team answered in one reading beside the compass, in words, from released values."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from naervaer.core.anonymity import Score
from naervaer.core.compass.strip import Strip
from naervaer.core.compass.strip import draw as draw_strip
from naervaer.method import measures
from naervaer.method.distances import DISTANCES, OWN_DISTANCES, Distance
from naervaer.people.models import Team
from naervaer.people.viewer import Viewer

from .compass_results import Chapter, Own, own_answers
from .compass_words import felt, much, numbers


@dataclass(frozen=True)
class Row:
    """One measure. No `word`: withheld."""

    name: str
    means: str
    do: str
    word: str = ""
    numbers: str = ""
    strip: Strip | None = None
    own: str = ""


@dataclass(frozen=True)
class Section:
    id: str
    title: str
    lead: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Results:
    team: Team
    chapter: Chapter
    leader: str
    mine: bool  # the reader is that leader
    sections: tuple[Section, ...]


def results(viewer: Viewer, team: Team, chapter: Chapter, language: str) -> Results:
    """The sections of the page: distances first where they cost the most, then the parts of the core set."""
    own = own_answers(chapter.reading, team, language)
    parts = tuple(
        Section(
            part.id,
            part.title.in_language(language),
            part.lead.in_language(language),
            tuple(_measure(chapter, own, meaning, language) for meaning in part.measures),
        )
        for part in measures.PARTS
    )
    return Results(team, chapter, own.leader, own.leader_id == viewer.member_id, (*parts, _distances(chapter, own, language)))


def _measure(chapter: Chapter, own: Own, meaning: measures.Meaning, language: str) -> Row:
    name, high, do = (text.in_language(language) for text in (meaning.name, meaning.high, meaning.do))
    return _row(chapter, own, meaning.id, (name, high, do), felt)


def _row(chapter: Chapter, own: Own, measure: str, say: tuple[str, str, str], word: Callable[[Score], str]) -> Row:
    band = chapter.score(measure)
    answered = own.words.get(measure, "")
    name, means, do = say
    if band is None:
        return Row(name, means, do, own=answered)
    drawn = draw_strip(band, own.scores.get(measure))
    return Row(name, means, do, word=word(band), numbers=numbers(band), strip=drawn, own=answered)


def _distances(chapter: Chapter, own: Own, language: str) -> Section:
    rows: list[Row] = []
    for kind in _asked(chapter):
        name, shortens = kind.name.in_language(language), kind.shortens.in_language(language)
        about = kind.think_of.in_language(language)
        far = _("How far away it feels: %(about)s.") % {"about": about}
        rows.append(_row(chapter, own, f"A{kind.item}", (name, far, shortens), much))
        if chapter.score(f"H{kind.item}"):
            hinders = _("How hard it makes working together.")
            rows.append(_row(chapter, own, f"H{kind.item}", (name, hinders, shortens), much))
    title, lead = measures.DISTANCES_TITLE.in_language(language), measures.DISTANCES_LEAD.in_language(language)
    return Section("distances", title, lead, tuple(rows))


def _asked(chapter: Chapter) -> tuple[Distance, ...]:
    """The kinds of distance that this reading asked about."""
    asked = {item.id for item in chapter.reading.questions.items}
    own_kind = next((kind for kind in OWN_DISTANCES if chapter.reading.version.endswith(f"-{kind.id}")), None)
    return tuple(kind for kind in (*DISTANCES, *((own_kind,) if own_kind else ())) if f"A{kind.item}" in asked)
