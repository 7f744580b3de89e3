"""The log as a page shows it."""

from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass
from datetime import date, datetime

from django.conf import settings
from django.db.models import Q
from django.utils import timezone
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _

from .models import Entry
from .sentences import sentence

A_PAGE = 50


@dataclass(frozen=True)
class Line:
    at: datetime
    words: str

    @property
    def day(self) -> date:
        """The day it happened, where the reader is."""
        return timezone.localtime(self.at).date()


@dataclass(frozen=True)
class LogPage:
    lines: tuple[Line, ...]
    older: int | None  # the id to go on from, or None at the end


def log_page(organisation_id: int, before: int | None = None) -> LogPage:
    """Up to 50 entries of one organisation, the newest first. Two queries."""
    entries = Entry.objects.filter(organisation_id=organisation_id).order_by("-id")
    if before is not None:
        entries = entries.filter(pk__lt=before)
    found = list(entries[: A_PAGE + 1])
    shown = found[:A_PAGE]
    names = _names({entry.by for entry in shown if entry.by is not None})
    return LogPage(
        lines=tuple(Line(entry.at, sentence(entry.what, _name(entry.by, names), entry.about)) for entry in shown),
        older=shown[-1].pk if len(found) > A_PAGE else None,
    )


def entries_of(organisation_id: int, member_id: int, name: str | None) -> tuple[Line, ...]:
    """The entries that a member made, or that name them, the newest first. Two queries.

    `name` is None where somebody else bears it too: the log could mean either.
    """
    mine = Q(by=member_id)
    if name is not None:
        mine |= Q(about__name=name) | Q(about__person=name)
    found = list(Entry.objects.filter(mine, organisation_id=organisation_id).order_by("-id"))
    names = _names({entry.by for entry in found if entry.by is not None})
    return tuple(Line(entry.at, sentence(entry.what, _name(entry.by, names), entry.about)) for entry in found)


def _names(ids: Set[int]) -> Mapping[int, str]:
    find: Callable[[Set[int]], Mapping[int, str]] = import_string(settings.HISTORY_NAMES)
    return find(ids) if ids else {}


def _name(by: int | None, names: Mapping[int, str]) -> str:
    if by is None:
        return _("Nærvær")
    return names.get(by) or _("Somebody who has left")
