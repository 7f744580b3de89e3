"""Writing the release ledger: what was published, as canonical text and in one go, however many groups there are."""

import json
from collections.abc import Iterable, Iterator
from contextlib import closing

from django.db import connection

from naervaer.core.anonymity import Released, Score

from .models import Cell, LedgerRow, random_key

AT_ONCE = 5000
_COLUMNS = ("id", "wave_id", "cell_id", "measure", "asked", "low", "high", "withheld", "shown")
_TABLE = LedgerRow._meta.db_table
_canonical = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode
Row = tuple[int, int, int, str, int, int | None, int | None, str, str]


def row(wave_id: int, cell: Cell, measure: str, released: Released[Score]) -> Row:
    """What is kept of one published number, in the order of the columns."""
    score, asked, withheld = released.value, released.asked, str(released.withheld or "")
    low, high = (score.low, score.high) if score else (None, None)
    shown = {"asked": asked, "cell": cell.key, "high": high, "low": low, "measure": measure, "withheld": withheld}
    return random_key(), wave_id, cell.pk, measure, asked, low, high, withheld, _canonical(shown)


def write(rows: Iterable[Row]) -> None:
    """Insert the rows, in the caller's transaction. A hundred thousand and more: so not as objects, one by one."""
    sql = f"INSERT INTO {_TABLE} ({', '.join(_COLUMNS)}) VALUES ({', '.join(['%s'] * len(_COLUMNS))})"
    with closing(connection.cursor()) as cursor:
        for some in _in_parts(rows):
            cursor.executemany(sql, some)


def _in_parts(rows: Iterable[Row]) -> Iterator[list[Row]]:
    part: list[Row] = []
    for one in rows:
        part.append(one)
        if len(part) == AT_ONCE:
            yield part
            part = []
    if part:
        yield part
