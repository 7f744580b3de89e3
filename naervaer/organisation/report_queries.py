"""The contribution to the workplace assessment: what was published of units, and what was done. No team is named."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from naervaer.core.anonymity import Score
from naervaer.core.anonymity.units import FEWEST_CELLS
from naervaer.method.evidence import EXERCISE, HEADINGS, NOT_WHOLE, TOGETHER
from naervaer.people.models import Organisation, Team

from .models import Case, CaseStep, Publication, UnitNumber
from .words import NAMES, height


@dataclass(frozen=True)
class Finding:
    """One number of one unit. `low` and `high` are its published edges."""

    heading: str
    unit: str
    about: str
    word: str
    low: int
    high: int


@dataclass(frozen=True)
class Action:
    """Something that was planned or done. `where`: the unit, or the organisation where the unit has few teams."""

    heading: str
    where: str
    what: str
    owner: str
    due_on: date
    done_on: date | None
    follow_up_on: date | None


@dataclass(frozen=True)
class Report:
    organisation: str
    made_on: date
    begins: date | None  # the quarter that the findings tell of
    findings: tuple[Finding, ...]
    actions: tuple[Action, ...]
    not_whole: str
    together: str

    @property
    def quarter(self) -> int:
        return (self.begins.month + 2) // 3 if self.begins else 0


def report(organisation: Organisation, at: datetime, language: str) -> Report:
    """All that may be said now. Seven queries, however many units and cases."""
    zone = ZoneInfo(organisation.time_zone)
    latest = Publication.objects.filter(organisation=organisation).first()
    return Report(
        organisation=organisation.name,
        made_on=at.astimezone(zone).date(),
        begins=latest.begins if latest else None,
        findings=_findings(organisation, latest, language) if latest else (),
        actions=_actions(organisation, zone, language),
        not_whole=NOT_WHOLE.in_language(language),
        together=TOGETHER.in_language(language),
    )


def _findings(organisation: Organisation, latest: Publication, language: str) -> tuple[Finding, ...]:
    rows = UnitNumber.objects.filter(publication=latest).select_related("unit")
    whole_first = sorted(rows, key=lambda row: (row.unit is not None, row.unit.name if row.unit else "", row.pk))
    return tuple(
        Finding(
            heading=HEADINGS[row.measure].in_language(language),
            unit=row.unit.name if row.unit else organisation.name,
            about=str(NAMES[row.measure]),
            word=height(Score(row.low, row.high)),
            low=row.low,
            high=row.high,
        )
        for row in whole_first
    )


def _actions(organisation: Organisation, zone: ZoneInfo, language: str) -> tuple[Action, ...]:
    cases = Case.objects.filter(organisation=organisation).select_related("owner")
    teams_in = Counter(Team.objects.filter(organisation=organisation).values_list("unit", flat=True))
    found = []
    for case in cases.prefetch_related("steps", "teams__unit"):
        units = {team.unit for team in case.teams.all()}
        unit = units.pop() if len(units) == 1 else None
        where = unit.name if unit and teams_in[unit.pk] >= FEWEST_CELLS else organisation.name
        heading = "; ".join(HEADINGS[measure].in_language(language) for measure in case.measures)
        for step in case.steps.all():
            done_on = step.done_at.astimezone(zone).date() if step.done_at else None
            owner = case.owner.name if case.owner else ""
            what = _what(step, language)
            found.append(Action(heading, where, what, owner, step.due_on, done_on, case.follow_up_on))
    return tuple(sorted(found, key=lambda action: (action.due_on, action.where, action.what)))


def _what(step: CaseStep, language: str) -> str:
    exercise = EXERCISE.get(step.kind)
    if exercise:
        return exercise.name.in_language(language)
    return step.what if step.kind == CaseStep.Kind.OTHER else str(CaseStep.Kind(step.kind).label)
