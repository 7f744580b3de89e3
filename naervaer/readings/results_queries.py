"""Everything a team answered in one reading beside the compass, in words, from released values."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from naervaer.core.anonymity import Score
from naervaer.core.compass.cost import cost, costliest
from naervaer.core.compass.strip import Strip
from naervaer.core.compass.strip import draw as draw_strip
from naervaer.method import measures
from naervaer.method.distances import DISTANCES, Distance
from naervaer.people.models import Team
from naervaer.people.viewer import Viewer

from .compass_results import Chapter, Own, own_answers
from .compass_words import felt, much, numbers

_TO_NAME = 3  # more than this cannot be called the costliest


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
    then: "Row | None" = None  # what belongs beside it: how much a distance hinders


@dataclass(frozen=True)
class Section:
    """One question and the measures that answer it. `answer`: what can be said of them together."""

    id: str
    title: str
    lead: str
    rows: tuple[Row, ...]
    answer: str = ""


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
    return Results(
        team, chapter, own.leader, own.leader_id == viewer.member_id, (*parts, _distances(chapter, own, language))
    )


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
    """How far each kind feels and how much it hinders; which costs the most, where the answers can tell."""
    rows: list[Row] = []
    costs: dict[str, Score] = {}
    for kind in _asked(chapter):
        name, shortens = kind.name.in_language(language), kind.shortens.in_language(language)
        means = _("How far away it feels: %(about)s.") % {"about": kind.think_of.in_language(language)}
        far = _row(chapter, own, f"A{kind.item}", (name, means, shortens), much)
        hinders = _row(chapter, own, f"H{kind.item}", (name, _("How hard it makes working together."), ""), much)
        rows.append(replace(far, then=hinders) if hinders.word else far)
        distance, hindrance = chapter.score(f"A{kind.item}"), chapter.score(f"H{kind.item}")
        if distance and hindrance:
            costs[name] = cost(distance, hindrance)
    title, lead = measures.DISTANCES_TITLE.in_language(language), measures.DISTANCES_LEAD.in_language(language)
    return Section("distances", title, lead, tuple(rows), _costliest(costs))


def _costliest(costs: Mapping[str, Score]) -> str:
    found = costliest(costs)
    if not found or len(costs) == 1:
        return ""
    if len(found) == 1:
        return _("Costs the most right now: %(distance)s.") % {"distance": found[0]}
    if len(found) > _TO_NAME:
        return _("The answers cannot tell which of them costs the most.")
    return _("The answers cannot tell which of these costs the most: %(distances)s.") % {"distances": ", ".join(found)}


def _asked(chapter: Chapter) -> tuple[Distance, ...]:
    """The kinds of distance that this reading asked about."""
    asked = {item.id for item in chapter.reading.questions.items}
    own_kind = chapter.reading.questions.own_distance
    return tuple(kind for kind in (*DISTANCES, *((own_kind,) if own_kind else ())) if f"A{kind.item}" in asked)
