"""A row of cells → what it says about a person. A blank cell says nothing, so it can erase nothing.

Values are plain JSON: texts, ISO dates, lists, true or false; hours are text as `times.write_hours` writes it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from naervaer.core.hours import Span

from . import times, values
from .headings import Field
from .problems import Problem
from .table import Row

Value = str | bool | list[str]
_LENGTHS = {"name": 120, "payroll_number": 40, "email": 254, "task": 120, "unit": 120}
_NAME_LENGTH = 120


class _Bad(Exception):  # caught in this file
    def __init__(self, code: str, value: str) -> None:
        super().__init__(code)
        self.problem = Problem(code, value[:60])


@dataclass(frozen=True)
class Parsed:
    """What one row says. With problems it is not applied, but its keys still tell whom it is about."""

    number: int
    values: Mapping[str, Value]
    problems: tuple[Problem, ...] = ()

    @property
    def name(self) -> str:
        return str(self.values.get("name", ""))


def parse(row: Row, columns: Sequence[Field | None]) -> Parsed:
    """What the row says under these columns."""
    cells = {field: cell for field, cell in zip(columns, row.cells, strict=True) if field and cell}
    found: dict[str, Value] = {}
    problems: list[Problem] = [Problem("national_number")] if row.has_national_number else []
    for field in (*_READERS, "hours"):
        try:
            value = _hours(cells) if field == "hours" else _read(Field(field), cells)
        except _Bad as bad:
            problems.append(bad.problem)
            continue
        if value or value is False:
            found[field] = value
    name = " ".join(part for part in (cells.get(Field.FIRST_NAME), cells.get(Field.LAST_NAME)) if part)
    if name and "name" not in found:
        found["name"] = name[:_NAME_LENGTH]
    if "name" not in found:
        problems.append(Problem("no_name"))
    if "starts_on" in found and "ends_on" in found and str(found["ends_on"]) < str(found["starts_on"]):
        problems.append(Problem("dates"))
    return Parsed(row.number, found, tuple(problems))


def _read(field: Field, cells: Mapping[Field, str]) -> Value:
    return _READERS[field](cells[field]) if field in cells else ""


def _text(field: Field) -> Callable[[str], Value]:
    def read(cell: str) -> Value:
        plain = " ".join(cell.split())
        if len(plain) > _LENGTHS[field]:
            raise _Bad("long", plain)
        return plain

    return read


def _mobile(cell: str) -> Value:
    number = values.phone(cell)
    if number is None:
        raise _Bad("mobile", cell)
    return number


def _email(cell: str) -> Value:
    address = cell.removeprefix("mailto:").strip().lower()
    try:
        validate_email(address)
    except ValidationError:
        raise _Bad("email", cell) from None
    return address


def _date(field: Field) -> Callable[[str], Value]:
    def read(cell: str) -> Value:
        found = values.day(cell)
        if found is None:
            raise _Bad(field, cell)
        return found.isoformat()

    return read


def _language(cell: str) -> Value:
    return _languages(cell)[0]


def _languages(cell: str) -> list[str]:
    found: dict[str, None] = {}
    for part in values.parts(cell):
        code = values.language(part)
        if code is None:
            raise _Bad("language", part)
        found[code] = None
    if not found:
        raise _Bad("language", cell)
    return list(found)


def _media(cell: str) -> Value:
    found: dict[str, None] = {}
    for part in values.parts(cell):
        medium = values.medium(part)
        if medium is None:
            raise _Bad("media", part)
        found[medium] = None
    return list(found)


def _names(cell: str) -> Value:
    found = values.names(cell)
    for name in found:
        if len(name) > _NAME_LENGTH:
            raise _Bad("long", name)
    return found


def _yes(cell: str) -> Value:
    found = values.yes_or_no(cell)
    if found is None:
        raise _Bad("works_alone", cell)
    return found


def _hours(cells: Mapping[Field, str]) -> str:
    """The weekly column and the columns of single days together."""
    spans: list[Span] = []
    for day, field in [(None, Field.HOURS), *((day, Field(f"hours_{day}")) for day in range(7))]:
        if field not in cells:
            continue
        try:
            spans += times.parse_hours(cells[field], day)
        except ValueError:
            raise _Bad("hours", cells[field]) from None
    return times.write_hours(spans)


_READERS: dict[Field, Callable[[str], Value]] = {
    Field.NAME: _text(Field.NAME),
    Field.PAYROLL_NUMBER: _text(Field.PAYROLL_NUMBER),
    Field.MOBILE: _mobile,
    Field.EMAIL: _email,
    Field.LANGUAGE: _language,
    Field.LANGUAGES: _languages,
    Field.TASK: _text(Field.TASK),
    Field.SITES: _names,
    Field.TEAMS: _names,
    Field.UNIT: _text(Field.UNIT),
    Field.STARTS_ON: _date(Field.STARTS_ON),
    Field.ENDS_ON: _date(Field.ENDS_ON),
    Field.WORKS_ALONE: _yes,
    Field.MEDIA: _media,
}
