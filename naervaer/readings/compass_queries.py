"""The compass of a team as its page shows it. Everything said of the team comes from released values."""

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from naervaer.core.compass.proposal import Candidate, Reason, propose
from naervaer.method import measures, roles
from naervaer.method.compass_card import OUTCOME_OF
from naervaer.method.topics import BY_ID
from naervaer.people.models import Team
from naervaer.people.viewer import Viewer
from naervaer.results.queries import history
from naervaer.steps.queries import Promise, promised_after

from .asked_besides import Besides, besides, measures_besides
from .compass_lines import Line, Lines, until
from .compass_picture import Picture, picture, quarters
from .compass_results import Chapter, Own, chapters, own_answers, own_over_time
from .trends import OverTime, over_time

JOURNEY = tuple(topic for quarter in quarters() for topic in quarter.topics)
_PARTS = {part.id: part for part in measures.PARTS}
_ASKS = _PARTS["contact"].title
CONTACT = (*_PARTS["contact"].measures, *(each for each in _PARTS["belonging"].measures if each.id == "safety"))
MEASURES = (*JOURNEY, *(meaning.id for meaning in (*measures.OUTCOME, *CONTACT)))


@dataclass(frozen=True)
class Group:
    """A role of the compass, told as a part of the journey, and the topics shown under it."""

    id: str
    name: str
    tagline: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Proposed:
    """The one topic to take up together. `equal`: those that may just as well be taken. `outcome`: what it serves."""

    line: Line
    reason: Reason
    equal: tuple[str, ...]
    outcome: str
    steps: tuple[str, ...]


@dataclass(frozen=True)
class Compass:
    """The page of one reading of one team. `picture` is None when no topic may be shown."""

    team: Team
    chapter: Chapter
    together: tuple[str, ...]
    leader: str
    mine: bool  # the reader is that leader
    outcome: tuple[Line, ...]
    contact: tuple[Line, ...]
    contact_asks: str
    besides: tuple[Besides, ...]
    groups: tuple[Group, ...]
    picture: Picture | None
    proposed: Proposed | None
    steps: tuple[Promise, ...]
    earlier: tuple[tuple[int, datetime], ...]
    coming: Chapter | None
    is_latest: bool

    @property
    def lines(self) -> tuple[Line, ...]:
        return tuple(line for group in self.groups for line in group.lines)

    @property
    def topics_over_time(self) -> OverTime | None:
        return over_time(line.trend for line in self.lines)

    @property
    def contact_over_time(self) -> OverTime | None:
        beside = (line for part in self.besides for line in part.lines)
        return over_time(line.trend for line in (*self.contact, *beside))

    @property
    def presence(self) -> str:
        """How much the team feels that the leader is there; "" when withheld."""
        return self.outcome[0].felt

    @property
    def has_more(self) -> bool:
        """Whether anything at all was released, on the compass or beside it."""
        return any(released.value for released in (self.chapter.scores or {}).values())

    @property
    def withheld(self) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if not line.felt)


def newest(found: tuple[Chapter, ...]) -> Chapter | None:
    """The latest full reading that is over, else the one on its way; None before any."""
    return next((chapter for chapter in found if chapter.is_over), found[0] if found else None)


def compass(
    viewer: Viewer, team: Team, found: tuple[Chapter, ...], reading_id: int, at: datetime, language: str
) -> Compass | None:
    """The page; None when the team has no such reading that is over. `found`: the team's chapters."""
    over = [chapter for chapter in found if chapter.is_over]
    chapter = next((each for each in over if each.reading.pk == reading_id), None)
    if chapter is None:
        return None
    is_latest = chapter is over[0]
    own, questions = own_answers(chapter.reading, team, language), chapter.reading.questions
    known = history(team.pk, (*MEASURES, *measures_besides(questions)))
    lines = Lines(
        score=chapter.score,
        own=own,
        over_time=own_over_time(over, team),
        histories=until(known, None if is_latest else chapter.reading.closes_at),
        is_leader=own.leader_id == viewer.member_id,
        language=language,
    )
    proposed = _proposed(chapter, lines)
    shown = any(chapter.score(topic) for topic in JOURNEY)
    drawn = picture(chapter.scores or {}, own.scores, proposed.line.id if proposed else "", language)
    others = Team.objects.filter(pk__in=chapter.together).values_list("name", flat=True) if chapter.together else ()
    return Compass(
        team=team,
        chapter=chapter,
        together=tuple(others),
        leader=own.leader,
        mine=lines.is_leader,
        outcome=tuple(lines.question(meaning) for meaning in measures.OUTCOME),
        contact=tuple(lines.question(meaning) for meaning in CONTACT if meaning.id in questions.measures),
        contact_asks=_ASKS.in_language(language),
        besides=besides(questions, lines),
        groups=_groups(lines),
        picture=drawn if shown else None,
        proposed=proposed,
        steps=promised_after(viewer, team.pk, chapter.reading.closes_at, timezone.localdate(at)),
        earlier=tuple((each.reading.pk, each.reading.last_moment) for each in over if each is not chapter),
        coming=next((each for each in found if each.state in {"open", "counting"}), None),
        is_latest=is_latest,
    )


def compass_of(viewer: Viewer, team: Team, at: datetime, language: str) -> Compass | None:
    """The page of the newest full reading; None before one is over."""
    found = chapters(team, at)
    latest = newest(found)
    return compass(viewer, team, found, latest.reading.pk, at, language) if latest else None


def known_from_pulses(team: Team, language: str) -> tuple[Line, ...]:
    """The outcome as short readings tell it, before there is a compass; empty when nothing was said."""
    known = history(team.pk, [meaning.id for meaning in measures.OUTCOME])
    lines = Lines(lambda _measure: None, Own(None, "", {}, {}), {}, known, is_leader=False, language=language)
    return tuple(line for meaning in measures.OUTCOME if (line := lines.question(meaning)).felt)


def _groups(lines: Lines) -> tuple[Group, ...]:
    by_id = {role.id: role for role in roles.ROLES}
    return tuple(
        Group(
            id=quarter.role,
            name=by_id[quarter.role].name.in_language(lines.language),
            tagline=by_id[quarter.role].tagline.in_language(lines.language),
            lines=tuple(lines.topic(topic) for topic in quarter.topics),
        )
        for quarter in quarters()
    )


def _proposed(chapter: Chapter, lines: Lines) -> Proposed | None:
    language = lines.language
    bands = {topic: band for topic in JOURNEY if (band := chapter.score(topic))}
    outcomes = {name: band for name in ("N1", "N2") if (band := chapter.score(name))}
    candidates = [Candidate(key, band, lines.own.scores.get(key), OUTCOME_OF[key]) for key, band in bands.items()]
    found = propose(candidates, outcomes)
    if found is None:
        return None
    serves = next(each for each in measures.OUTCOME if each.id == OUTCOME_OF[found.topic])
    return Proposed(
        line=lines.topic(found.topic),
        reason=found.reason,
        equal=tuple(BY_ID[topic].name.in_language(language) for topic in found.equal),
        outcome=serves.name.in_language(language),
        steps=tuple(step.what.in_language(language) for step in BY_ID[found.topic].steps),
    )
