"""A measure over time, for every page that shows one: whether it has moved, in words, the small picture, the table."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from naervaer.core.anonymity import Score
from naervaer.core.compass.trend import MOST, Level, Moment, draw
from naervaer.core.compass.trend import Trend as Drawn
from naervaer.results.history import Change, History, Point, Range

from .compass_words import felt, numbers
from .plain import plain

# What "up" is called: more of something, or further away.
Kind = Literal["felt", "far"]
_MOVED: dict[tuple[Kind, str, str], str | Promise] = {
    ("felt", "clear", "up"): gettext_lazy("Clearly more than on %(day)s."),
    ("felt", "clear", "down"): gettext_lazy("Clearly less than on %(day)s."),
    ("felt", "perhaps", "up"): gettext_lazy("Perhaps more than on %(day)s. It is not certain."),
    ("felt", "perhaps", "down"): gettext_lazy("Perhaps less than on %(day)s. It is not certain."),
    ("far", "clear", "up"): gettext_lazy("Clearly further away than on %(day)s."),
    ("far", "clear", "down"): gettext_lazy("Clearly nearer than on %(day)s."),
    ("far", "perhaps", "up"): gettext_lazy("Perhaps further away than on %(day)s. It is not certain."),
    ("far", "perhaps", "down"): gettext_lazy("Perhaps nearer than on %(day)s. It is not certain."),
}


@dataclass(frozen=True)
class Row:
    """One reading. No `word`: withheld. `level`: where it most likely lies over time, in digits; "" when not known."""

    at: datetime
    full: bool
    word: str
    numbers: str
    level: str

    @property
    def day(self) -> str:
        return _day(self.at)


@dataclass(frozen=True)
class Trend:
    """`says` answers "Has it moved?". `word`: clear, perhaps or none, "" before a second reading."""

    name: str
    says: str
    word: str
    direction: str
    drawn: Drawn | None
    rows: tuple[Row, ...]

    @property
    def has_course(self) -> bool:
        """Two readings say before and after; from three on there is a course to look at."""
        return len(self.rows) > 2


def trend(
    name: str,
    history: History | None,
    kind: Kind = "felt",
    word: Callable[[Score], str] = felt,
    own: Mapping[int, int] | None = None,
) -> Trend | None:
    """How `name` has moved; None before anything was said of it. `own`: the leader's own score, by wave."""
    points = history.points[-MOST:] if history else ()
    if not any(point.score for point in points):
        return None
    change = history.change if history else None
    return Trend(
        name=name,
        says=_says(change, kind),
        word=change.word if change else "",
        direction=change.direction if change else "",
        drawn=draw([_moment(point, own or {}) for point in points]) if len(points) > 1 else None,
        rows=tuple(_row(point, word) for point in points),
    )


@dataclass(frozen=True)
class OverTime:
    """Several measures over time as one table: a row a reading, newest first, and a cell a measure."""

    names: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]


def over_time(trends: Iterable[Trend | None]) -> OverTime | None:
    """The table behind the pictures of `trends`; None when none of them has a second reading.

    In a cell: what was answered, and in brackets where it most likely lies.
    """
    drawn = [each for each in trends if each and each.drawn]
    days = sorted({row.at for each in drawn for row in each.rows}, reverse=True)
    cells = [{row.at: _cell(row) for row in each.rows} for each in drawn]
    rows = tuple((_day(day), tuple(of.get(day, "") for of in cells)) for day in days)
    return OverTime(tuple(each.name for each in drawn), rows) if drawn else None


def _cell(row: Row) -> str:
    return plain(f"{row.numbers or '–'} ({row.level})" if row.level else row.numbers or "–")


def level(found: Range | None) -> Score | None:
    """A range of an estimate as what words and digits are made of."""
    return Score(found.low, found.high) if found else None


def _says(change: Change | None, kind: Kind) -> str:
    if change is None:
        return _("From the next reading on, this tells whether it moves.")
    day = _day(change.since)
    return str(_MOVED.get((kind, change.word, change.direction)) or _("No sure change since %(day)s.")) % {"day": day}


def _day(moment: datetime) -> str:
    return date_format(timezone.localtime(moment), _("j F") + " Y")


def _moment(point: Point, own: Mapping[int, int]) -> Moment:
    known = Level(point.now.low, point.now.high, point.now.middle) if point.now else None
    day = timezone.localdate(point.closes_at)
    return Moment(day, point.score, known, point.full, own.get(point.wave_id))


def _row(point: Point, word: Callable[[Score], str]) -> Row:
    known = level(point.now)
    return Row(
        at=point.closes_at,
        full=point.full,
        word=word(point.score) if point.score else "",
        numbers=numbers(point.score) if point.score else "",
        level=numbers(known) if known else "",
    )
