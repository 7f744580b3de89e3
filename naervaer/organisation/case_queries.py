"""Cases as their pages show them. The employee representative gets no numbers and no notes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from naervaer.core.anonymity import Score
from naervaer.core.compass.bands import Move, move
from naervaer.core.compass.strip import Strip, draw
from naervaer.method.evidence import EXERCISE, EXERCISES
from naervaer.people.viewer import Viewer

from . import access
from .actions.cases import latest_bands
from .models import Case, CaseNote, CaseStep
from .words import NAMES, height, numbers


@dataclass(frozen=True)
class Row:
    """A case in the list. `state`: waiting (nobody looks after it), late, begun, closed."""

    id: int
    teams: str
    state: str
    owner: str
    act_by: date
    follow_up_on: date | None
    opened_at: datetime
    closed_at: datetime | None


@dataclass(frozen=True)
class Step:
    id: int
    name: str
    what: str
    due_on: date
    done_at: datetime | None


@dataclass(frozen=True)
class Band:
    word: str
    numbers: str
    strip: Strip


@dataclass(frozen=True)
class Measure:
    """What was published of one measure when the case was opened, and since."""

    name: str
    before: Band
    now: Band | None
    moved: str


@dataclass(frozen=True)
class Offer:
    """An exercise that can be chosen."""

    id: str
    name: str
    do: str
    why: str
    minutes: int


@dataclass(frozen=True)
class CasePage:
    """`next`: owner, first, step, finish, follow_up, close, "" (closed): the one thing to do now."""

    row: Row
    case: Case
    may_act: bool
    steps: tuple[Step, ...]
    offers: tuple[Offer, ...]
    measures: tuple[Measure, ...]
    notes: tuple[CaseNote, ...]
    next: str

    @property
    def may_end(self) -> bool:
        """Whether something has been done, so that the case can be closed."""
        return self.may_act and any(step.done_at for step in self.steps)


def case_rows(viewer: Viewer, at: datetime) -> tuple[Row, ...]:
    """Open ones first, those that have waited longest on top; then closed ones, the latest first. Three queries."""
    found = access.cases(viewer).select_related("owner").prefetch_related("teams", "steps")
    rows = [_row(case, timezone.localdate(at)) for case in found]
    still = sorted((row for row in rows if not row.closed_at), key=lambda row: (row.act_by, row.id))
    closed = sorted((row for row in rows if row.closed_at), key=lambda row: row.closed_at or at, reverse=True)
    return (*still, *closed)


def case_page(viewer: Viewer, case: Case, at: datetime, language: str) -> CasePage:
    """One case with all that the viewer may see of it."""
    row, hr = _row(case, timezone.localdate(at)), access.is_hr(viewer)
    steps = tuple(_step(step, language) for step in case.steps.all())
    return CasePage(
        row=row,
        case=case,
        may_act=hr and case.is_open,
        steps=steps,
        offers=tuple(
            Offer(
                each.id,
                each.name.in_language(language),
                each.do.in_language(language),
                each.why.in_language(language),
                each.minutes,
            )
            for each in EXERCISES
        ),
        measures=_measures(case) if hr else (),
        notes=tuple(case.notes.select_related("by")) if hr else (),
        next=_next(case, steps, timezone.localdate(at)),
    )


def waiting_cases(viewer: Viewer, at: datetime) -> tuple[Row, ...]:
    """For Today: the open cases that nobody has taken, that are the viewer's own, or that are late; for HR alone."""
    if not access.is_hr(viewer):
        return ()
    return tuple(
        row
        for row in case_rows(viewer, at)
        if not row.closed_at and (row.state in {"waiting", "late"} or row.owner == viewer.name)
    )


def is_helped(member_id: int, leads: Iterable[int] = ()) -> bool:
    """Whether the organisation has begun to help a team that the person is in or leads: they are told so. One query."""
    begun = Case.objects.filter(closed_at=None, steps__done_at__isnull=False)
    here = Q(teams__memberships__member=member_id, teams__memberships__until=None)
    return begun.filter(here | Q(teams__in=leads)).exists()


def _row(case: Case, today: date) -> Row:
    acted = any(step.done_at for step in case.steps.all())
    state = "begun" if acted else "late" if case.act_by < today else "begun" if case.owner_id else "waiting"
    return Row(
        id=case.pk,
        teams=", ".join(team.name for team in case.teams.all()),
        state=state if case.is_open else "closed",
        owner=case.owner.name if case.owner else "",
        act_by=case.act_by,
        follow_up_on=case.follow_up_on,
        opened_at=case.opened_at,
        closed_at=case.closed_at,
    )


def _step(step: CaseStep, language: str) -> Step:
    exercise = EXERCISE.get(step.kind)
    name = exercise.name.in_language(language) if exercise else str(CaseStep.Kind(step.kind).label)
    if step.kind == CaseStep.Kind.OTHER:
        return Step(step.pk, step.what, "", step.due_on, step.done_at)
    return Step(step.pk, name, step.what, step.due_on, step.done_at)


def _measures(case: Case) -> tuple[Measure, ...]:
    now = latest_bands(case) if case.is_open else case.after
    found = []
    for measure, edges in case.before.items():
        before, after = Score(*edges), Score(*now[measure]) if measure in now else None
        found.append(
            Measure(str(NAMES[measure]), _band(before), _band(after) if after else None, _moved(before, after))
        )
    return tuple(found)


def _band(score: Score) -> Band:
    return Band(height(score), numbers(score), draw(score))


def _moved(before: Score, after: Score | None) -> str:
    if after is None:
        return _("Nothing newer has been published.")
    return {
        Move.UP: _("Higher than when the case was opened."),
        Move.DOWN: _("Lower than when the case was opened."),
        Move.UNSURE: _("No sure change since the case was opened."),
    }[move(before, after)]


def _next(case: Case, steps: tuple[Step, ...], today: date) -> str:
    if not case.is_open:
        return ""
    if case.owner_id is None:
        return "owner"
    if not steps:
        return "first"
    if any(not step.done_at for step in steps):
        return "finish"
    if case.follow_up_on is None:
        return "follow_up"
    return "close" if case.follow_up_on <= today else "step"
