"""The member's own PIN: chosen at enrolment, guessed slowly, reset only from outside the leader's line."""

import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from itertools import pairwise

from allauth.mfa.models import Authenticator
from django.contrib.auth.hashers import check_password, make_password
from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from naervaer.history.record import record
from naervaer.notices.outbox import post
from naervaer.people.models import Account, Member, Pin, Role, RoleKind

LENGTH = 6
# How long after the n-th wrong guess in a row the next one has to wait. A day without guesses forgets them.
DELAYS = [timedelta(minutes=minutes) for minutes in (0, 0, 1, 5, 15, 60, 240, 720, 1440)]
FORGOTTEN_AFTER = timedelta(days=1)


class Refused(Exception):  # it is not an error, it is an answer
    """Nothing was changed; the message says what to do."""


def weakness(pin: str, member: Member) -> str:
    """Why `pin` is too easy to guess, as a sentence; empty when it is fine."""
    if not re.fullmatch(rf"[0-9]{{{LENGTH},12}}", pin):
        return _("The PIN must be %(count)d digits or more.") % {"count": LENGTH}
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(pin)}
    if len(set(pin)) <= 2 or steps <= {1} or steps <= {9} or pin[: len(pin) // 2] * 2 == pin:
        return _("This PIN is too easy to guess. Choose one without a pattern.")
    if pin in member.mobile:
        return _("This PIN is part of your phone number. Choose another one.")
    if _looks_like_a_date(pin):
        return _("This PIN looks like a date. Choose another one.")
    return ""


def _looks_like_a_date(pin: str) -> bool:
    """Day, month and year in the usual orders, as 010190, 900101, 19900101, 01011990, 199001 or 011990."""
    months = {f"{month:02}" for month in range(1, 13)}
    days = {f"{day:02}" for day in range(1, 32)}
    centuries = {"19", "20"}
    first, second, third, last = pin[:2], pin[2:4], pin[4:6], pin[6:]
    return (
        (first in days and second in months and (not last or third in centuries))
        or (not last and second in months and third in days)
        or (not last and first in centuries and third in months)
        or (not last and first in months and second in centuries)
        or (len(last) == 2 and first in centuries and third in months and last in days)
    )


def is_enrolled(member: Member) -> bool:
    """Whether `member` has chosen a PIN or passkey: from then on a card only says who."""
    return Pin.objects.filter(member=member, reset=False).exists()


def has_pin(member: Member) -> bool:
    return Pin.objects.filter(member=member).exclude(pin_hash="").exists()


def has_passkey_only(member: Member) -> bool:
    return Pin.objects.filter(member=member, reset=False, pin_hash="").exists()


@transaction.atomic
def enrol(member: Member, *, pin: str = "", mobile: str = "", email: str = "") -> Account:
    """Make `member` able to prove who they are, once. A contact given here has been proven by a code."""
    if pin and (why := weakness(pin, member)):
        raise Refused(why)
    fields = {"pin_hash": make_password(pin) if pin else "", "tries": 0, "locked_until": None, "reset": False}
    if mobile or email:
        fields |= {"mobile": mobile, "email": email}
    row, is_new = Pin.objects.get_or_create(member=member, defaults=fields)
    if not is_new and not Pin.objects.filter(pk=row.pk, reset=True).update(**fields):
        raise Refused(_("You have already chosen a PIN or passkey. Use it to sign in."))
    return account_of(member)


def account_of(member: Member) -> Account:
    """The account of `member`, made when there is none. It has no password."""
    if member.account is None:
        account = Account.objects.create_user()
        if Member.objects.filter(pk=member.pk, account=None).update(account=account):
            member.account = account
        else:
            account.delete()
            member.refresh_from_db()
    assert member.account is not None  # noqa: S101  # set above
    return member.account


def check_pin(member: Member, pin: str, at: datetime) -> bool:
    """Whether `pin` is the member's. A right one writes nothing; a wrong one makes the next wait longer."""
    row = Pin.objects.filter(member=member).first()
    if row is None or not row.pin_hash or waits_until(row, at):
        make_password(pin)  # the same work as a real comparison
        return False
    if check_password(pin, row.pin_hash):
        return True
    _count_wrong_guess(row, at)
    return False


def waits_until(row: Pin, at: datetime) -> datetime | None:
    return row.locked_until if row.locked_until and row.locked_until > at else None


def _count_wrong_guess(row: Pin, at: datetime) -> None:
    while True:
        seen = row.tries
        forgotten = row.locked_until is None or at - row.locked_until >= FORGOTTEN_AFTER
        tries = 1 if forgotten else seen + 1
        until = at + DELAYS[min(tries, len(DELAYS)) - 1]
        if Pin.objects.filter(pk=row.pk, tries=seen, locked_until=row.locked_until).update(
            tries=tries, locked_until=until
        ):
            return
        row.refresh_from_db()  # somebody guessed at the same moment: count both


def forget_wrong_guesses(at: datetime) -> None:
    """Guesses that count no more leave no time behind: it would tell when somebody signed in. Safe to run twice."""
    Pin.objects.filter(locked_until__lte=at - FORGOTTEN_AFTER).update(tries=0, locked_until=None)


@transaction.atomic
def change_pin(member: Member, pin: str) -> None:
    """Give `member`, who has just proven who they are, a new PIN. Every other device is signed out."""
    if why := weakness(pin, member):
        raise Refused(why)
    Pin.objects.update_or_create(
        member=member, defaults={"pin_hash": make_password(pin), "tries": 0, "locked_until": None, "reset": False}
    )
    Account.objects.filter(member=member).update(epoch=F("epoch") + 1)


def confirm_contact(member: Member, *, mobile: str, email: str) -> None:
    """Codes go to this contact from now on. `member` has read a code there and proven who they are."""
    Pin.objects.update_or_create(member=member, defaults={"mobile": mobile, "email": email})


@transaction.atomic
def reset_sign_in(*, member: Member, by: Member, at: datetime) -> None:
    """Let `member` choose anew. Only from outside the line; the member is told; cards, links and devices all die."""
    if not may_reset(by=by, member=member):
        raise Refused(_("Only somebody who does not lead this person can do this."))
    told = bool(Pin.objects.filter(member=member).update(pin_hash="", reset=True, tries=0, locked_until=None))
    Account.objects.filter(member=member).update(epoch=F("epoch") + 1)
    Authenticator.objects.filter(user__member=member, data__from_card=True).delete()
    member.links.all().delete()
    member.codes.all().delete()
    record(
        organisation_id=member.organisation_id, by=by.pk, what="people.sign_in_reset", at=at,
        about={"name": member.name},
    )  # fmt: skip
    if told:
        post(to=member.pk, kind="people.sign_in_reset", context={}, at=at, organisation_id=member.organisation_id)


def may_reset(*, by: Member, member: Member) -> bool:
    """Somebody of the organisation role who is neither the person nor their leader or deputy."""
    if by.organisation_id != member.organisation_id or by.pk == member.pk:
        return False
    roles = Role.objects.filter(member=by)
    teams = member.memberships.filter(until=None).values("team")
    return roles.filter(kind=RoleKind.ORGANISATION).exists() and not roles.filter(team__in=teams).exists()


def words(*, to: int, context: Mapping[str, int], at: datetime) -> dict[str, object]:
    """Where the outbox tells a member about the own sign-in: at the contact they confirmed, if any."""
    row = Pin.objects.filter(member=to).first()
    confirmed = {"sms": row.mobile, "email": row.email} if row else {}
    addresses = {way: address for way, address in confirmed.items() if address}
    return {"addresses": addresses} if addresses else {}
