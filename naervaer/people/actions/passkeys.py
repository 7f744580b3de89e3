"""Passkeys of members: made at enrolment, used to sign in, without a time of use being kept."""

from datetime import UTC, datetime
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.internal import auth
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from naervaer.people.models import Account

from .pins import Refused

NO_DAY = datetime(2000, 1, 1, tzinfo=UTC)  # when somebody enrolled is kept nowhere: many do so in order to answer


def creation_options(account: Account) -> dict[str, Any]:
    """What the browser needs to make a passkey for `account`."""
    options: dict[str, Any] = auth.begin_registration(account, passwordless=True)
    return options


def keep_passkey(account: Account, credential: dict[str, Any]) -> None:
    """Keep the passkey that the browser has made. It opens the member's own pages only."""
    try:
        auth.parse_registration_response(credential)
        is_verified = auth.complete_registration(credential).is_user_verified()
    except (ValidationError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise Refused(_("The passkey was not made. Try again, or choose a PIN.")) from error
    if not is_verified:
        raise Refused(_("This device did not check that it is you. Choose a PIN instead."))
    Authenticator.objects.create(
        user=account,
        type=Authenticator.Type.WEBAUTHN,
        created_at=NO_DAY,
        data={"name": "", "credential": credential, "from_card": True},
    )


def request_options() -> dict[str, Any]:
    """What the browser needs to use any passkey from here."""
    options: dict[str, Any] = auth.begin_authentication(None)
    return options


def account_with(credential: dict[str, Any]) -> tuple[Account, bool]:
    """Whose passkey this is, and whether it was made from a card. Writes nothing."""
    try:
        auth.parse_authentication_response(credential)
        account: Account = auth.extract_user_from_response(credential)
        authenticator = auth.complete_authentication(account, credential)
    except (ValidationError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise Refused(_("This passkey does not work here. Try another way.")) from error
    if not account.is_active:
        raise Refused(_("This passkey does not work here. Try another way."))
    return account, bool(authenticator.data.get("from_card"))
