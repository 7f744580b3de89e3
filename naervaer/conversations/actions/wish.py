"""Asking for a talk, and taking it back. A talk that is noted answers the wish."""

from collections.abc import Sequence
from datetime import datetime

from django.db import IntegrityError, transaction

from naervaer.conversations.models import Wish
from naervaer.notices.outbox import post
from naervaer.people.models import Member, Role, RoleKind

from .refusals import NobodyToAsk


def wish_to_talk(*, member: Member, at: datetime, suits: str = "") -> Wish:
    """An open wish of `member`, seen by the leaders of the member's teams. Asking twice is one wish.

    Raises NobodyToAsk when no team of the member has a leader.
    """
    suits = " ".join(suits.split())[:120]
    leaders = leaders_of(member, at)
    if not leaders:
        raise NobodyToAsk
    try:
        with transaction.atomic():
            wish = Wish.objects.create(organisation_id=member.organisation_id, member=member, suits=suits, made_at=at)
            for leader in leaders:
                post(
                    to=leader.pk,
                    kind="conversations.wish",
                    context={"wish": wish.pk},
                    at=at,
                    organisation_id=member.organisation_id,
                )
            return wish
    except IntegrityError:
        wish = Wish.objects.get(member=member, state=Wish.State.OPEN)
        if suits and suits != wish.suits:
            Wish.objects.filter(pk=wish.pk).update(suits=suits)
            wish.suits = suits
        return wish


def withdraw_wish(*, member: Member, at: datetime) -> None:
    """The member takes the open wish back. Nothing happens when there is none."""
    Wish.objects.filter(member=member, state=Wish.State.OPEN).update(state=Wish.State.WITHDRAWN, closed_at=at)


def answer_wishes(*, people: Sequence[Member], at: datetime) -> None:
    """A talk with `people` was held: their open wishes are answered."""
    Wish.objects.filter(member__in=people, state=Wish.State.OPEN).update(state=Wish.State.ANSWERED, closed_at=at)


def leaders_of(member: Member, at: datetime) -> list[Member]:
    """The leaders of the teams that `member` is in now, without the member."""
    return list(
        Member.objects.active(at.date())
        .filter(
            pk__in=Role.objects.filter(
                kind=RoleKind.LEADER,
                team__memberships__in=member.memberships.filter(until=None),
            ).values("member")
        )
        .exclude(pk=member.pk)
    )
