"""E-mail by SMTP, through Django."""

from smtplib import SMTPException

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.utils.html import format_html, linebreaks, urlize
from django.utils.safestring import SafeString
from django.utils.translation import get_language_info

from naervaer.notices.channels import Undelivered
from naervaer.notices.texts import Text


def _from_right_to_left(text: Text) -> SafeString:
    """Plain text leaves the direction to be guessed line by line; this says it once."""
    page = '<!doctype html><html lang="{}" dir="rtl"><meta charset="utf-8"><title>{}</title><body>{}</body></html>'
    return format_html(page, text.language, text.subject, linebreaks(urlize(text.body, autoescape=True)))


class Email:
    """The mail server of the installation."""

    def is_ready(self) -> bool:
        return bool(settings.EMAIL_HOST)

    def send(self, address: str, text: Text) -> None:
        message = EmailMultiAlternatives(
            text.subject, text.body, to=[address], headers={"Auto-Submitted": "auto-generated"}
        )
        if text.language and get_language_info(text.language)["bidi"]:
            message.attach_alternative(_from_right_to_left(text), "text/html")
        try:
            message.send()
        except (SMTPException, OSError) as error:
            raise Undelivered from error
