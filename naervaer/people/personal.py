"""Everything that is held about one person, gathered from every app that holds something.

Each app tells its own part in a function `held_about(member) -> tuple[Held, ...]`, listed in settings.PERSONAL_DATA.
What is `private` was written by one person about another; it is given to the person it is about, and to nobody else.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.conf import settings
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _

from .models import Member


@dataclass(frozen=True)
class Held:
    """One kind of thing: what it is, what it is for, and the rows, each a heading and what it says."""

    title: str
    purpose: str
    rows: tuple[tuple[str, str], ...]
    private: bool = False


def collect(member: Member, *, private: bool = True) -> tuple[Held, ...]:
    """All that is held, in the language in force. Without `private`: what others than the person may hand over."""
    sources: list[Callable[[Member], Iterable[Held]]] = [import_string(path) for path in settings.PERSONAL_DATA]
    found = [held for source in sources for held in source(member)]
    return tuple(held for held in found if held.rows and (private or not held.private))


def day(when: date | datetime) -> str:
    """A day as a person reads it."""
    local = timezone.localtime(when).date() if isinstance(when, datetime) else when
    return date_format(local, "DATE_FORMAT")


def listed(names: Iterable[str]) -> str:
    return ", ".join(names) or _("nobody named")
