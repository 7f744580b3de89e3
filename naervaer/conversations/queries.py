"""Talks and wishes as pages show them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from naervaer.core.planning.need import rhythm
from naervaer.people.models import Member
from naervaer.people.viewer import Viewer

from .actions.wish import leaders_of
from .contacts import Contact
from .models import Talk, Wish


@dataclass(frozen=True)
class NotedTalk:
    """A talk as the one who noted it sees it."""

    id: int
    people: tuple[str, ...]
    how: str
    minutes: int
    on: date
    distance: str
    promise: str
    step_id: int | None


@dataclass(frozen=True)
class OwnTalk:
    """A talk as the one who was talked with sees it: never what the other felt about it."""

    leader: str
    how: str
    minutes: int
    on: date


@dataclass(frozen=True)
class Unseen:
    """Somebody with whom no talk has been noted within their rhythm. `last_on` None: none at all."""

    id: int
    name: str
    last_on: date | None


@dataclass(frozen=True)
class Asking:
    """What the button "I would like to talk" stands on: who would see it, and the wish that is open."""

    leaders: tuple[str, ...]
    since: datetime | None
    suits: str


def noted_talks(viewer: Viewer, most: int = 15) -> list[NotedTalk]:
    """The viewer's latest notes. Two queries."""
    talks = Talk.objects.filter(by=viewer.member_id, organisation=viewer.organisation_id)
    return [
        NotedTalk(
            id=talk.pk,
            people=tuple(person.name for person in talk.people.all()),
            how=talk.get_how_display(),
            minutes=talk.minutes,
            on=talk.on,
            distance="" if talk.distance == Talk.Distance.UNSAID else talk.distance,
            promise=talk.step.what if talk.step else "",
            step_id=talk.step_id,
        )
        for talk in talks.select_related("step").prefetch_related("people")[:most]
    ]


def own_talks(viewer: Viewer, most: int = 15) -> list[OwnTalk]:
    """The viewer's own row: when they were talked with, by whom and how. One query."""
    talks = Talk.objects.filter(people=viewer.member_id, organisation=viewer.organisation_id).select_related("by")
    return [OwnTalk(talk.by.name, talk.get_how_display(), talk.minutes, talk.on) for talk in talks[:most]]


def out_of_sight(found: Sequence[Contact]) -> list[Unseen]:
    """Those the leader has not talked with within their rhythm, by name: never in order of need."""
    return [
        Unseen(contact.member.pk, contact.member.name, contact.last.on if contact.last else None)
        for contact in found
        if not contact.situation.talked or contact.situation.gap > rhythm(contact.situation.seen)
    ]


def asking(member: Member, at: datetime) -> Asking:
    """What a member's button needs to say. Two queries."""
    wish = Wish.objects.filter(member=member, state=Wish.State.OPEN).first()
    return Asking(
        leaders=tuple(leader.name for leader in leaders_of(member, at)),
        since=wish.made_at if wish else None,
        suits=wish.suits if wish else "",
    )
