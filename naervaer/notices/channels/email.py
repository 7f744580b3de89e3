"""E-mail by SMTP, through Django."""

from smtplib import SMTPException

from django.conf import settings
from django.core.mail import EmailMessage

from naervaer.notices.channels import Undelivered
from naervaer.notices.texts import Text


class Email:
    """The mail server of the installation."""

    def is_ready(self) -> bool:
        return bool(settings.EMAIL_HOST)

    def send(self, address: str, text: Text) -> None:
        message = EmailMessage(text.subject, text.body, to=[address], headers={"Auto-Submitted": "auto-generated"})
        try:
            message.send()
        except (SMTPException, OSError) as error:
            raise Undelivered from error
