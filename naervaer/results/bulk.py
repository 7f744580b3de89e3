"""Many rows at once. A large house writes 300,000 in one closing, which takes Django's own way a minute more."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import connection, models


def insert(model: type[models.Model], rows: Iterable[Mapping[str, Any]], replacing: Sequence[str] = ()) -> None:
    """Insert `rows` (column -> value; what is left out is null, or "" for texts) into the model's table.

    With `replacing`, a row that is there by these columns is replaced. Values are bound, never written into the SQL.
    """
    fields = [field for field in model._meta.concrete_fields if not field.primary_key]
    columns = [str(field.column) for field in fields]
    texts = {str(field.column) for field in fields if isinstance(field, models.CharField)}
    values = [[_plain(row.get(column, "" if column in texts else None)) for column in columns] for row in rows]
    if not values:
        return
    quoted = [connection.ops.quote_name(column) for column in columns]
    table, places = connection.ops.quote_name(model._meta.db_table), ", ".join(["%s"] * len(columns))
    sql = f"INSERT INTO {table} ({', '.join(quoted)}) VALUES ({places})"  # noqa: S608  # names of our own model
    if replacing:
        keys = ", ".join(connection.ops.quote_name(column) for column in replacing)
        fresh = ", ".join(f"{name} = excluded.{name}" for name in quoted)
        sql += f" ON CONFLICT ({keys}) DO UPDATE SET {fresh}"
    with connection.cursor() as cursor:
        cursor.executemany(sql, values)


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return connection.ops.adapt_datetimefield_value(value)
    return json.dumps(value) if isinstance(value, dict) else value
