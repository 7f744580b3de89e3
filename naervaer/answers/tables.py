"""The two tables of an open wave: spent tokens, and sealed answers. Made at opening, dropped at closing.

Neither holds a time, a person or an order: their keys are hashes, on SQLite also the order on disk
(WITHOUT ROWID). There is one pair a wave so that closing can drop them whole.
"""

from collections.abc import Iterator
from contextlib import closing

from django.db import connection

SPENT, SEALED = "answers_spent_", "answers_sealed_"


def create(wave_id: int) -> None:
    binary = "bytea" if connection.vendor == "postgresql" else "blob"
    ending = "" if connection.vendor == "postgresql" else " WITHOUT ROWID"
    _run(f"CREATE TABLE {_spent(wave_id)} (token varchar(64) NOT NULL PRIMARY KEY){ending}")
    _run(
        f"CREATE TABLE {_sealed(wave_id)} (receipt varchar(64) NOT NULL PRIMARY KEY, "
        f"cell bigint NOT NULL, sitting smallint NOT NULL, sealed {binary} NOT NULL){ending}"
    )


def drop(wave_id: int) -> None:
    _run(f"DROP TABLE IF EXISTS {_spent(wave_id)}")
    _run(f"DROP TABLE IF EXISTS {_sealed(wave_id)}")


def hold(wave_id: int) -> None:
    """Keep the wave from being closed until this transaction ends; sends do not wait for each other.

    On SQLite the transaction is the only one that writes, from its first moment.
    """
    if connection.vendor == "postgresql":
        _run("SELECT 1 FROM answers_wave WHERE id = %s FOR SHARE", wave_id)


def spend(wave_id: int, token: str) -> bool:
    """Spend a token; False when it was spent before. Two at once: the second waits, then gets False."""
    return _run(f"INSERT INTO {_spent(wave_id)} (token) VALUES (%s) ON CONFLICT DO NOTHING", token) == 1


def store(wave_id: int, receipt: str, cell: int, sitting: int, sealed: bytes) -> bool:
    """Store one sealed ballot; False when the receipt is there already."""
    columns = "(receipt, cell, sitting, sealed) VALUES (%s, %s, %s, %s)"
    sql = f"INSERT INTO {_sealed(wave_id)} {columns} ON CONFLICT DO NOTHING"
    return _run(sql, receipt, cell, sitting, sealed) == 1


def replace(wave_id: int, receipt: str, cell: int, sitting: int, sealed: bytes) -> bool:
    """Put another sealed ballot in the place of the one with this receipt; False when there is none."""
    sql = f"UPDATE {_sealed(wave_id)} SET sealed = %s WHERE receipt = %s AND cell = %s AND sitting = %s"
    return _run(sql, sealed, receipt, cell, sitting) == 1


def is_spent(wave_id: int, token: str) -> bool:
    with closing(connection.cursor()) as cursor:
        cursor.execute(f"SELECT 1 FROM {_spent(wave_id)} WHERE token = %s", [token])
        return cursor.fetchone() is not None


def all_sealed(wave_id: int) -> Iterator[tuple[int, int, bytes]]:
    """Cell, sitting and sealed bytes of every ballot, in the order of their random receipts."""
    with closing(connection.cursor()) as cursor:
        cursor.execute(f"SELECT cell, sitting, sealed FROM {_sealed(wave_id)} ORDER BY receipt")
        for cell, sitting, sealed in cursor.fetchall():
            yield cell, sitting, bytes(sealed)


def there_are() -> list[str]:
    """The names of all such tables in the database."""
    return [name for name in connection.introspection.table_names() if name.startswith((SPENT, SEALED))]


def _spent(wave_id: int) -> str:
    return f"{SPENT}{int(wave_id)}"


def _sealed(wave_id: int) -> str:
    return f"{SEALED}{int(wave_id)}"


def _run(sql: str, *values: int | str | bytes) -> int:
    with closing(connection.cursor()) as cursor:
        cursor.execute(sql, values or None)
        return int(cursor.rowcount)
