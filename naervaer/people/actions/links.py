"""Personal links and cards: they say who, never that it is them. Minting a card kills the one before."""

import hashlib
import secrets
from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from naervaer.history.record import record
from naervaer.people.models import Member, PersonalLink

_AT_ONCE = 5000


def hashed(token: str) -> str:
    """What is kept of a token. It is 128 random bits, so a plain hash cannot be guessed back."""
    return hashlib.sha256(token.encode()).hexdigest()


def mint_link(member: Member, kind: PersonalLink.Kind, expires_on: date | None, at: datetime) -> str:
    """The path of a new personal link of `member`. A new card kills the old one; a link in a notice kills none."""
    if kind == PersonalLink.Kind.CARD:
        return mint_cards([member.pk])[member.pk]
    token = secrets.token_urlsafe(16)
    PersonalLink.objects.create(member=member, kind=kind, token_hash=hashed(token), expires_on=expires_on)
    return path_of(token)


@transaction.atomic
def mint_cards(member_ids: Iterable[int]) -> dict[int, str]:
    """New cards for all of `member_ids`, as paths; their old cards die."""
    tokens = {member_id: secrets.token_urlsafe(16) for member_id in member_ids}
    everybody = list(tokens)
    for start in range(0, len(everybody), _AT_ONCE):
        some = everybody[start : start + _AT_ONCE]
        PersonalLink.objects.filter(member__in=some, kind=PersonalLink.Kind.CARD).delete()
    PersonalLink.objects.bulk_create(
        (PersonalLink(member_id=member_id, token_hash=hashed(token)) for member_id, token in tokens.items()),
        batch_size=500,
    )
    return {member_id: path_of(token) for member_id, token in tokens.items()}


@transaction.atomic
def renew_link(*, member: Member, by: Member, at: datetime) -> str:
    """A new link for somebody who has lost theirs; the old one dies."""
    path = mint_link(member, PersonalLink.Kind.CARD, None, at)
    about = {"name": member.name}
    record(organisation_id=member.organisation_id, by=by.pk, what="people.link_renewed", at=at, about=about)
    return path


def path_of(token: str) -> str:
    return reverse("sign_in:link", args=[token])


def link_with(token: str, at: datetime) -> PersonalLink | None:
    """The living link with this token, of a member who works here today."""
    link = PersonalLink.objects.select_related("member").filter(token_hash=hashed(token)).first()
    return link if link and is_alive(link, at) else None


def is_alive(link: PersonalLink, at: datetime) -> bool:
    today = timezone.localdate(at)
    return (link.expires_on is None or link.expires_on >= today) and link.member.is_here(today)


def forget_dead_links(at: datetime) -> None:
    """Delete links that have expired. Safe to run twice."""
    PersonalLink.objects.filter(expires_on__lt=timezone.localdate(at)).delete()
