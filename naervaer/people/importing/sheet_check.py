"""Looks through the XML of a sheet before it is read: no formulas, no entities, and no larger than a list of people."""

import re
from xml.parsers import expat

from .table import MAX_CELLS, MAX_COLUMNS, MAX_ROWS, Refused, formula, too_many_columns, too_many_rows

_MAX_AREA = 2_500_000  # blank cells between the filled ones take room too
_PLACE = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})")
_VALUES = frozenset({"v", "is"})


def check_sheet(xml: bytes) -> None:
    """Refused when a reader of the sheet would meet a formula, or grow beyond reason; ValueError for broken XML."""
    _Look().at(xml)


class _Look:
    def __init__(self) -> None:
        self.row = self.column = self.filled = self.rows_filled = self.lowest = self.widest = 0

    def at(self, xml: bytes) -> None:
        parser = expat.ParserCreate()
        parser.StartElementHandler = self._element
        parser.StartDoctypeDeclHandler = self._doctype
        parser.Parse(xml, True)

    def _doctype(self, *_: object) -> None:
        raise ValueError("A sheet declares no document type.")

    def _element(self, name: str, given: dict[str, str]) -> None:
        name = name.rpartition(":")[2]
        if name == "row":
            self.row, self.column = int(given.get("r", self.row + 1)), 0
        elif name == "c":
            self.row, self.column = self._place(given["r"]) if "r" in given else (self.row, self.column + 1)
        elif name == "f":
            raise Refused(formula(self.row))
        elif name in _VALUES:
            self._fill()

    def _place(self, text: str) -> tuple[int, int]:
        found = _PLACE.fullmatch(text)
        if found is None:
            raise ValueError("A cell is named by its column and row.")
        column = 0
        for letter in found[1]:
            column = column * 26 + ord(letter) - 64
        return int(found[2]), column

    def _fill(self) -> None:
        self.filled += 1
        self.rows_filled += self.row > self.lowest
        self.lowest, self.widest = max(self.lowest, self.row), max(self.widest, self.column)
        if self.widest > MAX_COLUMNS:
            raise Refused(too_many_columns())
        if self.filled > MAX_CELLS or self.rows_filled > MAX_ROWS + 1 or self.lowest * self.widest > _MAX_AREA:
            raise Refused(too_many_rows())
