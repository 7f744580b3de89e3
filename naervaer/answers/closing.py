"""Closing a wave by its date: publish once, then destroy. Stopped anywhere, the next run goes on from there."""

import logging
from datetime import datetime, timedelta

from django.db import OperationalError, connection, transaction

from naervaer.core.anonymity import Instrument, overall, release

from . import keys, ledger, tables
from .models import OverallRow, Wave

WAITED_FOR = timedelta(days=7)  # a folder of keys that is not mounted may come back
log = logging.getLogger(__name__)
Answers = dict[int, dict[int, list[tuple[int | None, ...]]]]


def close_due(at: datetime) -> None:
    """The job: close every wave whose date has come, and finish what a stopped run left. Safe to run twice.

    Raises KeyLost at the end, so that somebody is told, while the key of a wave is waited for.
    """
    waiting = 0
    unfinished = [Wave.State.OPEN, Wave.State.CLOSING, Wave.State.CLOSED]
    due = Wave.objects.filter(state__in=unfinished, closes_at__lte=at).order_by("closes_at", "id")
    for wave_id in list(due.values_list("id", flat=True)):
        Wave.objects.filter(pk=wave_id, state=Wave.State.OPEN).update(state=Wave.State.CLOSING)
        waiting += not _publish(wave_id, at)
        _destroy(wave_id)
    _forget_keys(at)
    if waiting:
        raise keys.KeyLost(f"{waiting} closed readings wait for their key: is the folder of keys in its place?")


def _publish(wave_id: int, at: datetime) -> bool:
    """Ledger, dropped tables and the new state in one transaction: all or nothing, and once.

    False, with nothing done, while the key is not there but may come back.
    """
    with transaction.atomic():
        wave = Wave.objects.select_for_update().get(pk=wave_id)
        if wave.state != Wave.State.CLOSING:
            return True
        key = _key(wave)
        if key is None and at < wave.closes_at + WAITED_FOR:
            return False
        if key is None:
            log.warning("The key of a reading was lost. Its answers cannot be read; everybody may be asked again.")
            wave.state = Wave.State.LOST
        else:
            _write(wave, key)
            wave.state = Wave.State.CLOSED
        tables.drop(wave_id)
        wave.save(update_fields=["state"])
        return True


def _key(wave: Wave) -> keys.WaveKey | None:
    """The wave's own key, when it is there and whole."""
    try:
        key = keys.read(wave.pk)
    except keys.KeyLost:
        return None
    return key if key.fits(wave.public_key) else None


def _write(wave: Wave, key: keys.WaveKey) -> None:
    """Everything that may be known of the wave, once and for ever."""
    instrument = Instrument.from_data(wave.instrument)
    answers = _answers(wave, key, instrument)
    ledger.write(
        ledger.row(wave.pk, cell, measure, released)
        for cell in wave.cells.all()
        for measure, released in release(
            instrument, answers.get(cell.pk, {}), asked=cell.asked, at_least=wave.at_least
        ).items()
    )
    OverallRow.objects.bulk_create(
        OverallRow(wave=wave, measure=measure, kind=kind, value=value)
        for (measure, kind), value in overall(instrument, answers, wave.at_least).items()
    )


def _answers(wave: Wave, key: keys.WaveKey, instrument: Instrument) -> Answers:
    """Every ballot, by cell and sitting."""
    ballots: Answers = {}
    for cell_id, sitting, sealed in tables.all_sealed(wave.pk):
        questions = instrument.sittings[sitting] if sitting < len(instrument.sittings) else ()
        answers = key.unseal(sealed, [question.points for question in questions])
        if answers is not None:
            ballots.setdefault(cell_id, {}).setdefault(sitting, []).append(answers)
    return ballots


def _destroy(wave_id: int) -> None:
    """The key, then on SQLite the free pages and the log. Never before the publishing is committed for good."""
    state = Wave.objects.values_list("state", flat=True).get(pk=wave_id)
    if connection.in_atomic_block or state in {Wave.State.OPEN, Wave.State.CLOSING}:
        return
    keys.destroy(wave_id)
    if _scrubbed():
        Wave.objects.filter(pk=wave_id, state=Wave.State.CLOSED).update(state=Wave.State.DESTROYED)


def _forget_keys(at: datetime) -> None:
    """Keys that came back after their wave was over, and those, older than a day, whose wave never came to be.

    A database without any wave may be one that a backup is about to be restored into: its keys stay.
    """
    states = dict(Wave.objects.values_list("id", "state"))
    over = {wave_id for wave_id, state in states.items() if state in {Wave.State.DESTROYED, Wave.State.LOST}}
    for wave_id, path in keys.kept().items() if states else ():
        stray = wave_id not in states and path.stat().st_mtime < (at - timedelta(days=1)).timestamp()
        if stray or wave_id in over:
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
