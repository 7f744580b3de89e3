"""The door in, second half: sending a ballot. Leaves no trace but a spent token and a sealed answer, not linked."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Literal

from django.db import transaction
from django.utils.translation import gettext_lazy as _
from django.views.decorators.debug import sensitive_variables

from naervaer.core.anonymity import Instrument, Question

from . import keys, tables
from .models import Asked, Wave

_BALLOT = re.compile(r"[A-Za-z0-9_-]{16,64}")

_SENTENCES = {
    "not_open_yet": _("This reading has not begun yet. Come back on the day it opens."),
    "closed": _("This reading has closed, so your answers were not sent. You will be asked again next time."),
    "not_asked": _("You are not among those asked in this reading."),
    "already_answered": _("You have already answered. Your first answers count; nothing was changed."),
    "new_ballot": _("Something went wrong on the way. Nothing was sent yet: please send once more."),
    "invalid": _("An answer could not be read. Nothing was sent: please look through your answers and send again."),
    "key_lost": _("This reading cannot take answers at the moment. Nothing was sent, and you will be asked again."),
}


class Refused(Exception):
    """Why a ballot was not taken; nothing was stored. `sentence` is for people. Holds no answer."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason

    @property
    def sentence(self) -> str:
        return str(_SENTENCES[self.reason])


@dataclass(frozen=True, slots=True)
class OpenSitting:
    """One sitting that a member is asked to answer: `sitting` counts from 0, `sittings` is how many there are."""

    wave_id: int
    sitting: int
    sittings: int
    title: str
    version: str
    questions: tuple[Question, ...]
    cell: str
    team_ids: tuple[int, ...]
    asked: int
    opens_at: datetime
    closes_at: datetime
    answered: bool
    units_see: bool


def open_sittings(member_id: int, at: datetime) -> tuple[OpenSitting, ...]:
    """What the member may answer now, soonest to close first. Reading it spends nothing and leaves nothing."""
    places = (
        Asked.objects.filter(member_id=member_id, wave__state=Wave.State.OPEN)
        .filter(wave__opens_at__lte=at, wave__closes_at__gt=at)
        .select_related("wave", "cell")
        .prefetch_related("cell__teams")
        .order_by("wave__closes_at", "wave_id")
    )
    return tuple(sitting for place in places for sitting in _sittings(place))


def _sittings(place: Asked) -> list[OpenSitting]:
    wave, cell = place.wave, place.cell
    try:
        key = keys.read(wave.pk)
    except keys.KeyLost:
        return []
    instrument = Instrument.from_data(wave.instrument)
    return [
        OpenSitting(
            wave_id=wave.pk,
            sitting=number,
            sittings=len(instrument.sittings),
            title=wave.title,
            version=instrument.version,
            questions=questions,
            cell=cell.name,
            team_ids=tuple(sorted(team.pk for team in cell.teams.all())),
            asked=cell.asked,
            opens_at=wave.opens_at,
            closes_at=wave.closes_at,
            answered=tables.is_spent(wave.pk, key.token(place.member_id, number)),
            units_see=wave.units_see,
        )
        for number, questions in enumerate(instrument.sittings)
    ]


@sensitive_variables()
def send(
    *, wave_id: int, sitting: int, member_id: int, ballot: str, answers: Mapping[str, int | None], at: datetime
) -> Literal["stored", "replaced"]:
    """Take one sitting's answers, for good before this returns. Sending again with the same `ballot` replaces.

    `ballot` is the phone's own random id (16 to 64 letters, digits, - and _): only its hash is stored. `answers`
    maps question ids to 0..points-1 or None; a question left out counts as None. Raises Refused, with nothing stored.
    """
    with transaction.atomic(durable=True):
        tables.hold(wave_id)
        place = Asked.objects.filter(wave_id=wave_id, member_id=member_id).select_related("wave").first()
        if place is None:
            raise Refused("not_asked")
        wave = place.wave
        if wave.state != Wave.State.OPEN or at >= wave.closes_at:
            raise Refused("closed")
        if at < wave.opens_at:
            raise Refused("not_open_yet")
        sealed = keys.seal(wave.public_key, _in_order(wave, sitting, answers))
        if not isinstance(ballot, str) or not _BALLOT.fullmatch(ballot):
            raise Refused("invalid")
        receipt = sha256(ballot.encode()).hexdigest()
        try:
            token = keys.read(wave_id).token(member_id, sitting)
        except keys.KeyLost as error:
            raise Refused("key_lost") from error
        if tables.spend(wave_id, token):
            if tables.store(wave_id, receipt, place.cell_id, sitting, sealed):
                return "stored"
            raise Refused("new_ballot")
        if tables.replace(wave_id, receipt, place.cell_id, sitting, sealed):
            return "replaced"
        raise Refused("already_answered")


def _in_order(wave: Wave, sitting: int, answers: Mapping[str, int | None]) -> tuple[int | None, ...]:
    sittings = Instrument.from_data(wave.instrument).sittings
    if not 0 <= sitting < len(sittings):
        raise Refused("invalid")
    questions = sittings[sitting]
    if not set(answers) <= {question.id for question in questions}:
        raise Refused("invalid")
    given = tuple(answers.get(question.id) for question in questions)
    for question, answer in zip(questions, given, strict=True):
        if answer is not None and (type(answer) is not int or not 0 <= answer < question.points):
            raise Refused("invalid")
    return given
