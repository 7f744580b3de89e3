"""What a backup takes of open waves: their tables as they are. Sealed answers stay sealed; no key is touched."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from typing import Any

from django.db import connection

from . import tables

COLUMNS = {tables.SPENT: ("token",), tables.SEALED: ("receipt", "cell", "sitting", "sealed")}
A_TIME = 500


def table_names() -> list[str]:
    """The tables of open waves, in a fixed order."""
    return sorted(tables.there_are())


def rows_of(name: str) -> Iterator[tuple[object, ...]]:
    """Every row of one of these tables, in the order of its random key."""
    columns = _columns(name)
    with closing(connection.cursor()) as cursor:
        cursor.execute(f"SELECT {', '.join(columns)} FROM {name} ORDER BY {columns[0]}")  # noqa: S608  # checked names
        while rows := cursor.fetchmany(A_TIME):
            for row in rows:
                yield tuple(bytes(value) if isinstance(value, memoryview) else value for value in row)


def make(names: Sequence[str]) -> None:
    """Make the tables of these waves in an empty database."""
    for name in names:
        _columns(name)
    for wave_id in sorted({int(name.rpartition("_")[2]) for name in names}):
        tables.create(wave_id)


def put(name: str, rows: Sequence[Sequence[Any]]) -> None:
    """Put rows back into one of these tables."""
    columns = _columns(name)
    places = ", ".join(["%s"] * len(columns))
    with closing(connection.cursor()) as cursor:
        cursor.executemany(f"INSERT INTO {name} ({', '.join(columns)}) VALUES ({places})", rows)  # noqa: S608  # checked names


def _columns(name: str) -> tuple[str, ...]:
    """The columns of a table; ValueError when it is none of an open wave."""
    for prefix, columns in COLUMNS.items():
        if name.startswith(prefix) and name.removeprefix(prefix).isdecimal():
            return columns
    raise ValueError(name)
