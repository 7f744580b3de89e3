"""Bytes or pasted text → rows, or one sentence that says why not."""

import contextlib
import io
import zipfile
from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from naervaer.core.hours import Span
from naervaer.people.importing.headings import Field, recognise
from naervaer.people.importing.parsing import parse
from naervaer.people.importing.reading import read_bytes, read_text
from naervaer.people.importing.table import Refused
from naervaer.people.importing.times import parse_hours, write_hours

MESSY = """Medarbejderliste 2026;;;;
;;;;
Lønnr.;Fornavn;Efternavn;Mobil nr.;E-mail;Hold;CPR-nr.;Mødetid;Sprog
1001;Agnieszka;Nowak;20 10 00 03;;Havnen;010190-1234;man-fre 22-6;polsk, engelsk
1002;Søren;Ærø;0045 20.10.00.05;soren@lyng.example;Havnen;;5:00-13:00;dansk
"""


def rows_of(table):
    columns = recognise(table.headings, [row.cells for row in table.rows])
    return [parse(row, columns) for row in table.rows]


def book(*rows, **cells):
    workbook = Workbook()
    for row in rows:
        workbook.active.append(row)
    for place, value in cells.items():
        workbook.active[place] = value
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "latin-1"])
def test_danish_letters_survive_every_encoding(encoding):
    parsed = rows_of(read_bytes(MESSY.encode(encoding)))
    assert [row.name for row in parsed] == ["Agnieszka Nowak", "Søren Ærø"]


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_separators_are_worked_out(separator):
    text = f"Navn{separator}Mobil{separator}Sted\nLone{separator}20100005{separator}Havnehuset\n"
    (row,) = rows_of(read_text(text))
    assert row.values == {"name": "Lone", "mobile": "+4520100005", "sites": ["Havnehuset"]}


def test_a_messy_danish_list_is_understood_and_rows_keep_their_numbers():
    agnieszka, soren = rows_of(read_text(MESSY))
    assert (agnieszka.number, soren.number) == (4, 5)
    assert agnieszka.values == {
        "payroll_number": "1001",
        "mobile": "+4520100003",
        "languages": ["pl", "en"],
        "teams": ["Havnen"],
        "hours": "man-fre 22:00-06:00",
        "name": "Agnieszka Nowak",
    }
    assert soren.values["hours"] == "man-fre 05:00-13:00"


def test_a_column_of_national_numbers_is_left_out_and_said():
    table = read_text(MESSY)
    assert table.left_out == ("CPR-nr.",)
    assert "010190" not in repr(table)


def test_a_national_number_in_another_cell_refuses_its_row_and_is_not_kept():
    table = read_text("Navn;Mobil;Opgave\nLone Friis;20100005;Rengøring 0101901234\n")
    assert "0101901234" not in repr(table)
    (row,) = rows_of(table)
    assert [problem.code for problem in row.problems] == ["national_number"]


def test_birth_date_and_ethnicity_are_never_read():
    table = read_text("Navn;Fødselsdato;Nationalitet\nLone;01-01-1990;dansk\n")
    assert table.left_out == ("Fødselsdato", "Nationalitet")
    assert table.rows[0].cells == ("Lone",)


def test_an_excel_list_with_dates_times_and_numbers_is_read():
    data = book(["Navn", "Mobil", "Startdato", "Lønnummer"], ["Lone Friis", 20100005, date(2024, 3, 1), 1002.0])
    (row,) = rows_of(read_bytes(data))
    assert row.values == {
        "name": "Lone Friis", "mobile": "+4520100005", "starts_on": "2024-03-01", "payroll_number": "1002",
    }  # fmt: skip


def test_columns_named_by_weekday_become_one_week():
    (row,) = rows_of(read_text("Navn;Mandag;Tirsdag;Fredag\nOmar;5-9, 17-20;fri;22-6\n"))
    assert row.values["hours"] == "man 05:00-09:00, 17:00-20:00; fre 22:00-06:00"


def test_without_headings_the_content_decides():
    table = read_text("Lone Friis;20100005;lone@lyng.example\nOmar Haddad;20100004;omar@lyng.example\n")
    columns = recognise(table.headings, [row.cells for row in table.rows])
    assert columns == (Field.NAME, Field.MOBILE, Field.EMAIL)


def test_what_is_wrong_is_said_about_each_row():
    (row,) = rows_of(read_text("Navn;Mobil;Mail;Startdato;Sprog;Arbejdstid\n;12;hej;31-02-2026;klingon;nogle gange\n"))
    assert [problem.code for problem in row.problems] == [
        "mobile", "email", "language", "starts_on", "hours", "no_name",
    ]  # fmt: skip
    assert all(problem.sentence() for problem in row.problems)


@pytest.mark.parametrize("formula", ["=1+1", "=HYPERLINK(0)", "@SUM(A1)", "+cmd|x", "-A1"])
def test_formulas_are_refused_with_the_row(formula):
    with pytest.raises(Refused, match="2"):
        read_text(f"Navn;Opgave\nLone;{formula}\n")


def test_a_formula_in_excel_is_refused():
    with pytest.raises(Refused, match="2"):
        read_bytes(book(["Navn"], ["Lone"], B2="=SUM(1,2)"))


def test_a_phone_with_a_plus_is_no_formula():
    (row,) = rows_of(read_text("Navn;Mobil\nLone;+45 20 10 00 05\n"))
    assert row.values["mobile"] == "+4520100005"


def zipped(**parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/") + ".xml", content)
    return out.getvalue()


def test_a_zip_bomb_is_refused_before_it_is_unpacked():
    with pytest.raises(Refused):
        read_bytes(zipped(xl__workbook=b"0" * 30_000_000))


def test_a_billion_laughs_is_refused():
    laughs = b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><workbook>&b;</workbook>'
    good = zipfile.ZipFile(io.BytesIO(book(["Navn"], ["Lone"])))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in good.namelist():
            archive.writestr(name, laughs if name == "xl/workbook.xml" else good.read(name))
    with pytest.raises(Refused):
        read_bytes(out.getvalue())


@pytest.mark.parametrize(
    "text",
    ["", "\n\n", "Navn;Mobil\n", "Navn\n" + "x" * 2001, "Navn\n" + "Lone\n" * 20_001, ";".join(["Navn"] * 101) + "\nx"],
)
def test_absurd_lists_are_refused_with_a_sentence(text):
    with pytest.raises(Refused) as refusal:
        read_text(text)
    assert str(refusal.value).endswith((".", "?"))


@pytest.mark.parametrize("data", [b"\xd0\xcf\x11\xe0old", b"%PDF-1.7", b"PK\x03\x04no", b"\x00\x01", b"x" * 11_000_000])
def test_other_files_are_refused_with_a_sentence(data):
    with pytest.raises(Refused):
        read_bytes(data)


starts = st.sampled_from(
    [b"", b"PK\x03\x04", b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"Navn;Mobil\n", b"Navn,Tid\n"]
)


@settings(max_examples=300, deadline=None)
@given(starts, st.binary(max_size=400))
def test_any_bytes_give_rows_or_a_sentence(start, data):
    sentence = ""
    try:
        rows_of(read_bytes(start + data))
    except Refused as refusal:
        sentence = str(refusal)
    assert not sentence or sentence.endswith((".", "?"))


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=60))
def test_any_text_as_any_field_gives_a_value_or_a_problem(text):
    headings = "Navn;Lønnr;Mobil;Mail;Sprog;Sted;Hold;Arbejdstid;Startdato;Alene;Medier"
    with contextlib.suppress(Refused):
        rows_of(read_text(f"{headings}\n" + ";".join([text.replace(";", "")] * 11)))


@pytest.mark.parametrize(
    ("text", "week"),
    [
        ("man-fre 5-9, 17.30–20", "man-fre 05:00-09:00, 17:30-20:00"),
        ("5:00-13:00", "man-fre 05:00-13:00"),
        ("22-6", "man-fre 22:00-06:00"),
        ("mandag til torsdag 8-16, fredag 8-14.30", "man-tor 08:00-16:00; fre 08:00-14:30"),
        ("hverdage kl. 8-16 og weekend 10-14", "man-fre 08:00-16:00; lør-søn 10:00-14:00"),
        ("lør-man 6-14", "man 06:00-14:00; lør-søn 06:00-14:00"),
        ("Mon-Thu 8:00 to 16:00; Fri 8-12 flex", "man-tor 08:00-16:00; fre 08:00-12:00 flex"),
        ("0530-1330", "man-fre 05:30-13:30"),
        ("man, ons, fre 8-24", "man 08:00-00:00; ons 08:00-00:00; fre 08:00-00:00"),
    ],
)
def test_hours_as_people_write_them(text, week):
    assert write_hours(parse_hours(text)) == week


minutes = st.builds(time, st.integers(0, 23), st.integers(0, 59))
weeks = st.lists(st.builds(Span, st.integers(0, 6), minutes, minutes, st.booleans()), min_size=1, max_size=12)


@given(weeks, st.sampled_from(["da", "en"]))
def test_hours_written_are_read_back_the_same(week, language):
    assert parse_hours(write_hours(week, language)) == tuple(sorted(set(week)))
