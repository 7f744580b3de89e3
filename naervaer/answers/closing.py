"""Closing a wave by its date: publish once, then destroy. Stopped anywhere, the next run goes on from there."""

import json
import logging
from collections import defaultdict
from datetime import datetime, timedelta

from django.db import OperationalError, connection, transaction

from naervaer.core.anonymity import Instrument, Released, Score, release

from . import keys, tables
from .models import Cell, LedgerRow, Wave

log = logging.getLogger(__name__)


def close_due(at: datetime) -> None:
    """The job: close every wave whose date has come, and finish what a stopped run left. Safe to run twice."""
    unfinished = [Wave.State.OPEN, Wave.State.CLOSING, Wave.State.CLOSED]
    due = Wave.objects.filter(state__in=unfinished, closes_at__lte=at).order_by("closes_at", "id")
    for wave_id in list(due.values_list("id", flat=True)):
        Wave.objects.filter(pk=wave_id, state=Wave.State.OPEN).update(state=Wave.State.CLOSING)
        _publish(wave_id)
        _destroy(wave_id)
    _forget_stray_keys(at)


def _publish(wave_id: int) -> None:
    """Ledger, dropped tables and the new state in one transaction: all or nothing, and once."""
    with transaction.atomic():
        wave = Wave.objects.select_for_update().get(pk=wave_id)
        if wave.state != Wave.State.CLOSING:
            return
        try:
            key = keys.read(wave_id)
        except keys.KeyLost:
            log.warning("The key of a reading was lost. Its answers cannot be read; everybody may be asked again.")
            wave.state = Wave.State.LOST
        else:
            LedgerRow.objects.bulk_create(_rows(wave, key))
            wave.state = Wave.State.CLOSED
        tables.drop(wave_id)
        wave.save(update_fields=["state"])


def _rows(wave: Wave, key: keys.WaveKey) -> list[LedgerRow]:
    instrument = Instrument.from_data(wave.instrument)
    ballots: dict[int, dict[int, list[tuple[int | None, ...]]]] = defaultdict(lambda: defaultdict(list))
    for cell_id, sitting, sealed in tables.all_sealed(wave.pk):
        questions = instrument.sittings[sitting] if sitting < len(instrument.sittings) else ()
        answers = key.unseal(sealed, [question.points for question in questions])
        if answers is not None:
            ballots[cell_id][sitting].append(answers)
    return [
        _row(wave, cell, measure, released)
        for cell in wave.cells.all()
        for measure, released in release(instrument, ballots[cell.pk], asked=cell.asked, at_least=wave.at_least).items()
    ]


def _row(wave: Wave, cell: Cell, measure: str, released: Released[Score]) -> LedgerRow:
    score = released.value
    low, high = (score.low, score.high) if score else (None, None)
    withheld = str(released.withheld or "")
    shown = {
        "asked": released.asked,
        "cell": cell.key,
        "high": high,
        "low": low,
        "measure": measure,
        "withheld": withheld,
    }
    return LedgerRow(
        wave=wave, cell=cell, measure=measure, asked=released.asked, low=low, high=high, withheld=withheld,
        shown=json.dumps(shown, sort_keys=True, separators=(",", ":"), ensure_ascii=False),
    )  # fmt: skip


def _destroy(wave_id: int) -> None:
    """The key, then on SQLite the free pages and the log. Never before the publishing is committed for good."""
    state = Wave.objects.values_list("state", flat=True).get(pk=wave_id)
    if connection.in_atomic_block or state in {Wave.State.OPEN, Wave.State.CLOSING}:
        return
    keys.destroy(wave_id)
    if _scrubbed():
        Wave.objects.filter(pk=wave_id, state=Wave.State.CLOSED).update(state=Wave.State.DESTROYED)


def _forget_stray_keys(at: datetime) -> None:
    """Keys whose wave never came to be, because opening it was stopped half-way: none is younger than a day.

    A database without any wave may be one that a backup is about to be restored into: its keys stay.
    """
    there = set(Wave.objects.values_list("id", flat=True))
    for wave_id, path in keys.kept().items() if there else ():
        if wave_id not in there and path.stat().st_mtime < (at - timedelta(days=1)).timestamp():
            keys.destroy(wave_id)


def _scrubbed() -> bool:
    """Whether nothing of the dropped tables is left in the file or its log; a busy database is tried again later."""
    if connection.vendor != "sqlite":
        return True
    try:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            cursor.execute("VACUUM")
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            busy = cursor.fetchone()[0]
    except OperationalError:
        return False
    return not busy
