"""XLSX → lines. A workbook is a zip of XML: it is looked at before it is unpacked."""

import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time

from django.utils.translation import gettext as _
from openpyxl import DEFUSEDXML, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from .table import MAX_CELLS, MAX_COLUMNS, MAX_ROWS, Refused, formula, nothing, too_many_rows

_MAX_UNPACKED = 100 * 1024 * 1024
_MAX_RATIO = 150
_MAX_PARTS = 500
_MAX_BLANK_ROWS = 200_000


def read_workbook(data: bytes) -> list[tuple[int, list[str]]]:
    """The lines of the first sheet with anything on it: (row number, cells as text). Refused otherwise."""
    if not DEFUSEDXML:
        raise RuntimeError("Workbooks are read only with defusedxml installed.")
    _look_at(data)
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=False, keep_links=False)
        for sheet in book.worksheets:
            if sheet.sheet_state == "visible" and (lines := list(_lines(sheet))):
                return lines
    except Refused:
        raise
    except Exception as error:  # whatever a broken or hostile file makes the reader do, the answer is a sentence
        raise Refused(_unreadable()) from error
    raise Refused(nothing())


def _look_at(data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            entries = parts.infolist()
    except (zipfile.BadZipFile, ValueError, OverflowError, NotImplementedError) as error:
        raise Refused(_unreadable()) from error
    unpacked = sum(entry.file_size for entry in entries)
    if len(entries) > _MAX_PARTS or unpacked > _MAX_UNPACKED or unpacked > _MAX_RATIO * max(len(data), 10_000):
        raise Refused(_("The Excel file unpacks to far more than a list of people. Save it as CSV and try again."))
    if not any(entry.filename == "xl/workbook.xml" for entry in entries):
        raise Refused(_("This is not an Excel list. Save it as .xlsx or CSV, or copy it and paste it here."))


def _unreadable() -> str:
    return _("The Excel file cannot be read. Open it, save it again as .xlsx or CSV, and try again.")


def _lines(sheet: Worksheet) -> Iterator[tuple[int, list[str]]]:
    rows = blank = cells = 0
    for number, row in enumerate(sheet.iter_rows(max_col=MAX_COLUMNS + 1), start=1):
        values = [_text(number, cell.value, cell.data_type) for cell in row]
        filled = sum(1 for value in values if value)
        blank += not filled
        rows += bool(filled)
        cells += filled
        if blank > _MAX_BLANK_ROWS:
            return
        if rows > MAX_ROWS + 1 or cells > MAX_CELLS:
            raise Refused(too_many_rows())
        if filled:
            yield number, values


def _text(number: int, value: object, kind: str) -> str:
    if value is None:
        return ""
    if kind == "f":
        raise Refused(formula(number))
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.strftime("%H:%M")
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
