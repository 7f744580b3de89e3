"""The job that opens what is due. Safe to run twice and in several workers: the room refuses a team a second wave."""

import logging
from datetime import datetime

from naervaer.answers.opening import NotOpened
from naervaer.method.readings import FULL
from naervaer.method.readings import Reading as Questions
from naervaer.readings.actions.begin import ByItself, begin_reading
from naervaer.readings.asked import plan
from naervaer.readings.models import Reading, Rhythm

from .due import Due, due
from .pulses import pulse_in_rhythm
from .questionnaire import full_questions

log = logging.getLogger(__name__)


class SomeDidNotOpen(Exception):
    """Something is wrong with what one organisation asks; the next run tries again."""


def open_due(at: datetime) -> None:
    """Open what is due in every organisation. One that cannot be opened now does not hold the others back."""
    failed = 0
    for rhythm in Rhythm.objects.filter(is_on=True).select_related("organisation"):
        try:
            _open_due_of(rhythm, at)
        except Exception:
            log.exception("The readings of one organisation did not open. It is tried again.")
            failed += 1
    if failed:
        raise SomeDidNotOpen(f"in {failed} organisations")


def _open_due_of(rhythm: Rhythm, at: datetime) -> None:
    for found in due(rhythm, at):
        try:
            open_one(rhythm, found, at)
        except NotOpened as refusal:
            log.info("A reading did not open by itself: %s", refusal.reason)


def open_one(rhythm: Rhythm, found: Due, at: datetime) -> Reading | None:
    """One reading of all teams that are due together; None where all are too small. Raises NotOpened."""
    asked = plan(rhythm.organisation, found.teams, found.opens_at)
    if not asked.cells:
        return None
    return begin_reading(
        organisation=rhythm.organisation,
        questions=_questions(rhythm, found),
        asked=asked,
        opens_at=found.opens_at,
        closes_at=found.closes_at,
        at=at,
        by_itself=ByItself(rhythm, found.slot, found.weeks),
    )


def _questions(rhythm: Rhythm, found: Due) -> Questions:
    if found.kind == FULL:
        return full_questions(rhythm.organisation, rhythm.own_distance, found.opens_at)
    on = found.opens_at.date()
    return pulse_in_rhythm(rhythm, found.weeks or 0, found.slot, on, found.following)
