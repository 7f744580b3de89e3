"""What a dialogue's page is made from, fetched in constant queries: who, what was said, who talks with whom, steps."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from naervaer.core.dialogue.course import Kind
from naervaer.people.models import Member
from naervaer.people.viewer import Viewer
from naervaer.readings.models import Dialogue, Note

from . import access
from .wording import short_names


@dataclass(frozen=True)
class Saying:
    """Something said. `who` is "" for what the team said together, and for what one wrote for oneself."""

    id: int
    question: str
    words: str
    who: str
    mine: bool
    private: bool


@dataclass(frozen=True)
class Agreed:
    """A step that was agreed. `to` is empty when it is promised to the whole team."""

    what: str
    by: str
    to: str
    due_on: date
    state: str
    moved: bool


@dataclass(frozen=True)
class Facts:
    """`heard`: the viewer may read what was said. `pairs`: names; `partners`: those the viewer talks with.

    `waits`: the viewer is the only one so far, and has nobody to talk with.
    """

    heard: bool
    people: tuple[Member, ...]
    here: tuple[str, ...]
    came: bool
    sayings: tuple[Saying, ...]
    pairs: tuple[tuple[str, ...], ...]
    partners: tuple[str, ...]
    waits: bool
    agreed: tuple[Agreed, ...]


def facts(viewer: Viewer, dialogue: Dialogue, at: datetime) -> Facts:
    """Everything about one dialogue that `viewer` may know. At most ten queries."""
    me = viewer.member_id
    heard = access.was_there(viewer, dialogue, at)
    people = access.in_the_team(dialogue, timezone.localdate(at))
    present = [one.member for one in dialogue.present.select_related("member")]
    notes = [note for note in dialogue.notes.select_related("by") if _may_hear(note, dialogue, me, at)] if heard else []
    pairs = [list(pair.members.all()) for pair in dialogue.pairs.prefetch_related("members")] if heard else []
    names = short_names([*people, *present, *(note.by for note in notes), *(one for pair in pairs for one in pair)])
    with_me = next((pair for pair in pairs if any(one.pk == me for one in pair)), [])
    groups = {one.pk: tuple(names[other.pk] for other in pair) for pair in pairs for one in pair}
    return Facts(
        heard=heard,
        people=tuple(people),
        here=tuple(names[one.pk] for one in present if one.pk != dialogue.by_id),
        came=any(one.pk == me for one in present),
        sayings=tuple(_saying(note, names, groups, me) for note in notes),
        pairs=tuple(tuple(names[one.pk] for one in pair) for pair in pairs),
        partners=tuple(names[one.pk] for one in with_me if one.pk != me),
        waits=len(with_me) == 1,
        agreed=_agreed(dialogue),
    )


def _may_hear(note: Note, dialogue: Dialogue, me: int | None, at: datetime) -> bool:
    """One's own words always; those of others when the talk has come so far. Nobody's private ones."""
    if note.by_id == me:
        return True
    if note.voice == Note.Voice.SELF:
        return False
    if not dialogue.is_now or dialogue.state(at) == "over" or note.voice == Note.Voice.TEAM:
        return True
    number = next((number for number, leg in enumerate(dialogue.legs) if leg.question == note.question), 0)
    return dialogue.leg > number or dialogue.legs[number].kind == Kind.TOGETHER


def _saying(note: Note, names: Mapping[int, str], groups: Mapping[int, tuple[str, ...]], me: int | None) -> Saying:
    who = names[note.by_id]
    if note.voice == Note.Voice.PAIR:
        who = " & ".join(groups.get(note.by_id, (who,)))
    elif note.voice in (Note.Voice.TEAM, Note.Voice.SELF):
        who = ""
    return Saying(note.pk, note.question, note.words, who, note.by_id == me, note.voice == Note.Voice.SELF)


def _agreed(dialogue: Dialogue) -> tuple[Agreed, ...]:
    """Open to the whole team, also those promised to one person: they were agreed in front of everybody."""
    steps = dialogue.steps.select_related("by").prefetch_related("to", "moves")
    return tuple(
        Agreed(
            step.what,
            step.by.name,
            ", ".join(one.name for one in step.to.all()),
            step.due_on,
            step.state,
            bool(step.moves.all()),
        )
        for step in steps
    )
