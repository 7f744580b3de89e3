"""The adversary's door to the disk: what somebody finds who has the database, its files and their surroundings."""

import base64
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from django.db import connection

from . import keys, tables
from .backup import COLUMNS
from .finding import Finding, counted
from .guards import NAMES
from .models import Wave

HELD = [Wave.State.OPEN, Wave.State.CLOSING]


def storage_findings(also: Iterable[Path] = ()) -> list[Finding]:
    """Every attack that needs the database and the files of this installation; `also` are backups and logs."""
    held = set(Wave.objects.filter(state__in=HELD).values_list("id", flat=True))
    published = set(Wave.objects.exclude(state__in=HELD).values_list("id", flat=True))
    return [
        counted("left behind: tables of closed readings", _orphans(held), "tables with tokens, receipts or answers"),
        counted("left behind: keys of closed readings", len(published & set(keys.kept())), "keys"),
        counted("order and time: what lies beside a sealed answer", _talkative_tables(), "tables with more in them"),
        counted("keys of open readings: read by others", _readable(), "files others can read"),
        counted("keys of open readings: in the database or a backup", _copies(also), "copies of a key"),
        counted("keys of open readings: lost", sum(map(_lost, held)), "readings nobody can open"),
        counted("rewriting what was published", len(_missing_guards()), "guards that are not there"),
        _free_pages(),
    ]


def _orphans(held: set[int]) -> int:
    return sum(int(name.rpartition("_")[2]) not in held for name in tables.there_are())


def _talkative_tables() -> int:
    """Tables of open waves with another column than they need, or, on SQLite, kept in the order of arriving."""
    found = 0
    with connection.cursor() as cursor:
        for name in tables.there_are():
            columns = tuple(column.name for column in connection.introspection.get_table_description(cursor, name))
            expected = next(columns for prefix, columns in COLUMNS.items() if name.startswith(prefix))
            ordered = False
            if connection.vendor == "sqlite":
                cursor.execute("SELECT sql FROM sqlite_master WHERE name = %s", [name])
                ordered = "WITHOUT ROWID" not in cursor.fetchone()[0]
            found += columns != expected or ordered
    return found


def _readable() -> int:
    places = [*keys.kept().values(), *([keys.folder()] if keys.folder().is_dir() else [])]
    return sum(bool(stat.S_IMODE(place.stat().st_mode) & 0o077) for place in places)


def _copies(also: Iterable[Path]) -> int:
    needles = [form for wave_id in keys.kept() for form in _forms(wave_id)]
    if not needles:
        return 0
    found = sum(needle in data for data in _files(also) for needle in needles)
    return found + (_in_postgresql(needles) if connection.vendor == "postgresql" else 0)


def _forms(wave_id: int) -> Iterator[bytes]:
    """A key as it could be written down."""
    try:
        key = keys.read(wave_id)
    except keys.KeyLost:
        return
    for half in (key.private, key.secret):
        yield from (half, half.hex().encode(), base64.b64encode(half)[:40])


def _lost(wave_id: int) -> bool:
    return not list(_forms(wave_id))


def _files(also: Iterable[Path]) -> Iterator[bytes]:
    """The bytes of the database's files, its log and whatever else is to be searched."""
    if connection.vendor == "sqlite":
        name = str(connection.settings_dict["NAME"])
        also = [*also, *(Path(name + ending) for ending in ("", "-wal", "-shm", "-journal"))]
    for path in also:
        if path.is_file():
            yield path.read_bytes()


def _in_postgresql(needles: list[bytes]) -> int:
    """Rows that hold a key as text: a row shown as text shows bytes in hexadecimal."""
    written = [f"%{needle.decode()}%" for needle in needles if needle.isascii()]
    found = 0
    with connection.cursor() as cursor:
        for name in connection.introspection.table_names(cursor):
            table = connection.ops.quote_name(name)
            cursor.execute(f"SELECT count(*) FROM {table} t WHERE t::text LIKE ANY(%s)", [written])  # noqa: S608  # a quoted name
            found += cursor.fetchone()[0]
    return found


def _missing_guards() -> set[str]:
    catalogue = {"postgresql": "SELECT tgname FROM pg_trigger", "sqlite": "SELECT name FROM sqlite_master"}
    with connection.cursor() as cursor:
        cursor.execute(catalogue[connection.vendor])
        return set(NAMES) - {name for (name,) in cursor.fetchall()}


def _free_pages() -> Finding:
    attack, aim = "deleted rows in free pages of the file", "overwritten when deleted"
    if connection.vendor != "sqlite":
        return Finding(attack, "sealed answers without their key, at most", "no key in the database server", True)
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA secure_delete")
        on = cursor.fetchone()[0] == 1
    return Finding(attack, "nothing" if on else "sealed answers without their key", aim, on)
