"""Today's plan: at most three people to talk with, why, how they are reached and when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from naervaer.core.planning.moment import Moment, State, moment
from naervaer.core.planning.need import most_needed, need
from naervaer.core.planning.reasons import Reason, reasons
from naervaer.people.models import Member

from .contacts import Contact

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Proposal:
    """Somebody to talk with. `weeks` since the last talk is None when none is noted."""

    member: Member
    reasons: tuple[Reason, ...]
    moment: Moment
    weeks: int | None
    suits: str
    asked: bool
    promise: str
    promise_due_on: date | None

    @property
    def may_ring(self) -> bool:
        """Whether a call reaches them, and now is a time for it."""
        return bool(self._by("call") and self.moment.may_ring(self.asked))

    @property
    def may_text(self) -> bool:
        return bool(self._by("sms") and self.moment.may_ring(self.asked))

    @property
    def may_mail(self) -> bool:
        """A mail waits until it is read, so it may be written at any hour."""
        return bool(self.member.email and (not self.member.media or "email" in self.member.media))

    def _by(self, medium: str) -> bool:
        return bool(self.member.mobile and (not self.member.media or medium in self.member.media))


@dataclass(frozen=True)
class Plan:
    """`waiting` is how many more have asked to talk than are proposed; `people` how many are led."""

    proposals: tuple[Proposal, ...]
    waiting: int
    people: int


def plan(found: Sequence[Contact], today: date, at: datetime, most: int = 3) -> Plan:
    """Whom to talk with now: those who asked first, then the need; only people who work within a day."""
    by_id = {contact.member.pk: contact for contact in found}
    order = most_needed({pk: contact.situation for pk, contact in by_id.items()}, most=len(by_id))
    chosen: list[Proposal] = []
    for pk in order:
        proposal = _proposal(by_id[pk], today, at)
        if proposal.asked or _works_soon(proposal.moment, at):
            chosen.append(proposal)
        if len(chosen) == most:
            break
    asked = sum(contact.situation.asked for contact in found)
    return Plan(tuple(chosen), asked - sum(proposal.asked for proposal in chosen), len(found))


def moment_of(contact: Contact, at: datetime) -> Moment:
    """The state of one person now."""
    hours = contact.hours
    return moment(
        hours.between(at - _DAY, at),
        hours.next_work(at),
        hours.zone,
        at,
        away=hours.away(at),
        known=bool(hours.spans),
    )


def _proposal(contact: Contact, today: date, at: datetime) -> Proposal:
    last, promise = contact.last, contact.promise
    return Proposal(
        member=contact.member,
        reasons=reasons(need(contact.situation)),
        moment=moment_of(contact, at),
        weeks=(today - last.on).days // 7 if last else None,
        suits=contact.wish.suits if contact.wish else "",
        asked=contact.situation.asked,
        promise=promise.what if promise else "",
        promise_due_on=promise.due_on if promise else None,
    )


def _works_soon(now: Moment, at: datetime) -> bool:
    """Whether they are at work within a day, or it is not known when."""
    if now.changes is None:
        return now.state is State.UNKNOWN
    return now.changes - at <= _DAY
