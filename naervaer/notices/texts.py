"""The words of a notice, in the language of the person who gets it, where we have it in that language."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from django.conf import settings
from django.template import TemplateDoesNotExist, engines
from django.utils import timezone, translation
from django.utils.module_loading import import_string

from .recipient import Recipient
from .timing import zone_of


@dataclass(frozen=True)
class Text:
    subject: str
    body: str
    short: str  # for a text message or chat
    language: str = ""


def language_of(kind: str, recipient: Recipient) -> str:
    """The person's language, or the installation's when we do not speak it, or not about this."""
    spoken = {code for code, _name in settings.LANGUAGES}
    if kind not in import_string(settings.MEMBER_NOTICES):
        spoken -= settings.PARTIAL_LANGUAGES
    return recipient.language if recipient.language in spoken else str(settings.LANGUAGE_CODE)


@contextmanager
def in_the_ways_of(recipient: Recipient, kind: str) -> Iterator[None]:
    """In the person's language and time zone."""
    with translation.override(language_of(kind, recipient)), timezone.override(zone_of(recipient)):
        yield


def text_of(kind: str, recipient: Recipient, words: Mapping[str, object]) -> Text:
    """Fill in the templates of `kind`: `<app>/notices/<name>.txt` and `<name>_sms.txt`, plain text."""
    app, _, name = kind.partition(".")
    context = {"recipient": recipient, "address": settings.PUBLIC_ADDRESS, **words}
    with in_the_ways_of(recipient, kind):
        subject, _, body = _fill(f"{app}/notices/{name}.txt", context).partition("\n")
        try:
            short = _fill(f"{app}/notices/{name}_sms.txt", context)
        except TemplateDoesNotExist:
            short = subject
    return Text(subject.strip(), body.strip(), " ".join(short.split()), language_of(kind, recipient))


def _fill(template: str, context: dict[str, object]) -> str:
    return engines["text"].get_template(template).render(context).strip()
