"""How allauth does it here: closed sign-up, no plain address kept, secrets encrypted, sessions that end."""

import hashlib
from typing import Any
from urllib.parse import urlsplit

import segno
from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.db.models import Q
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from nacl.encoding import Base64Encoder
from nacl.secret import SecretBox

from naervaer.web import clock

from . import limits, session
from .models import Account
from .viewer import viewer_of


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": _(
            "This e-mail and this password do not fit together. Look again, or choose a new password."
        ),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        """What the rate limits count by: a hash, salted anew each day, never the address."""
        return limits.address_of(request, clock.now())

    def login(self, request: HttpRequest, user: Account) -> None:
        lasts = session.lasting(viewer_of(user).roles)
        session.begin(request, user, lasts=lasts, only_member=False, at=clock.now())

    def get_reset_password_from_key_url(self, key: str) -> str:
        """The link in the mail leads to the public address, whatever host the one who asked has named."""
        link = str(super().get_reset_password_from_key_url(key))
        return settings.PUBLIC_ADDRESS + urlsplit(link).path if settings.PUBLIC_ADDRESS else link

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Where they were going when they were asked to sign in."""
        return str(request.session.pop("next", None) or settings.LOGIN_REDIRECT_URL)

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """The pages say themselves what happened."""


class SecondFactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]  # allauth has no types
    def is_mfa_enabled(self, user: Account, types: list[str] | None = None) -> bool:
        """A passkey made from a card opens the member's own pages only, and is no second factor."""
        if user.is_anonymous:
            return False
        own = Q(data__from_card__isnull=True) | ~Q(data__from_card=True)  # an exclude would drop those without the key
        held = Authenticator.objects.filter(own, user=user)
        return bool(held.filter(type__in=types).exists() if types is not None else held.exists())

    def get_totp_issuer(self) -> str:
        return "Nærvær"

    def _get_site_name(self) -> str:
        return "Nærvær"

    def _get_user_identifier(self, user: Account) -> str:
        member = getattr(user, "member", None)
        return user.email or (member.name if member else user.handle)

    def get_public_key_credential_user_entity(self, user: Account) -> dict[str, Any]:
        entity: dict[str, Any] = super().get_public_key_credential_user_entity(user)
        return entity | {"display_name": self._get_user_identifier(user)}

    def build_totp_svg(self, url: str) -> str:
        return segno.make(url, micro=False).svg_inline(light="white", scale=4)  # black on white in a dark page too

    def encrypt(self, text: str) -> str:
        return _box().encrypt(text.encode(), encoder=Base64Encoder).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return _box().decrypt(encrypted_text.encode(), encoder=Base64Encoder).decode()


def _box() -> SecretBox:
    return SecretBox(hashlib.blake2b(settings.SECRET_KEY.encode(), digest_size=32, person=b"second factor").digest())
