"""The postbox of a demo: everything that would have been sent, kept on this machine and shown on a page."""

from collections.abc import Sequence

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

from naervaer.web.clock import now

from .models import Posted


def keep(*, channel: str, name: str, address: str, subject: str, body: str) -> None:
    """Show it in the postbox instead of sending it."""
    Posted.objects.create(at=now(), channel=channel, name=name, address=address, subject=subject[:250], body=body)


class EmailBackend(BaseEmailBackend):
    """Django's own mails, such as a new password, go to the postbox too."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        for message in email_messages:
            for address in message.to:
                keep(channel="email", name="", address=address, subject=str(message.subject), body=str(message.body))
        return len(email_messages)
