"""A passkey as the second step: any but one made from a card, since whoever held the card may have made that."""

from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.forms import AuthenticateWebAuthnForm, ReauthenticateWebAuthnForm


class _NotFromACard:
    def clean_credential(self) -> Authenticator:
        authenticator: Authenticator = super().clean_credential()  # type: ignore[misc]  # of allauth's form beside it
        if authenticator.data.get("from_card"):
            raise get_adapter().validation_error("incorrect_code")
        return authenticator


class SecondFactor(_NotFromACard, AuthenticateWebAuthnForm):  # type: ignore[misc]  # allauth has no types
    """After the password."""


class SecondFactorAgain(_NotFromACard, ReauthenticateWebAuthnForm):  # type: ignore[misc]  # allauth has no types
    """Before something that needs proof anew."""
