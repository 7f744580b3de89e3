"""A list as rows of text, before anybody knows what the columns mean."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

MAX_BYTES = 10 * 1024 * 1024
MAX_ROWS = 20_000
MAX_COLUMNS = 100
MAX_CELLS = 500_000
MAX_CHARACTERS = 2_000

# Six digits that read as day, month and year (61–91 are replacement numbers), then four more.
_NATIONAL_NUMBER = re.compile(
    r"(?<![\d+])(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])(?:0[1-9]|1[0-2])\d\d[ –-]?\d{4}(?!\d)"
)
_FORMULA = re.compile(r"[=@]|[+-](?=\s*[^\s\d(.,+-])")


class Refused(Exception):
    """The list cannot be read. The message is one translated sentence for the person who brought it."""


@dataclass(frozen=True)
class Row:
    """One line of the list. `number` is the row number the person sees in their own spreadsheet."""

    number: int
    cells: tuple[str, ...]
    has_national_number: bool = False


@dataclass(frozen=True)
class Table:
    """A list with headings. `left_out` names the columns that are never kept."""

    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    left_out: tuple[str, ...] = ()


def is_formula(text: str) -> bool:
    """Whether a spreadsheet would calculate the text: it begins with =, @, or + or - and something not a number."""
    return _FORMULA.match(text.lstrip()) is not None


def has_national_number(text: str) -> bool:
    """Whether the text holds something like a Danish national number: a date in six digits and four more."""
    return _NATIONAL_NUMBER.search(text) is not None


def checked(lines: Sequence[tuple[int, Sequence[str]]]) -> list[tuple[int, tuple[str, ...]]]:
    """The lines that hold anything, trimmed to one width; Refused when the list is beyond reason."""
    kept: list[tuple[int, tuple[str, ...]]] = []
    width = 0
    for number, cells in lines:
        trimmed = tuple(" ".join(cell.replace("\xa0", " ").split(" ")).strip() for cell in cells)
        if not any(trimmed):
            continue
        _check_cells(number, trimmed)
        width = max(width, max(index for index, cell in enumerate(trimmed) if cell) + 1)
        kept.append((number, trimmed))
        if len(kept) > MAX_ROWS + 1:
            raise Refused(too_many_rows())
    if not kept:
        raise Refused(nothing())
    if width > MAX_COLUMNS:
        raise Refused(too_many_columns())
    return [(number, (*cells[:width], *[""] * (width - len(cells)))) for number, cells in kept]


def _check_cells(number: int, cells: tuple[str, ...]) -> None:
    for cell in cells:
        if len(cell) > MAX_CHARACTERS:
            raise Refused(
                _("Row %(row)d has a cell with more than %(size)d characters. Is it the right file?")
                % {"row": number, "size": MAX_CHARACTERS}
            )
        if "\0" in cell:
            raise Refused(_("Row %(row)d has something that is not text. Is it the right file?") % {"row": number})
        if is_formula(cell):
            raise Refused(formula(number))


def too_many_rows() -> str:
    return _("The list has more than %(rows)d rows. Divide it and bring one part at a time.") % {"rows": MAX_ROWS}


def too_many_columns() -> str:
    return _("The list has more than %(columns)d columns. Keep only those about the people.") % {"columns": MAX_COLUMNS}


def nothing() -> str:
    return _("There is nothing in the list. It needs a line of headings and a line for each person.")


def formula(number: int) -> str:
    return _("Row %(row)d has a formula. Save the list with values only (copy, paste values), and try again.") % {
        "row": number
    }
