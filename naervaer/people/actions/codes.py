"""One-time codes: to the contact that the member confirmed, or, before enrolment, the one in the people record.

Asking does the same work and writes the same rows whether the contact is known or not; for an
unknown one everything is undone again.
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac

from naervaer.notices.outbox import post
from naervaer.people.models import Member, Pin, SignInCode

from .links import hashed

LIVES = timedelta(minutes=10)
TRIES = 5
AN_HOUR = 5  # codes to one person
KIND = "people.sign_in_code"


@dataclass(frozen=True)
class Contact:
    """Where a code is sent: exactly one of a mobile (E.164) and an e-mail (lower case)."""

    mobile: str = ""
    email: str = ""


@dataclass(frozen=True)
class Proven:
    """A member has shown that they read what is sent to this contact."""

    member: Member
    contact: Contact


def ask_code(contact: Contact, at: datetime) -> str:
    """Send a code to whoever signs in with `contact`. Returns what the browser keeps, known or not."""
    ref = secrets.token_urlsafe(16)
    with transaction.atomic():
        member = _member_behind(contact, at)
        _send(member, contact, ref, at)
        if member is None:
            transaction.set_rollback(True)
    return ref


def ask_code_for(member: Member, contact: Contact, at: datetime) -> str:
    """Send a code to a contact that `member`, who has proven who they are, wants to confirm."""
    ref = secrets.token_urlsafe(16)
    with transaction.atomic():
        _send(member, contact, ref, at)
    return ref


def _send(member: Member | None, contact: Contact, ref: str, at: datetime) -> None:
    anybody = _anybody()  # asked for a known contact too, so that both take the same time
    member_id, organisation_id = (member.pk, member.organisation_id) if member else anybody
    codes = SignInCode.objects.filter(member=member_id)
    if codes.filter(asked_at__gt=at - timedelta(hours=1)).count() >= AN_HOUR:
        return
    codes.update(tries=TRIES)  # only the newest code lives
    code = SignInCode.objects.create(
        member_id=member_id, ref_hash=hashed(ref), nonce=secrets.token_hex(16),
        mobile=contact.mobile, email=contact.email, asked_at=at, expires_at=at + LIVES,
    )  # fmt: skip
    post(
        to=member_id, kind=KIND, context={"code": code.pk}, at=at, organisation_id=organisation_id,
        expires_at=at + LIVES, at_once=True,
    )  # fmt: skip


def _anybody() -> tuple[int, int]:
    """Whose rows an unknown contact pretends to write; they are rolled back."""
    return Member.objects.order_by("pk").values_list("pk", "organisation_id").first() or (0, 0)


def _member_behind(contact: Contact, at: datetime) -> Member | None:
    """The one member who signs in with `contact`. Two people behind one contact: nobody; their cards still work."""
    today = timezone.localdate(at)
    same = {"mobile": contact.mobile} if contact.mobile else {"email__iexact": contact.email}
    confirmed = Pin.objects.filter(**same).select_related("member")
    nowhere = Q(pin=None) | Q(pin__reset=True, pin__mobile="", pin__email="")
    recorded = Member.objects.active(today).filter(nowhere, **same)
    enrolled = [pin.member for pin in confirmed[:2] if pin.member.is_here(today)]
    others = list(recorded[:2])
    found = enrolled or others
    return found[0] if len(found) == 1 else None


def digits(code: SignInCode) -> str:
    """The six digits of `code`: worked out, never stored."""
    mac = salted_hmac("naervaer.people.sign_in_code", f"{code.pk}:{code.nonce}", algorithm="sha256").digest()
    return f"{int.from_bytes(mac[:8]) % 1_000_000:06}"


def words(*, to: int, context: Mapping[str, int], at: datetime) -> dict[str, object] | None:
    """What the outbox says and where, when it sends a code; None when it no longer works."""
    code = SignInCode.objects.filter(pk=context["code"], member=to, expires_at__gt=at, tries__lt=TRIES).first()
    if code is None:
        return None
    addresses = {"sms": code.mobile} if code.mobile else {"email": code.email}
    return {"code": digits(code), "addresses": addresses}


def try_code(ref: str, code: str, at: datetime) -> Proven | None:
    """Spend the code that was asked for with `ref`. A try is counted before it is compared; a code works once."""
    living = SignInCode.objects.filter(ref_hash=hashed(ref), expires_at__gt=at, tries__lt=TRIES)
    if not living.update(tries=F("tries") + 1):
        return None
    row = SignInCode.objects.select_related("member").filter(ref_hash=hashed(ref)).first()
    if row is None or not constant_time_compare(digits(row), code):
        return None
    if not SignInCode.objects.filter(pk=row.pk).delete()[0]:
        return None  # somebody spent it at the same moment
    SignInCode.objects.filter(member=row.member_id).delete()
    return Proven(row.member, Contact(row.mobile, row.email))


def forget_old_codes(at: datetime) -> None:
    """Delete codes that count for no limit any more. Safe to run twice."""
    SignInCode.objects.filter(asked_at__lte=at - timedelta(hours=1), expires_at__lte=at).delete()
