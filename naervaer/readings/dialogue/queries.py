"""The page of one dialogue, and the dialogues that a person finds in the workshop and on Today."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils import timezone

from naervaer.core.dialogue.course import Kind, Leg, Pace, opening_day
from naervaer.core.dialogue.dial import Dial, dial
from naervaer.method import dialogue as method
from naervaer.people.viewer import Viewer
from naervaer.readings.models import Dialogue

from . import access, wording
from .actions.agree import MOST_STEPS, may_agree
from .actions.say import asked_by_now, voices
from .facts import Facts, Saying, facts

AGREE = "agree"


@dataclass(frozen=True)
class Stop:
    """One question on the course. `state`: done, here, open or ahead."""

    key: str
    name: str
    kind: str
    minutes: int
    opens_on: date
    state: str


@dataclass(frozen=True)
class Asked:
    """The question the page is about. `own_side`: as the leader is asked it; `other_side`: as the others are.

    `voices`: how one may speak. `hidden`: what others say is read when the talk goes on.
    """

    key: str
    words: str
    other_side: str
    own_side: bool
    round: str
    kind: str
    how: str
    minutes: int
    voices: tuple[str, ...]
    sayings: tuple[Saying, ...]
    hidden: bool


@dataclass(frozen=True)
class Talk:
    """`leads`: may take the talk on; `hosts`: asks and listens. `number` of `total` legs.

    `at_end`: where the steps are agreed. `version` changes when the page would.
    """

    dialogue: Dialogue
    team: str
    leader: str
    state: str
    leads: bool
    hosts: bool
    known: Facts
    leg: Leg
    number: int
    total: int
    minutes: int
    at_end: bool
    asked: Asked | None
    course: tuple[Stop, ...]
    said: tuple[tuple[str, tuple[Saying, ...]], ...]
    dial: Dial
    here: str
    may_agree: bool
    last_day: datetime
    version: str

    @property
    def stage(self) -> str:
        """What the page is about: when it changes, the talk has gone on."""
        return f"{self.dialogue.leg}-{self.state}"

    @property
    def on_screen(self) -> bool:
        return self.dialogue.is_now and self.dialogue.where == Dialogue.Where.SCREEN

    @property
    def welcome(self) -> bool:
        """Whether the reader is told first what this is and who sees what."""
        return self.state == "open" and not (self.hosts or self.known.came)


def talk(viewer: Viewer, dialogue: Dialogue, at: datetime, language: str, chosen: str = "") -> Talk:
    """The page for `viewer`; `chosen` is a question to look at, or AGREE. At most ten queries."""
    known, hosts = facts(viewer, dialogue, at), access.hosts(viewer, dialogue)
    legs, now = dialogue.legs, dialogue.is_now
    leg = legs[min(dialogue.leg, len(legs) - 1)]
    open_now = asked_by_now(dialogue, at)
    key = _key(dialogue, known, open_now, leg, chosen)
    here = _topic(dialogue, key)
    asked = next((one for one in legs if one.question and one.question == key), None)
    return Talk(
        dialogue=dialogue,
        team=dialogue.team.name,
        leader=dialogue.by.name if dialogue.by else "",
        state=dialogue.state(at),
        leads=access.leads(viewer, dialogue),
        hosts=hosts,
        known=known,
        leg=leg,
        number=dialogue.leg + 1 if now else len(open_now),
        total=len(legs) if now else len(dialogue.questions),
        minutes=sum(one.minutes for one in legs),
        at_end=key == AGREE,
        asked=_asked(dialogue, asked, known, language, hosts=hosts) if asked else None,
        course=_course(dialogue, open_now, key, language),
        said=_said(dialogue, known, language),
        dial=dial(wording.JOURNEY, dialogue.topics, here, _done(dialogue, open_now, here)),
        here=wording.question_name(here, language) if here else "",
        may_agree=may_agree(dialogue, at) and len(known.agreed) < MOST_STEPS and known.heard,
        last_day=dialogue.ends_at - timedelta(minutes=1),
        version=_version(dialogue, known, at),
    )


def _key(dialogue: Dialogue, known: Facts, open_now: tuple[str, ...], leg: Leg, chosen: str) -> str:
    """The question to show: the chosen one if it is open; else where the talk is, or the first not written to."""
    if chosen in open_now or chosen == AGREE:
        return chosen
    if dialogue.is_now:
        return AGREE if leg.kind == Kind.AGREE else leg.question
    mine = {saying.question for saying in known.sayings if saying.mine}
    return next((one for one in open_now if one not in mine), open_now[-1] if open_now else "")


def _topic(dialogue: Dialogue, key: str) -> str:
    """Where the needle points: at the topic of the question; with one topic always at that."""
    if key in dialogue.topics:
        return key
    return dialogue.topics[0] if len(dialogue.topics) == 1 else ""


def _done(dialogue: Dialogue, open_now: tuple[str, ...], here: str) -> list[str]:
    topics: list[str] = list(dialogue.topics)
    return topics[: topics.index(here)] if here in topics else [one for one in topics if one in open_now]


def _asked(dialogue: Dialogue, leg: Leg, known: Facts, language: str, *, hosts: bool) -> Asked:
    key = leg.question
    legs = [one.question for one in dialogue.legs]
    on_screen = dialogue.is_now and dialogue.where == Dialogue.Where.SCREEN
    own_side = hosts and not on_screen  # the whole team looks at a screen
    return Asked(
        key=key,
        words=wording.question_words(key, language, leads=own_side),
        other_side=wording.other_side(key, language, leads=own_side),
        own_side=own_side,
        round=wording.round_name(leg.kind, language),
        kind=leg.kind.value,
        how=wording.round_how(leg.kind, language, on_screen=on_screen),
        minutes=leg.minutes,
        voices=voices(dialogue, key, hosts=hosts),
        sayings=tuple(saying for saying in known.sayings if saying.question == key),
        hidden=dialogue.is_now and leg.kind != Kind.TOGETHER and dialogue.leg <= legs.index(key),
    )


def _course(dialogue: Dialogue, open_now: tuple[str, ...], key: str, language: str) -> tuple[Stop, ...]:
    first = timezone.localdate(dialogue.opens_at)
    last = timezone.localdate(dialogue.ends_at - timedelta(minutes=1))
    questions = dialogue.questions
    legs = [leg.question for leg in dialogue.legs]
    stops = []
    for index, leg in enumerate(questions):
        done = dialogue.is_now and legs.index(leg.question) < dialogue.leg
        state = "done" if done else "open" if leg.question in open_now else "ahead"
        stops.append(
            Stop(
                leg.question,
                wording.question_name(leg.question, language),
                leg.kind.value,
                leg.minutes,
                opening_day(index, len(questions), first, last, Pace(dialogue.pace)),
                "here" if leg.question == key else state,
            )
        )
    return tuple(stops)


def _said(dialogue: Dialogue, known: Facts, language: str) -> tuple[tuple[str, tuple[Saying, ...]], ...]:
    """All that the viewer may hear, by question; questions of which nothing was said are left out."""
    by_question = [
        (
            wording.question_name(leg.question, language),
            tuple(one for one in known.sayings if one.question == leg.question),
        )
        for leg in dialogue.questions
    ]
    return tuple(pair for pair in by_question if pair[1])


def _version(dialogue: Dialogue, known: Facts, at: datetime) -> str:
    last = max((saying.id for saying in known.sayings), default=0)
    parts = (dialogue.leg, dialogue.state(at), len(known.sayings), last, len(known.here), len(known.agreed))
    return "-".join(map(str, parts))


def ground_rules(language: str) -> list[str]:
    return [rule.in_language(language) for rule in method.GROUND_RULES]


@dataclass(frozen=True)
class Found:
    """A dialogue in a list. `about` is its topic, "" for the whole compass."""

    id: int
    team_id: int
    team: str
    about: str
    state: str
    is_now: bool
    opens_at: datetime
    last_day: datetime
    leads: bool


def open_dialogues(viewer: Viewer, at: datetime, language: str) -> tuple[Found, ...]:
    """Those open now or on their way in the viewer's teams. One query."""
    found = access.visible(viewer, timezone.localdate(at)).filter(ends_at__gt=at).select_related("team")
    return tuple(_found(viewer, one, at, language) for one in found)


def earlier_dialogues(viewer: Viewer, at: datetime, language: str, most: int = 6) -> tuple[Found, ...]:
    """The latest that are over. One query."""
    found = access.visible(viewer, timezone.localdate(at)).filter(ends_at__lte=at).select_related("team")
    return tuple(_found(viewer, one, at, language) for one in found[:most])


def _found(viewer: Viewer, one: Dialogue, at: datetime, language: str) -> Found:
    return Found(
        id=one.pk,
        team_id=one.team_id,
        team=one.team.name,
        about=wording.question_name(one.topics[0], language) if len(one.topics) == 1 else "",
        state=one.state(at),
        is_now=one.is_now,
        opens_at=one.opens_at,
        last_day=one.ends_at - timedelta(minutes=1),
        leads=access.leads(viewer, one),
    )
