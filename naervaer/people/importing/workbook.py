"""XLSX → lines. A workbook is a zip of XML: it is looked through before anything is read from it."""

import io
import posixpath
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time

from defusedxml import ElementTree  # type: ignore[import-untyped]  # it comes without types
from django.utils.translation import gettext as _
from python_calamine import CalamineWorkbook, SheetVisibleEnum

from .sheet_check import check_sheet
from .table import Refused, nothing

_MAX_UNPACKED = 100 * 1024 * 1024
_MAX_RATIO = 150
_MAX_PARTS = 500


def read_workbook(data: bytes) -> list[tuple[int, list[str]]]:
    """The lines of the first sheet with anything on it: (row number, cells as text). Refused otherwise."""
    try:
        parts = _parts(data)
        places = _places(parts)
        book = CalamineWorkbook.from_filelike(_packed(parts))
        for sheet in book.sheets_metadata:
            if sheet.visible != SheetVisibleEnum.Visible or places.get(sheet.name) not in parts:
                continue
            check_sheet(parts[places[sheet.name]])
            if lines := list(_lines(book.get_sheet_by_name(sheet.name).to_python(skip_empty_area=False))):
                return lines
    except Refused:
        raise
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # whatever a broken or hostile file makes the reader do, even a panic of its Rust
        raise Refused(_unreadable()) from error
    raise Refused(nothing())


def _parts(data: bytes) -> dict[str, bytes]:
    """The XML in the zip by name, none of it larger than it says."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = archive.infolist()
        unpacked = sum(entry.file_size for entry in entries)
        if len(entries) > _MAX_PARTS or unpacked > _MAX_UNPACKED or unpacked > _MAX_RATIO * max(len(data), 10_000):
            raise Refused(_("The Excel file unpacks to far more than a list of people. Save it as CSV and try again."))
        if not any(entry.filename == "xl/workbook.xml" for entry in entries):
            raise Refused(_("This is not an Excel list. Save it as .xlsx or CSV, or copy it and paste it here."))
        return {each.filename: archive.read(each) for each in entries if each.filename.endswith((".xml", ".rels"))}


def _packed(parts: dict[str, bytes]) -> io.BytesIO:
    """The same parts as a plain zip, so that nothing is unpacked that has not been measured."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    out.seek(0)
    return out


def _places(parts: dict[str, bytes]) -> dict[str, str]:
    """Where each sheet lies, by its name."""
    targets = {
        link.get("Id"): posixpath.normpath(posixpath.join("/xl", link.get("Target", ""))).lstrip("/")
        for link in ElementTree.fromstring(parts["xl/_rels/workbook.xml.rels"])
    }
    book = ElementTree.fromstring(parts["xl/workbook.xml"])
    sheets = (each for each in book.iter() if each.tag.endswith("}sheet"))
    return {each.get("name", ""): targets.get(_relation(each.attrib), "") for each in sheets}


def _relation(attributes: dict[str, str]) -> str:
    """The id of the link; strict workbooks name it in another namespace."""
    return next((value for name, value in attributes.items() if name.endswith("}id")), "")


def _unreadable() -> str:
    return _("The Excel file cannot be read. Open it, save it again as .xlsx or CSV, and try again.")


def _lines(rows: Iterable[Iterable[object]]) -> Iterator[tuple[int, list[str]]]:
    for number, row in enumerate(rows, start=1):
        values = [_text(value) for value in row]
        if any(values):
            yield number, values


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
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
