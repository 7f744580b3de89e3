"""The compass of a team as its page shows it. Everything said of the team comes from released values."""

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from naervaer.core.anonymity import Score
from naervaer.core.compass.bands import Side, gap, move
from naervaer.core.compass.proposal import Candidate, Reason, propose
from naervaer.core.compass.strip import Strip
from naervaer.core.compass.strip import draw as draw_strip
from naervaer.method import measures, roles
from naervaer.method.compass_card import OUTCOME_OF
from naervaer.method.topics import BY_ID
from naervaer.people.models import Team
from naervaer.people.viewer import Viewer
from naervaer.steps.queries import Promise, promised_after

from .compass_picture import Picture, picture, quarters
from .compass_results import Chapter, Own, chapters, own_answers
from .compass_words import MOVED, felt, gap_sentence, numbers

JOURNEY = tuple(topic for quarter in quarters() for topic in quarter.topics)


@dataclass(frozen=True)
class Line:
    """One topic or question: what it is, how much the team feels it, and one thing to do. No `felt`: withheld."""

    id: str
    name: str
    means: str
    do: str
    felt: str = ""
    numbers: str = ""
    strip: Strip | None = None
    own: str = ""
    own_number: int | None = None
    gap: str = ""
    side: Side | None = None
    moved: str = ""


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
    groups: tuple[Group, ...]
    picture: Picture | None
    proposed: Proposed | None
    steps: tuple[Promise, ...]
    earlier: tuple[tuple[int, datetime], ...]
    coming: Chapter | None

    @property
    def lines(self) -> tuple[Line, ...]:
        return tuple(line for group in self.groups for line in group.lines)

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


def newest(team: Team, at: datetime) -> Chapter | None:
    """The team's latest reading that is over, else the one on its way; None before any."""
    found = chapters(team, at)
    return next((chapter for chapter in found if chapter.is_over), found[0] if found else None)


def compass(viewer: Viewer, team: Team, reading_id: int, at: datetime, language: str) -> Compass | None:
    """The page; None when the team has no such reading that is over."""
    found = chapters(team, at)
    over = [chapter for chapter in found if chapter.is_over]
    chapter = next((each for each in over if each.reading.pk == reading_id), None)
    if chapter is None:
        return None
    before = next((each for each in over if each.reading.closes_at < chapter.reading.closes_at and each.scores), None)
    own = own_answers(chapter.reading, team, language)
    write = _Writer(chapter, before, own, own.leader_id == viewer.member_id, language)
    proposed = write.proposal()
    shown = any(chapter.score(topic) for topic in JOURNEY)
    drawn = picture(chapter.scores or {}, own.scores, proposed.line.id if proposed else "", language)
    others = Team.objects.filter(pk__in=chapter.together).values_list("name", flat=True) if chapter.together else ()
    return Compass(
        team=team,
        chapter=chapter,
        together=tuple(others),
        leader=own.leader,
        mine=write.is_leader,
        outcome=tuple(write.question(meaning) for meaning in measures.OUTCOME),
        groups=write.groups(),
        picture=drawn if shown else None,
        proposed=proposed,
        steps=promised_after(viewer, team.pk, chapter.reading.closes_at, timezone.localdate(at)),
        earlier=tuple((each.reading.pk, each.reading.last_moment) for each in over if each is not chapter),
        coming=next((each for each in found if each.state in {"open", "counting"}), None),
    )


@dataclass(frozen=True)
class _Writer:
    """Puts one reading into words, for one reader."""

    chapter: Chapter
    before: Chapter | None
    own: Own
    is_leader: bool
    language: str

    def topic(self, topic: str) -> Line:
        known = BY_ID[topic]
        means, do = known.meaning.in_language(self.language), known.steps[0].what.in_language(self.language)
        return self._line(topic, known.name.in_language(self.language), means, do)

    def question(self, meaning: measures.Meaning) -> Line:
        say = [text.in_language(self.language) for text in (meaning.name, meaning.high, meaning.do)]
        return self._line(meaning.id, *say)

    def groups(self) -> tuple[Group, ...]:
        by_id = {role.id: role for role in roles.ROLES}
        return tuple(
            Group(
                id=quarter.role,
                name=by_id[quarter.role].name.in_language(self.language),
                tagline=by_id[quarter.role].tagline.in_language(self.language),
                lines=tuple(self.topic(topic) for topic in quarter.topics),
            )
            for quarter in quarters()
        )

    def proposal(self) -> Proposed | None:
        bands = {topic: band for topic in JOURNEY if (band := self.chapter.score(topic))}
        outcomes = {name: band for name in ("N1", "N2") if (band := self.chapter.score(name))}
        candidates = [Candidate(key, band, self.own.scores.get(key), OUTCOME_OF[key]) for key, band in bands.items()]
        found = propose(candidates, outcomes)
        if found is None:
            return None
        serves = next(each for each in measures.OUTCOME if each.id == OUTCOME_OF[found.topic])
        return Proposed(
            line=self.topic(found.topic),
            reason=found.reason,
            equal=tuple(BY_ID[topic].name.in_language(self.language) for topic in found.equal),
            outcome=serves.name.in_language(self.language),
            steps=tuple(step.what.in_language(self.language) for step in BY_ID[found.topic].steps),
        )

    def _line(self, measure: str, name: str, means: str, do: str) -> Line:
        band = self.chapter.score(measure)
        own = self.own.scores.get(measure)
        if band is None:
            return Line(measure, name, means, do, own=self.own.words.get(measure, ""), own_number=own)
        side = gap(band, own).side if own is not None else None
        return Line(
            id=measure,
            name=name,
            means=means,
            do=do,
            felt=felt(band),
            numbers=numbers(band),
            strip=draw_strip(band, own),
            own=self.own.words.get(measure, ""),
            own_number=own,
            gap=gap_sentence(side, self.own.leader, self.is_leader) if side else "",
            side=side,
            moved=self._moved(measure, band),
        )

    def _moved(self, measure: str, band: Score) -> str:
        earlier = self.before.score(measure) if self.before else None
        return str(MOVED[move(earlier, band)]) if earlier else ""
