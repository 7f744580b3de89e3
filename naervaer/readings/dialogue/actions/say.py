"""Coming to a dialogue, saying something in it, and taking it back."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from naervaer.core.dialogue.course import Kind, Pace, opening_day
from naervaer.people.models import Member
from naervaer.readings.dialogue.pairing import add_to_a_pair
from naervaer.readings.dialogue.refusals import DialogueOver, EnoughSaid, NotAskedYet, NothingSaid, NotYourVoice
from naervaer.readings.models import Dialogue, Note, Presence

MOST_NOTES = 5  # by one person on one question


@transaction.atomic
def come(*, dialogue: Dialogue, member: Member, at: datetime) -> None:
    """`member` has read who sees what, and takes part. Late joiners find a pair. Safe to do twice."""
    if dialogue.state(at) != "open":
        raise DialogueOver
    Dialogue.objects.select_for_update().get(pk=dialogue.pk)
    Presence.objects.bulk_create([Presence(dialogue=dialogue, member=member, at=at)], ignore_conflicts=True)
    if dialogue.form == Dialogue.Form.PAIRS:
        add_to_a_pair(dialogue, member, at)


@transaction.atomic
def say(*, dialogue: Dialogue, by: Member, question: str, voice: str, words: str, hosts: bool, at: datetime) -> None:
    """A note by `by`; `hosts`: the writer is the one who asks. The same words twice are one note."""
    words = " ".join(words.split())[:280]
    if not words:
        raise NothingSaid
    locked = Dialogue.objects.select_for_update().get(pk=dialogue.pk)
    if locked.state(at) != "open":
        raise DialogueOver
    if question not in asked_by_now(locked, at):
        raise NotAskedYet
    if voice not in voices(locked, question, hosts=hosts):
        raise NotYourVoice
    said = Note.objects.filter(dialogue=locked, by=by, question=question)
    if not hosts and said.exclude(words=words).count() >= MOST_NOTES:
        raise EnoughSaid
    Note.objects.get_or_create(
        dialogue=locked, by=by, question=question, voice=voice, words=words, defaults={"said_at": at}
    )


def take_back(*, note: Note) -> None:
    """What somebody said is gone, for everybody."""
    note.delete()


def asked_by_now(dialogue: Dialogue, at: datetime) -> tuple[str, ...]:
    """The questions that have been opened: those up to where the talk is, or whose day has come."""
    if dialogue.is_now:
        return tuple(leg.question for leg in dialogue.legs[: dialogue.leg + 1] if leg.question)
    today, first = timezone.localdate(at), timezone.localdate(dialogue.opens_at)
    last = timezone.localdate(dialogue.ends_at - timedelta(minutes=1))
    total, pace = len(dialogue.questions), Pace(dialogue.pace)
    if dialogue.state(at) == "planned":
        return ()
    return tuple(
        leg.question
        for index, leg in enumerate(dialogue.questions)
        if opening_day(index, total, first, last, pace) <= today
    )


def voices(dialogue: Dialogue, question: str, *, hosts: bool) -> tuple[str, ...]:
    """How one may speak: under one's name or for oneself; for the pair; on the leader's screen for the team."""
    on_screen = dialogue.is_now and dialogue.where == Dialogue.Where.SCREEN
    if on_screen:
        return (Note.Voice.TEAM, Note.Voice.SELF) if hosts else (Note.Voice.SELF,)
    kind = next((leg.kind for leg in dialogue.questions if leg.question == question), None)
    shown = Note.Voice.PAIR if kind == Kind.PAIRS and not hosts else Note.Voice.NAME
    return (shown, Note.Voice.SELF)
