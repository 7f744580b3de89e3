"""What the four documents have in common: their tables, what was promised, and the line at the foot."""

from collections.abc import Iterable
from datetime import datetime
from typing import Protocol

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from naervaer.method.items import NOT_VALIDATED
from naervaer.people.models import Team
from naervaer.readings.plain import plain
from naervaer.readings.trends import Trend
from naervaer.steps.queries import Promise
from naervaer.web.paper import Part, Table

NONE = "–"


class Line(Protocol):
    """A measure as every one of the pages has it."""

    @property
    def name(self) -> str: ...
    @property
    def do(self) -> str: ...
    @property
    def felt(self) -> str: ...
    @property
    def numbers(self) -> str: ...
    @property
    def own_number(self) -> int | None: ...
    @property
    def trend(self) -> Trend | None: ...


def day(moment: datetime) -> str:
    return date_format(timezone.localtime(moment), _("j F") + " Y")


def made(team: Team, at: datetime) -> str:
    """The line at the foot of each page."""
    return _("Nærvær · %(team)s · printed %(day)s") % {"team": team.name, "day": day(at)}


def reading_of(team: Team, closed: datetime | None) -> str:
    """Which reading the page is about: the team alone before there is one."""
    if closed is None:
        return team.name
    return _("%(team)s · reading of %(day)s") % {"team": team.name, "day": day(closed)}


def doing(lines: Iterable[Line]) -> Part:
    """One thing to do about each measure."""
    return Part(_("One thing to do"), table=Table((), tuple((line.name, line.do) for line in lines)))


def lines_table(lines: Iterable[Line], what: str, leader: str, mine: bool) -> Table:
    """Each measure, in words and numbers, beside the leader's own answer, and whether it has moved."""
    own = (_("You") if mine else leader,) if leader else ()
    return Table(
        (what, _("The team feels it"), _("Team"), *own, _("Has it moved?")),
        tuple(
            (
                line.name,
                line.felt or _("not enough answers"),
                plain(line.numbers) or NONE,
                *((NONE if line.own_number is None else str(line.own_number),) if leader else ()),
                line.trend.says if line.trend else NONE,
            )
            for line in lines
        ),
        (6, 5, 3, 3, 7) if leader else (6, 5, 3, 7),
    )


def promises(steps: Iterable[Promise]) -> Part:
    """What was promised after the reading."""
    states = {"kept": _("Kept"), "dropped": _("Dropped")}
    points = tuple(f"{step.what} ({step.by}, {_step_day(step)}) {states.get(step.state, '')}".strip() for step in steps)
    return Part(_("What came of it?"), points=points)


def _step_day(step: Promise) -> str:
    return date_format(step.due_on, _("j F"))


def closing(language: str) -> Part:
    """What every page ends with: how much to make of it, and that nobody is behind a number."""
    return Part(
        _("How to read it"),
        (
            _("Two numbers are a range: the team lies somewhere in it. Nothing finer is known to anybody."),
            NOT_VALIDATED.in_language(language)
            + " "
            + _("They show where a talk is worth having. They prove nothing, and they are never about one person."),
        ),
    )
