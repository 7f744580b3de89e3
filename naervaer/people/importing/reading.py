"""Bytes or pasted text → a table. Encodings and separators are worked out here."""

import csv
import io
from collections import Counter
from dataclasses import dataclass

from django.utils.translation import gettext as _

from .headings import FORBIDDEN, heading_row, meaning
from .table import MAX_BYTES, Refused, Row, Table, checked, has_national_number
from .workbook import read_workbook

_SEPARATORS = ";\t|,"
_SAMPLE = 30


@dataclass(frozen=True)
class _Score:
    agreeing: int
    columns: int


def read_bytes(data: bytes) -> Table:
    """The table in a CSV or XLSX file. Refused, with a sentence, for everything else."""
    if len(data) > MAX_BYTES:
        raise Refused(_("The file is larger than 10 MB. A list of people is much smaller: is it the right file?"))
    if data.startswith(b"PK\x03\x04"):
        return _table(read_workbook(data))
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise Refused(_("This is an old or locked Excel file. Save it as .xlsx without a password, and try again."))
    if data.startswith(b"%PDF"):
        raise Refused(_("This is a PDF. Save the list as .xlsx or CSV, or copy it and paste it here."))
    return read_text(_decoded(data))


def read_text(text: str) -> Table:
    """The table in pasted or decoded text."""
    if len(text) > MAX_BYTES:
        raise Refused(_("The list is larger than 10 MB. A list of people is much smaller: is it the right one?"))
    if "\0" in text:
        raise Refused(_("This is not a list that can be read. Save it as .xlsx or CSV, or copy it and paste it here."))
    try:
        lines = list(enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text)), start=1))
    except csv.Error as error:
        raise Refused(_("The list cannot be read as rows and columns. Save it as CSV and try again.")) from error
    return _table(lines)


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _separator(text: str) -> str:
    """The separator that gives the most lines of the same number of columns; a comma when there is only one column."""
    sample = [line for line in text.splitlines()[:_SAMPLE] if line.strip()]
    best, found = _Score(0, 1), ","
    for separator in _SEPARATORS:
        try:
            widths = Counter(len(row) for row in csv.reader(sample, delimiter=separator))
        except csv.Error:
            continue
        columns, agreeing = max(widths.items(), key=lambda pair: (pair[0] > 1, pair[1], pair[0]), default=(1, 0))
        if columns > 1 and (agreeing, columns) > (best.agreeing, best.columns):
            best, found = _Score(agreeing, columns), separator
    return found


def _table(lines: list[tuple[int, list[str]]]) -> Table:
    """The headings, and the rows without what is never kept."""
    kept = checked(lines)
    at = heading_row([cells for _number, cells in kept])
    width = len(kept[0][1])
    headings = kept[at][1] if at is not None else ("",) * width
    body = kept[at + 1 :] if at is not None else kept
    if not body:
        raise Refused(_("There are headings, but no people under them. Each person needs a line."))
    columns = [index for index in range(width) if meaning(headings[index]) != FORBIDDEN]
    return Table(
        headings=tuple(headings[index] for index in columns),
        rows=tuple(_row(number, [cells[index] for index in columns]) for number, cells in body),
        left_out=tuple(heading for heading in headings if meaning(heading) == FORBIDDEN),
    )


def _row(number: int, cells: list[str]) -> Row:
    national = [has_national_number(cell) for cell in cells]
    return Row(number, tuple("" if hit else cell for cell, hit in zip(cells, national, strict=True)), any(national))
