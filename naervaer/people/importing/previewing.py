"""A plan as the person sees it before confirming: counts, columns, and each row in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Any

import phonenumbers
from babel import Locale, UnknownLocaleError
from django.template.defaultfilters import date as in_words
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from naervaer.people.models import ImportDraft

from .headings import LABELS, Field, meaning
from .keeping import unpack_plan, unpack_table
from .parsing import Value
from .plan import Plan, Planned
from .table import Table

KINDS = {
    "ask": _("Who is it"),
    "bad": _("Left out"),
    "create": _("New"),
    "change": _("Changed"),
    "leaving": _("Leaving"),
    "same": _("As they are"),
}
_PATIENCE = timedelta(seconds=15)
_MEDIA = {
    "call": _("call"), "sms": _("text message"), "email": _("e-mail"), "video": _("video"), "chat": _("chat"),
}  # fmt: skip


@dataclass(frozen=True)
class Column:
    """One column of the list: what it is headed, what it was taken for, and what stands in it."""

    index: int
    heading: str
    field: str
    samples: tuple[str, ...]


@dataclass(frozen=True)
class Line:
    """One row of the preview, in words."""

    number: int
    name: str
    problems: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    changes: tuple[tuple[str, str, str], ...] = ()
    candidates: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True)
class Preview:
    plan: Plan
    table: Table
    fields: tuple[str, ...]
    strict: bool

    @cached_property
    def counts(self) -> list[tuple[str, Any, int]]:
        """(kind, name, how many) of each kind that there is."""
        sizes = {kind: len(self.plan.of(kind)) for kind in KINDS} | {"leaving": len(self.plan.leaving)}
        return [(kind, name, sizes[kind]) for kind, name in KINDS.items() if sizes[kind]]

    @property
    def first_kind(self) -> str:
        return self.counts[0][0] if self.counts else "create"

    def size(self, kind: str) -> int:
        return next((count for name, _label, count in self.counts if name == kind), 0)

    @property
    def asked(self) -> int:
        return self.size("ask")

    @property
    def bad(self) -> int:
        return self.size("bad")

    @property
    def leaving(self) -> int:
        return sum(1 for who in self.plan.leaving if not who.kept)

    @property
    def may_confirm(self) -> bool:
        return self.plan.changes_something and not (self.strict and self.bad)

    @cached_property
    def columns(self) -> list[Column]:
        sample = [row.cells for row in self.table.rows[:200]]
        return [
            Column(index, heading, self.fields[index], _samples(sample, index))
            for index, heading in enumerate(self.table.headings)
        ]

    @property
    def unknown(self) -> list[Column]:
        """Columns with something in them that are not read."""
        return [column for column in self.columns if not column.field and column.samples]

    @property
    def has_name(self) -> bool:
        return bool({Field.NAME, Field.FIRST_NAME, Field.LAST_NAME} & set(self.fields))

    @property
    def choices(self) -> list[tuple[str, Any]]:
        return [(str(field), label) for field, label in LABELS.items()]

    @property
    def roles_left_out(self) -> list[str]:
        return [heading for heading in self.table.headings if meaning(heading) == "role"]

    def listed(self, kind: str) -> Sequence[Line]:
        if kind == "leaving":
            return [Line(0, who.name, problems=(who.kept.sentence(),) if who.kept else ()) for who in self.plan.leaving]
        return _Lines(self.plan.of(kind))


class _Lines(Sequence[Line]):
    """Rows put into words only when they are shown: a page shows fifty of thousands."""

    def __init__(self, rows: Sequence[Planned]) -> None:
        self.rows = rows

    def __len__(self) -> int:
        return len(self.rows)

    def __getitem__(self, index: Any) -> Any:
        return [_line(row) for row in self.rows[index]] if isinstance(index, slice) else _line(self.rows[index])


def preview(draft: ImportDraft) -> Preview:
    return Preview(unpack_plan(draft.plan), unpack_table(draft.table), tuple(draft.columns), draft.strict)


def is_stuck(draft: ImportDraft, at: datetime) -> bool:
    """Whether nobody has begun on it for a while: no worker is running."""
    waiting = draft.state in (ImportDraft.State.WAITING, ImportDraft.State.CONFIRMED)
    return waiting and at - draft.moved_on_at > _PATIENCE


def shown(field: str, value: Value) -> str:
    """A value as people say it."""
    if value == "" or value == []:
        return "–"
    if isinstance(value, bool):
        return gettext("yes") if value else gettext("no")
    if field in ("starts_on", "ends_on"):
        return in_words(date.fromisoformat(str(value)), "DATE_FORMAT")
    if field in ("language", "languages"):
        return ", ".join(language_name(code) for code in (value if isinstance(value, list) else [str(value)]))
    if field == "mobile":
        return phone_in_words(str(value))
    if field == "media" and isinstance(value, list):
        return ", ".join(str(_MEDIA.get(medium, medium)) for medium in value)
    return ", ".join(value) if isinstance(value, list) else str(value)


def phone_in_words(number: str) -> str:
    """A phone number in groups; a Danish one without its country code."""
    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return number
    danish = parsed.country_code == 45
    form = phonenumbers.PhoneNumberFormat.NATIONAL if danish else phonenumbers.PhoneNumberFormat.INTERNATIONAL
    return phonenumbers.format_number(parsed, form)


def language_name(code: str) -> str:
    """The name of a language in the language of now."""
    try:
        names = Locale.parse((get_language() or "da").replace("-", "_")).languages
    except (ValueError, UnknownLocaleError):
        return code
    return str(names.get(code, code))


def _line(row: Planned) -> Line:
    return Line(
        number=row.number,
        name=row.name or gettext("without a name"),
        problems=tuple(problem.sentence() for problem in row.problems),
        facts=tuple(
            (str(LABELS[Field(name)]), shown(name, value)) for name, value in row.values.items() if name != "name"
        ),
        changes=tuple(
            (str(LABELS[Field(change.field)]), shown(change.field, change.old), shown(change.field, change.new))
            for change in row.changes
        ),
        candidates=tuple((pk, _known(parts)) for pk, parts in row.candidates),
    )


def _known(parts: Sequence[str]) -> str:
    return " · ".join(phone_in_words(part) if part.startswith("+") else part for part in parts)


def _samples(rows: Sequence[Sequence[str]], index: int) -> tuple[str, ...]:
    return tuple(dict.fromkeys(row[index] for row in rows if row[index]))[:3]
