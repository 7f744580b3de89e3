"""Working on a case: who looks after it, what is done, when it is looked at again, and what came of it."""

from collections.abc import Mapping
from datetime import date, datetime

from django.db import models, transaction
from django.utils import timezone

from naervaer.answers.reporting import results_for_team
from naervaer.history.record import record
from naervaer.organisation.access import owners
from naervaer.organisation.models import Case, CaseNote, CaseStep
from naervaer.people.models import Member
from naervaer.results.queries import histories

from .refusals import DayHasPassed, IsClosed, NotAnOwner, NothingDone, NothingSaid


@transaction.atomic
def give_owner(*, case: Case, owner: Member, by: Member, at: datetime) -> None:
    """`owner` looks after the case from now on. Raises Refused."""
    if not owners(case.organisation_id, at).filter(pk=owner.pk).exists():
        raise NotAnOwner
    if not _open(case).update(owner=owner):
        raise IsClosed
    about = {"teams": _teams(case), "owner": owner.name}
    record(organisation_id=case.organisation_id, by=by.pk, what="organisation.case_owner", at=at, about=about)


@transaction.atomic
def plan_step(*, case: Case, kind: str, what: str, due_on: date, by: Member, at: datetime) -> CaseStep:
    """Something that will be done on the day `due_on`. Raises Refused."""
    if due_on < timezone.localdate(at):
        raise DayHasPassed
    if kind == CaseStep.Kind.OTHER and not what.strip():
        raise NothingSaid
    if not _open(case).exists():
        raise IsClosed
    step = CaseStep.objects.create(case=case, kind=kind, what=" ".join(what.split())[:200], due_on=due_on, made_at=at)
    about = {"teams": _teams(case)}
    record(organisation_id=case.organisation_id, by=by.pk, what="organisation.case_step", at=at, about=about)
    return step


@transaction.atomic
def finish_step(*, step: CaseStep, by: Member, at: datetime) -> bool:
    """It is done; False when it was so already. Raises IsClosed."""
    case = step.case
    if not _open(case).exists():
        raise IsClosed
    if not CaseStep.objects.filter(pk=step.pk, done_at=None).update(done_at=at):
        return False
    about = {"teams": _teams(case)}
    record(organisation_id=case.organisation_id, by=by.pk, what="organisation.case_step_done", at=at, about=about)
    return True


def write_note(*, case: Case, text: str, by: Member, at: datetime) -> None:
    """A note for HR alone. Raises Refused."""
    if not text.strip():
        raise NothingSaid
    if not _open(case).exists():
        raise IsClosed
    CaseNote.objects.create(case=case, text=text.strip()[:600], by=by, at=at)


def set_follow_up(*, case: Case, on: date, at: datetime) -> None:
    """The day on which it is looked at again. Raises Refused."""
    if on < timezone.localdate(at):
        raise DayHasPassed
    if not _open(case).update(follow_up_on=on):
        raise IsClosed


@transaction.atomic
def close_case(*, case: Case, changed: str, by: Member, at: datetime) -> None:
    """It is over: what changed, in words, and the latest published bands beside the first. Raises Refused."""
    if not changed.strip():
        raise NothingSaid
    if not case.steps.filter(done_at__isnull=False).exists():
        raise NothingDone
    after = latest_bands(case)
    if not _open(case).update(closed_at=at, changed=changed.strip()[:600], after=after):
        raise IsClosed
    about = {"teams": _teams(case)}
    record(organisation_id=case.organisation_id, by=by.pk, what="organisation.case_closed", at=at, about=about)


def latest_bands(case: Case) -> Mapping[str, list[int]]:
    """What was published of the case's measures after it was opened, of its teams alone and told to them beforehand."""
    teams = list(case.teams.values_list("pk", flat=True))
    own = {
        one.wave.id
        for team in teams
        for one in results_for_team(team)
        if one.wave.units_see and set(one.cell.team_ids) <= set(teams)
    }
    found: dict[str, list[int]] = {}
    for of_team in histories(teams, case.measures).values():
        for measure, history in of_team.items():
            for point in history.points:
                if point.score and point.closes_at > case.opened_at and point.wave_id in own:
                    found[measure] = [point.score.low, point.score.high]
    return found


def _open(case: Case) -> "models.QuerySet[Case]":
    return Case.objects.filter(pk=case.pk, closed_at=None)


def _teams(case: Case) -> str:
    return ", ".join(case.teams.values_list("name", flat=True))
