"""Bring a list of people in: read, plan, confirm, write. Nothing before it is confirmed, then all or nothing."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.db import transaction

from naervaer.history.record import record
from naervaer.people.importing.headings import Field, recognise
from naervaer.people.importing.keeping import pack_plan, pack_table, unpack_plan, unpack_table
from naervaer.people.importing.parsing import Parsed, parse
from naervaer.people.importing.plan import Plan, make_plan
from naervaer.people.importing.snapshot import here, stamp
from naervaer.people.importing.table import Table
from naervaer.people.importing.writing import prepare, write
from naervaer.people.models import Account, ImportDraft, Organisation

KEPT_FOR = timedelta(days=1)
_STEP = 500
State = ImportDraft.State


class _Moved(Exception):
    """Something else was changed between the plan and its writing."""


def start_draft(*, organisation: Organisation, by: Account | None, table: Table, at: datetime) -> ImportDraft:
    """Keep the list for a day, with its columns as they were recognised."""
    columns = recognise(table.headings, [row.cells for row in table.rows[:50]])
    return ImportDraft.objects.create(
        organisation=organisation,
        by=by,
        table=pack_table(table),
        row_count=len(table.rows),
        columns=[column or "" for column in columns],
        created_at=at,
        moved_on_at=at,
        expires_at=at + KEPT_FOR,
    )


def change_draft(
    draft: ImportDraft,
    *,
    at: datetime,
    columns: Sequence[str] | None = None,
    answers: Mapping[str, str] | None = None,
    complete: bool | None = None,
    strict: bool | None = None,
) -> bool:
    """Correct the columns, answer what was asked, declare the list complete. The plan is made anew."""
    changed: dict[str, object] = {"state": State.WAITING, "progress": 0, "moved": False, "moved_on_at": at}
    if columns is not None:
        changed["columns"] = list(columns)
    if answers is not None:
        changed["answers"] = {**draft.answers, **answers}
    if complete is not None:
        changed["complete"] = complete
    if strict is not None:
        changed["strict"] = strict
    waiting = ImportDraft.objects.filter(pk=draft.pk, state__in=[State.READY, State.WAITING])
    return bool(waiting.update(**changed))


def plan_draft(draft_id: int, at: datetime, tell: Callable[[int], None] | None = None) -> None:
    """Make the plan of a waiting draft, telling how far it is in percent. Safe to run twice."""
    if not _move(draft_id, State.WAITING, State.PLANNING, at):
        return
    draft = ImportDraft.objects.select_related("organisation", "by").get(pk=draft_id)
    seen = stamp(draft.organisation_id)
    plan = _plan(draft, at, tell or (lambda percent: _tell(draft_id, percent)))
    ImportDraft.objects.filter(pk=draft_id, state=State.PLANNING).update(
        state=State.READY, plan=pack_plan(plan), stamp=seen, progress=100, moved_on_at=at
    )


def confirm_draft(draft: ImportDraft, at: datetime) -> bool:
    """The person has seen the plan and wants it. False when there is nothing to do, or it was done already."""
    plan = unpack_plan(draft.plan)
    if not plan.changes_something or (draft.strict and plan.of("bad")):
        return False
    return _move(draft.pk, State.READY, State.CONFIRMED, at)


def write_draft(draft_id: int, at: datetime) -> None:
    """Write a confirmed plan, all or nothing. When somebody's change meanwhile would change the plan, ask again."""
    if not _move(draft_id, State.CONFIRMED, State.WRITING, at):
        return
    draft = ImportDraft.objects.select_related("organisation", "by").get(pk=draft_id)
    plan, seen = unpack_plan(draft.plan), draft.stamp
    try:
        for _attempt in range(3):
            now = stamp(draft.organisation_id)
            if now != seen and _plan(draft, at) != plan:
                break
            seen = now
            ready = prepare(plan, draft.organisation)
            try:
                with transaction.atomic():
                    Organisation.objects.select_for_update().get(pk=draft.organisation_id)
                    if stamp(draft.organisation_id) != seen:
                        raise _Moved
                    write(ready, _today(draft, at))
                    _finish(draft, plan, at)
            except _Moved:
                continue
            return
    except BaseException:
        _move(draft_id, State.WRITING, State.READY, at)
        raise
    ImportDraft.objects.filter(pk=draft_id).update(
        state=State.READY, moved=True, plan=pack_plan(_plan(draft, at)), stamp=stamp(draft.organisation_id)
    )


def drop_draft(draft: ImportDraft) -> None:
    """Nothing of the list is kept."""
    ImportDraft.objects.filter(pk=draft.pk).exclude(state=State.WRITING).delete()


def forget_drafts(at: datetime) -> None:
    """Every list that is a day old is gone."""
    ImportDraft.objects.filter(expires_at__lte=at).delete()


def _finish(draft: ImportDraft, plan: Plan, at: datetime) -> None:
    counts = {
        "created": len(plan.of("create")),
        "changed": len(plan.of("change")),
        "left": sum(1 for who in plan.leaving if not who.kept),
        "left_out": len(plan.of("bad")) + len(plan.of("ask")),
    }
    ImportDraft.objects.filter(pk=draft.pk).update(
        state=State.DONE, outcome=counts, table=b"", plan=b"", answers={}, moved_on_at=at
    )
    record(
        organisation_id=draft.organisation_id,
        by=_member_id(draft.by),
        what="people.imported",
        at=at,
        about={key: str(count) for key, count in counts.items()},
    )


def _plan(draft: ImportDraft, at: datetime, tell: Callable[[int], None] = lambda _percent: None) -> Plan:
    table = unpack_table(draft.table)
    columns = [Field(column) if column else None for column in draft.columns]
    rows: list[Parsed] = []
    for index, row in enumerate(table.rows):
        if index % _STEP == 0 and index:
            tell(90 * index // len(table.rows))
        rows.append(parse(row, columns))
    now = here(draft.organisation_id, _today(draft, at))
    answers = {int(number): answer for number, answer in draft.answers.items()}
    return make_plan(rows, now, answers=answers, complete=draft.complete, by=_member_id(draft.by))


def _member_id(account: Account | None) -> int | None:
    member = getattr(account, "member", None) if account else None
    return member.pk if member else None


def _today(draft: ImportDraft, at: datetime) -> date:
    return at.astimezone(ZoneInfo(draft.organisation.time_zone)).date()


def _move(draft_id: int, old: str, new: str, at: datetime) -> bool:
    return bool(ImportDraft.objects.filter(pk=draft_id, state=old).update(state=new, moved_on_at=at))


def _tell(draft_id: int, percent: int) -> None:
    ImportDraft.objects.filter(pk=draft_id).update(progress=percent)
