"""The distances of a team as their page shows them (METHOD S1): how far, how much it hinders, which one to shorten.

Everything said or drawn of the team comes from released values.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from naervaer.core.anonymity import Score
from naervaer.core.compass.bands import gap
from naervaer.core.compass.cost import Because, Felt, cost, costliest, to_shorten
from naervaer.core.compass.strip import Strip
from naervaer.core.compass.strip import draw as draw_strip
from naervaer.method.distance_map import STEPS
from naervaer.method.distances import DISTANCES, Distance
from naervaer.people.models import Team
from naervaer.people.viewer import Viewer
from naervaer.results.history import Histories
from naervaer.results.queries import history
from naervaer.steps.queries import Promise, promised_after

from .compass_results import Chapter, Own, chapters, own_answers
from .compass_words import much, numbers
from .distance_picture import Picture, picture
from .distance_words import own_sentence
from .trends import Trend, trend

_TO_NAME = 3  # more than this cannot be called the costliest


@dataclass(frozen=True)
class Way:
    """One kind of distance. No `far`: withheld. No `hinders`: too few were asked how much it hinders."""

    id: str
    name: str
    about: str
    do: str
    far: str = ""
    far_numbers: str = ""
    hinders: str = ""
    hinders_numbers: str = ""
    cost_numbers: str = ""
    strip: Strip | None = None
    own_far: str = ""
    own_hinders: str = ""
    own_number: int | None = None
    own_hinders_number: int | None = None
    gap: str = ""
    trend: Trend | None = None


@dataclass(frozen=True)
class Chosen:
    """The distance to shorten first. `equal`: those that may just as well be taken."""

    way: Way
    because: Because
    equal: tuple[str, ...]
    steps: tuple[str, ...]


@dataclass(frozen=True)
class Earlier:
    """What an earlier reading found the costliest; none where the answers could not tell."""

    closed: datetime
    names: tuple[str, ...]


@dataclass(frozen=True)
class Distances:
    """The page of a team's newest full reading. `picture` is None when no distance may be shown."""

    team: Team
    chapter: Chapter
    together: tuple[str, ...]
    leader: str
    mine: bool  # the reader is that leader
    ways: tuple[Way, ...]
    picture: Picture | None
    chosen: Chosen | None
    steps: tuple[Promise, ...]
    earlier: tuple[Earlier, ...]
    coming: Chapter | None

    @property
    def withheld(self) -> tuple[Way, ...]:
        return tuple(way for way in self.ways if not way.far)

    @property
    def narrow(self) -> tuple[Way, ...]:
        """Those that too few were asked about once more."""
        return tuple(way for way in self.ways if way.far and not way.hinders)


def distances(viewer: Viewer, team: Team, found: tuple[Chapter, ...], at: datetime, language: str) -> Distances | None:
    """The page; None before the first full reading is over. `found`: the team's chapters."""
    over = [chapter for chapter in found if chapter.is_over]
    if not over:
        return None
    chapter = over[0]
    own = own_answers(chapter.reading, team, language)
    kinds = asked(chapter)
    write = _Writer(chapter, own, own.leader_id == viewer.member_id, _history(team, kinds), language)
    chosen = write.chosen(kinds)
    drawn = picture(kinds, chapter.scores or {}, own.scores, chosen.way.id if chosen else "", language)
    others = Team.objects.filter(pk__in=chapter.together).values_list("name", flat=True) if chapter.together else ()
    return Distances(
        team=team,
        chapter=chapter,
        together=tuple(others),
        leader=own.leader,
        mine=write.is_leader,
        ways=tuple(write.way(kind) for kind in kinds),
        picture=drawn if any(chapter.score(f"A{kind.item}") for kind in kinds) else None,
        chosen=chosen,
        steps=promised_after(viewer, team.pk, chapter.reading.closes_at, timezone.localdate(at)),
        earlier=tuple(_earlier(each, language) for each in over[1:] if each.scores),
        coming=next((each for each in found if each.state in {"open", "counting"}), None),
    )


def distances_of(viewer: Viewer, team: Team, at: datetime, language: str) -> Distances | None:
    return distances(viewer, team, chapters(team, at), at, language)


def asked(chapter: Chapter) -> tuple[Distance, ...]:
    """The kinds of distance that a reading asked about."""
    questions = chapter.reading.questions
    items, own = {item.id for item in questions.items}, questions.own_distance
    return tuple(kind for kind in (*DISTANCES, *((own,) if own else ())) if f"A{kind.item}" in items)


def _history(team: Team, kinds: tuple[Distance, ...]) -> Histories:
    return history(team.pk, [f"A{kind.item}" for kind in kinds])


def _costs(chapter: Chapter, kinds: tuple[Distance, ...]) -> Mapping[str, Score]:
    pairs = {kind.id: (chapter.score(f"A{kind.item}"), chapter.score(f"H{kind.item}")) for kind in kinds}
    return {kind: cost(far, hinders) for kind, (far, hinders) in pairs.items() if far and hinders}


def _earlier(chapter: Chapter, language: str) -> Earlier:
    kinds = asked(chapter)
    found = costliest(_costs(chapter, kinds))
    names = tuple(kind.name.in_language(language) for kind in kinds if kind.id in found)
    return Earlier(chapter.reading.last_moment, names if len(names) <= _TO_NAME else ())


@dataclass(frozen=True)
class _Writer:
    """Puts the distances of one reading into words, for one reader."""

    chapter: Chapter
    own: Own
    is_leader: bool
    histories: Histories
    language: str

    def way(self, kind: Distance) -> Way:
        item_far, item_hinders = f"A{kind.item}", f"H{kind.item}"
        far, hinders = self.chapter.score(item_far), self.chapter.score(item_hinders)
        name, about, do = (text.in_language(self.language) for text in (kind.name, kind.think_of, kind.shortens))
        number = self.own.scores.get(item_far)
        side = gap(far, number).side if far and number is not None else None
        return Way(
            id=kind.id,
            name=name,
            about=about,
            do=do,
            far=much(far) if far else "",
            far_numbers=numbers(far) if far else "",
            hinders=much(hinders) if far and hinders else "",
            hinders_numbers=numbers(hinders) if far and hinders else "",
            cost_numbers=numbers(cost(far, hinders)) if far and hinders else "",
            strip=draw_strip(far, number) if far else None,
            own_far=self.own.words.get(item_far, ""),
            own_hinders=self.own.words.get(item_hinders, ""),
            own_number=number,
            own_hinders_number=self.own.scores.get(item_hinders),
            gap=own_sentence(side, self.own.leader, self.is_leader) if side else "",
            trend=trend(name, self.histories.get(item_far), "far", much),
        )

    def chosen(self, kinds: tuple[Distance, ...]) -> Chosen | None:
        by_id = {kind.id: kind for kind in kinds}
        felt = [
            Felt(kind.id, far, self.chapter.score(f"H{kind.item}"), self.own.scores.get(f"A{kind.item}"))
            for kind in kinds
            if (far := self.chapter.score(f"A{kind.item}"))
        ]
        found = to_shorten(felt)
        if found is None:
            return None
        return Chosen(
            way=self.way(by_id[found.kind]),
            because=found.because,
            equal=tuple(by_id[kind].name.in_language(self.language) for kind in found.equal),
            steps=tuple(step.in_language(self.language) for step in STEPS[found.kind]),
        )
