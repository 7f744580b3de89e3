"""Accounts of staff: invited, never signed up. An invitation works once and cannot be used against its owner."""

import hashlib
from datetime import datetime, timedelta

from django.contrib.auth.password_validation import validate_password
from django.core import signing
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import F
from django.urls import reverse
from django.utils.translation import gettext as _

from naervaer.history.record import record
from naervaer.people.models import Account, Member, Pin

from .pins import Refused, account_of

LIVES = timedelta(days=14)
_SALT = "naervaer.people.invitation"


def invite_path(account: Account) -> str:
    """The path of an invitation to choose a password. It dies when one is chosen, and after 14 days."""
    return reverse("sign_in:invitation", args=[signing.dumps([account.pk, _state(account)], salt=_SALT, compress=True)])


def _state(account: Account) -> str:
    return hashlib.sha256(f"{account.password}.{account.epoch}".encode()).hexdigest()[:16]


def account_invited_by(token: str) -> Account | None:
    """Whose invitation this is, while it works."""
    try:
        pk, state = signing.loads(token, salt=_SALT, max_age=LIVES)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    account = Account.objects.filter(pk=pk, is_active=True).first()
    return account if account and _state(account) == state else None


@transaction.atomic
def invite(*, member: Member, by: int | None, at: datetime) -> str:
    """Let `member` choose a password for their e-mail. Returns the path of the invitation, for once."""
    account = account_of(member)
    if account.has_usable_password():
        raise Refused(_("This person already has a password. On the sign-in page they can ask for a new one."))
    if not member.email:
        raise Refused(_("This person has no e-mail yet. Write one first."))
    try:
        with transaction.atomic():
            # A new unusable password: an older invitation dies.
            account.email = member.email.lower()
            account.set_unusable_password()
            account.save()
    except IntegrityError as error:
        raise Refused(_("Somebody else already signs in with this e-mail.")) from error
    record(organisation_id=member.organisation_id, by=by, what="people.invited", at=at, about={"name": member.name})
    return invite_path(account)


@transaction.atomic
def accept_invitation(account: Account, password: str) -> None:
    """Choose the password. Whoever accepts is enrolled: no card can enrol as this person afterwards."""
    try:
        validate_password(password, account)
    except ValidationError as error:
        raise Refused(" ".join(error.messages)) from error
    account.set_password(password)
    account.save(update_fields=["password"])
    member = Member.objects.filter(account=account).first()
    if member:
        Pin.objects.get_or_create(member=member)


def sign_out_everywhere(account: Account) -> None:
    """Every device that is signed in with `account` is signed out."""
    Account.objects.filter(pk=account.pk).update(epoch=F("epoch") + 1)
