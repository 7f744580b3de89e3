"""The page of a unit: its numbers, how they moved, the units under it. Read from what was published alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.core.paginator import Page, Paginator

from naervaer.answers.reporting import waves_of
from naervaer.core.anonymity import Score
from naervaer.core.compass.bands import move
from naervaer.core.compass.strip import Strip, draw
from naervaer.method.evidence import FOR_A_UNIT
from naervaer.people.models import Organisation, Unit

from .models import Publication, UnitNumber
from .publishing import MEASURES
from .quarters import after, quarter_of
from .words import MOVED, NAMES, height, numbers

SHOWN_QUARTERS = 8
PER_PAGE = 30


@dataclass(frozen=True)
class Told:
    """One number as it is shown."""

    begins: date
    word: str
    numbers: str
    strip: Strip
    counted: int
    cells: int

    @property
    def quarter(self) -> int:
        return (self.begins.month + 2) // 3


@dataclass(frozen=True)
class Line:
    """One measure of the unit; `told` is None when nothing may be shown. `history` is the latest first."""

    id: str
    name: str
    do: str
    told: Told | None
    moved: str
    history: tuple[Told, ...]


@dataclass(frozen=True)
class Row:
    """A unit under this one. `told` by measure, in the order of MEASURES; None: not shown."""

    id: int
    name: str
    told: tuple[Told | None, ...]

    @property
    def is_shown(self) -> bool:
        return any(self.told)


@dataclass(frozen=True)
class UnitPage:
    """`begins`: the latest published quarter; None before the first. `next_on`: the day the next numbers come."""

    unit: Unit | None
    name: str
    above: tuple[tuple[int, str], ...]
    begins: date | None
    next_on: date
    is_asking: bool
    lines: tuple[Line, ...]
    rows: tuple[Row, ...]
    page: "Page[Unit]"

    @property
    def quarter(self) -> int:
        return (self.begins.month + 2) // 3 if self.begins else 0

    @property
    def is_shown(self) -> bool:
        return any(line.told for line in self.lines)

    @property
    def headings(self) -> tuple[str, ...]:
        return tuple(line.name for line in self.lines)


_Numbers = Mapping[tuple[int | None, str], list[UnitNumber]]


def unit_page(
    organisation: Organisation, unit: Unit | None, number: str | None, at: datetime, language: str
) -> UnitPage:
    """The whole organisation when `unit` is None. Six queries, however many units there are."""
    under = Unit.objects.filter(organisation=organisation, parent=unit).order_by("name", "pk")
    page = Paginator(under, PER_PAGE).get_page(number)
    children = list(page.object_list)
    quarters = list(Publication.objects.filter(organisation=organisation)[:SHOWN_QUARTERS])
    found = _numbers(quarters, [unit, *children])
    today = at.astimezone(ZoneInfo(organisation.time_zone)).date()
    latest = quarters[0] if quarters else None
    return UnitPage(
        unit=unit,
        name=unit.name if unit else organisation.name,
        above=_above(organisation, unit),
        begins=latest.begins if latest else None,
        next_on=after(quarter_of(today)),
        is_asking=bool(quarters) or any(wave.units_see for wave in waves_of(organisation.pk)),
        lines=tuple(
            _line(measure, found.get((unit.pk if unit else None, measure), []), latest, language)
            for measure in MEASURES
        ),
        rows=tuple(
            Row(
                child.pk, child.name, tuple(_latest(found.get((child.pk, measure), []), latest) for measure in MEASURES)
            )
            for child in children
        ),
        page=page,
    )


def _numbers(quarters: list[Publication], units: list[Unit | None]) -> _Numbers:
    """By unit and measure, the latest first."""
    found: dict[tuple[int | None, str], list[UnitNumber]] = {}
    rows = UnitNumber.objects.filter(publication__in=quarters).select_related("publication")
    pks = [unit.pk for unit in units if unit]
    wanted = rows.filter(unit__in=pks) | rows.filter(unit=None) if None in units else rows.filter(unit__in=pks)
    for row in wanted.order_by("-publication__begins", "id"):
        found.setdefault((row.unit_id, row.measure), []).append(row)
    return found


def _line(measure: str, rows: list[UnitNumber], latest: Publication | None, language: str) -> Line:
    history = tuple(map(_told, rows))
    told = _latest(rows, latest)
    moved = ""
    if told and len(rows) > 1 and after(rows[1].publication.begins) == rows[0].publication.begins:
        moved = str(MOVED[move(_band(rows[1]), _band(rows[0]))])
    do = FOR_A_UNIT[measure].in_language(language)
    return Line(measure, str(NAMES[measure]), do, told, moved, history)


def _latest(rows: list[UnitNumber], latest: Publication | None) -> Told | None:
    return _told(rows[0]) if rows and latest and rows[0].publication_id == latest.pk else None


def _band(row: UnitNumber) -> Score:
    return Score(row.low, row.high)


def _told(row: UnitNumber) -> Told:
    band = _band(row)
    return Told(row.publication.begins, height(band), numbers(band), draw(band), row.counted, row.cells)


def _above(organisation: Organisation, unit: Unit | None) -> tuple[tuple[int, str], ...]:
    """The units that this one lies in, from the top down."""
    if unit is None:
        return ()
    known = {pk: (parent, name) for pk, parent, name in organisation.units.values_list("pk", "parent", "name")}
    path: list[tuple[int, str]] = []
    at = unit.parent_id
    while at is not None and at in known and len(path) < len(known):
        path.insert(0, (at, known[at][1]))
        at = known[at][0]
    return tuple(path)
