"""Today's plan: at most three people to talk with, why, how they are reached and when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils import timezone

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
    """Whom to talk with now, by need: those who asked first, then who works today, then who begins within a day.

    Nobody who is away is proposed, nor anybody talked with today who has not asked again. One of the three can
    be rung now, when anybody due can; and those who asked stand first, then those who can be rung now.
    """
    by_id = {contact.member.pk: contact for contact in found}
    order = most_needed({pk: contact.situation for pk, contact in by_id.items()}, most=len(by_id))
    due = [proposal for pk in order if (proposal := _proposal(by_id[pk], today, at))]
    by_day = sorted(due, key=lambda one: (not one.asked, not _is_on(one.moment, today)))
    chosen = by_day[:most]
    to_ring = next((proposal for proposal in due if proposal.may_ring), None)
    if to_ring and not any(proposal.may_ring for proposal in chosen) and not chosen[-1].asked:
        chosen[-1] = to_ring
    chosen.sort(key=lambda one: (not one.asked, not one.may_ring))
    asked = sum(contact.situation.asked for contact in found)
    return Plan(tuple(chosen), asked - sum(proposal.asked for proposal in chosen), len(found))


def moment_of(contact: Contact, at: datetime) -> Moment:
    """The state of one person now."""
    hours = contact.hours
    near = hours.between(at - _DAY, at + _DAY)
    coming = next((work for work in near if work.ends > at), None)
    if coming is None and contact.situation.asked:
        coming = hours.next_work(at)
    return moment(near, coming, hours.zone, at, away=hours.away(at), known=bool(hours.spans))


def _proposal(contact: Contact, today: date, at: datetime) -> Proposal | None:
    """None for somebody talked with today or away, or who neither asked nor works within a day."""
    now, last, promise = moment_of(contact, at), contact.last, contact.promise
    asked = contact.situation.asked
    if last and last.on >= today and not asked:
        return None
    if now.state is State.AWAY or (now.changes is None and now.state is not State.UNKNOWN and not asked):
        return None
    return Proposal(
        member=contact.member,
        reasons=reasons(need(contact.situation)),
        moment=now,
        weeks=(today - last.on).days // 7 if last else None,
        suits=contact.wish.suits if contact.wish else "",
        asked=asked,
        promise=promise.what if promise else "",
        promise_due_on=promise.due_on if promise else None,
    )


def _is_on(now: Moment, day: date) -> bool:
    """Whether they are at work now or begin on that day. Unknown hours are taken as they come."""
    return now.changes is None or now.state is State.AT_WORK or timezone.localdate(now.changes) == day
