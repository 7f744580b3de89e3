"""The words of a notice, in the language of the person who gets it."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from django.conf import settings
from django.template import TemplateDoesNotExist, engines
from django.utils import timezone, translation

from .recipient import Recipient
from .timing import zone_of


@dataclass(frozen=True)
class Text:
    subject: str
    body: str
    short: str  # for a text message or chat


@contextmanager
def in_the_ways_of(recipient: Recipient) -> Iterator[None]:
    """In the person's language, or the installation's when we do not speak it, and in their time zone."""
    spoken = dict(settings.LANGUAGES)
    language = recipient.language if recipient.language in spoken else settings.LANGUAGE_CODE
    with translation.override(language), timezone.override(zone_of(recipient)):
        yield


def text_of(kind: str, recipient: Recipient, words: Mapping[str, object]) -> Text:
    """Fill in the templates of `kind`: `<app>/notices/<name>.txt` and `<name>_sms.txt`, plain text."""
    app, _, name = kind.partition(".")
    context = {"recipient": recipient, "address": settings.PUBLIC_ADDRESS, **words}
    with in_the_ways_of(recipient):
        subject, _, body = _fill(f"{app}/notices/{name}.txt", context).partition("\n")
        try:
            short = _fill(f"{app}/notices/{name}_sms.txt", context)
        except TemplateDoesNotExist:
            short = subject
    return Text(subject.strip(), body.strip(), " ".join(short.split()))


def _fill(template: str, context: dict[str, object]) -> str:
    return engines["text"].get_template(template).render(context).strip()
