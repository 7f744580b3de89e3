"""An Excel file is measured before it is read, and what is in its cells becomes text as people see it."""

import io
import re
import time as clock
import zipfile
from datetime import date, datetime, time

import pytest
from openpyxl import Workbook

from naervaer.people.importing.reading import read_bytes
from naervaer.people.importing.table import Refused
from naervaer.people.importing.workbook import read_workbook


def saved(workbook):
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def book(*rows):
    workbook = Workbook()
    for row in rows:
        workbook.active.append(row)
    return saved(workbook)


def with_sheet(xml):
    """A good workbook with another first sheet."""
    good, out = zipfile.ZipFile(io.BytesIO(book(["Navn"], ["Lone"]))), io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in good.namelist():
            archive.writestr(name, xml if name == "xl/worksheets/sheet1.xml" else good.read(name))
    return out.getvalue()


def sheet(cells):
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'<worksheet xmlns="{space}"><sheetData>{cells}</sheetData></worksheet>'.encode()


def cell(place, value="1"):
    row = re.sub(r"\D", "", place)
    return f'<row r="{row}"><c r="{place}"><v>{value}</v></c></row>'


def test_cells_become_text_as_people_see_them():
    cells = ["Lone", 1002, 1.5, True, date(2024, 3, 1), datetime(2024, 3, 1, 8, 30), time(5, 15), None]  # noqa: DTZ001  # Excel knows no zone
    ((number, texts),) = read_workbook(book(cells))
    assert number == 1
    assert texts[:7] == ["Lone", "1002", "1.5", "ja", "2024-03-01", "2024-03-01 08:30", "05:15"]


def test_rows_keep_the_numbers_that_people_see():
    assert [number for number, _ in read_workbook(with_sheet(sheet(cell("A3") + cell("B7"))))] == [3, 7]


def test_the_first_visible_sheet_with_anything_on_it_is_read_whatever_stands_on_the_others():
    workbook = Workbook()
    workbook.active["A1"] = "=1+1"
    workbook.active.sheet_state = "hidden"
    workbook.create_sheet("Tom")
    workbook.create_sheet("Folk").append(["Lone"])
    workbook.create_sheet("Sum")["A1"] = "=1+1"
    assert read_workbook(saved(workbook)) == [(1, ["Lone"])]


@pytest.mark.parametrize(
    "cells",
    [
        cell("A1") + cell("XFD1048576"),
        cell("A1") + cell("A1048576") + cell("Z1048576"),
        cell("ZZZZ1"),
        cell("A0"),
        '<row r="x"><c r="A1"><v>1</v></c></row>',
        '<row r="1"><c r="A1"><v>1</v>',
        "".join(cell(f"A{row}") for row in range(1, 20_003)),
        '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>',
        '<row r="1"><x:c xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" r="A1"><x:f/></x:c></row>',
    ],
)
def test_what_would_grow_beyond_reason_or_calculate_is_refused_with_a_sentence(cells):
    with pytest.raises(Refused) as refusal:
        read_bytes(with_sheet(sheet(cells)))
    assert str(refusal.value).endswith((".", "?"))


def test_a_sheet_with_entities_is_refused():
    laughs = b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">]>' + sheet(cell("A1", "&a;"))
    with pytest.raises(Refused):
        read_bytes(with_sheet(laughs))


def test_an_error_in_a_cell_is_no_crash():
    broken = '<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1"><v>7</v></c></row>'
    ((_, texts),) = read_workbook(with_sheet(sheet(broken)))
    assert texts[1] == "7"


def test_ten_thousand_people_are_read_within_a_second_or_so():
    rows = [
        [n, f"Medlem {n}", 20_000_000 + n, f"m{n}@lyng.example", "Havnen", "Sted", "man-fre 5-13"]
        for n in range(10_000)
    ]
    data = book(["Lønnr", "Navn", "Mobil", "E-mail", "Hold", "Sted", "Arbejdstid"], *rows)
    began = clock.process_time()
    assert len(read_bytes(data).rows) == 10_000
    assert clock.process_time() - began < 2
