"""What a backup holds: every table of every app, and the tables of open waves; read in one moment, put back whole."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.core.management.color import no_style
from django.db import connection, models, transaction
from django.db.migrations.recorder import MigrationRecorder

from naervaer.answers import backup as open_waves

from .archive import Reader, TableSum, Unusable, as_line

A_TIME = 500
# Made anew by every installation itself.
OWN = {"django_content_type", "auth_permission", "installation_recurringrun"}


def all_models() -> list[type[models.Model]]:
    """Every table of ours and of what we are built on, in a fixed order."""
    found = apps.get_models(include_auto_created=True)
    return sorted((model for model in found if model._meta.managed), key=lambda model: model._meta.db_table)


def applied() -> list[str]:
    """The migrations this database has."""
    return sorted(f"{app}.{name}" for app, name in MigrationRecorder(connection).applied_migrations())


@contextmanager
def one_moment() -> Iterator[None]:
    """Everything read inside is as it was at the first read, while others go on writing."""
    if connection.vendor == "postgresql":
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield
        return
    with connection.cursor() as cursor:
        cursor.execute("BEGIN DEFERRED")  # a reader: it does not keep anybody from writing
        try:
            yield
        finally:
            cursor.execute("ROLLBACK")


def rows_of(model: type[models.Model]) -> Iterator[tuple[object, ...]]:
    """Every row of a table by its primary key, a few hundred at a time."""
    names = [field.attname for field in model._meta.concrete_fields]
    key = names.index(model._meta.pk.attname)
    rows = model._default_manager.order_by("pk").values_list(*names)
    some = list(rows[:A_TIME])
    while some:
        yield from some
        some = list(rows.filter(pk__gt=some[-1][key])[:A_TIME])


def count() -> int:
    return sum(model._default_manager.count() for model in all_models())


def tables() -> Iterator[tuple[str, Iterator[tuple[object, ...]]]]:
    """Name and rows of each table."""
    for model in all_models():
        yield model._meta.db_table, rows_of(model)
    for name in open_waves.table_names():
        yield name, open_waves.rows_of(name)


def is_empty() -> bool:
    """Whether the database holds nothing that anybody has put into it."""
    ours = [model for model in all_models() if model._meta.db_table not in OWN]
    return not any(model._default_manager.exists() for model in ours) and not open_waves.table_names()


def put_back(reader: Reader, step: Callable[[int], None]) -> None:
    """Fill an empty database with what `reader` gives: all of it, checked, or nothing. `step` is told of rows done."""
    known = {model._meta.db_table: model for model in all_models()}
    waves = [name for name in reader.manifest.tables if name not in known]
    with transaction.atomic():
        for table in OWN:
            known[table]._default_manager.all().delete()
        try:
            open_waves.make(waves)
        except ValueError as error:
            raise Unusable(f"The backup holds a table {error} that this version does not know.") from error
        for name in reader.manifest.tables:
            for some in _in_portions(reader.lines(name)):
                _put(name, known.get(name), some)
                step(len(some))
        connection.check_constraints()
        _reset_sequences(list(known.values()))
        _compare(reader)


def _put(name: str, model: type[models.Model] | None, rows: Sequence[list[object]]) -> None:
    if model is None:
        sealed = models.BinaryField()
        open_waves.put(name, [[*row[:3], *(sealed.to_python(value) for value in row[3:])] for row in rows])
        return
    fields: list[Any] = list(model._meta.concrete_fields)
    try:
        objects = [
            model(**{field.attname: field.to_python(value) for field, value in zip(fields, row, strict=True)})
            for row in rows
        ]
    except (ValidationError, ValueError, TypeError) as error:
        raise Unusable(f"A row of the table {name} in the backup cannot be read: it was altered.") from error
    model._default_manager.bulk_create(objects)


def _in_portions(lines: Iterator[list[object]]) -> Iterator[list[list[object]]]:
    some: list[list[object]] = []
    for line in lines:
        some.append(line)
        if len(some) == A_TIME:
            yield some
            some = []
    if some:
        yield some


def _reset_sequences(known: list[type[models.Model]]) -> None:
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), known):
            cursor.execute(statement)


def _compare(reader: Reader) -> None:
    """Every table must hold exactly the rows that were written."""
    for name, rows in tables():
        total = TableSum()
        for row in rows:
            total.add(as_line(row))
        if (total.rows, str(total)) != reader.manifest.tables.get(name, (0, str(TableSum()))):
            raise Unusable(f"The table {name} did not come back as it was written; nothing was restored.")
