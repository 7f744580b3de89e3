"""`naervaer check`: what is wrong with this installation, and what to do about it."""

from collections.abc import Callable, Iterator

import click

from . import installation
from .rows import Row, show


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print the rows as JSON.")
def command(as_json: bool) -> None:
    """Say what is wrong with this installation, and what to do about it.

    Reads settings, files and the database, and calls nothing but the installation's own address. Exit status 1
    when something does not hold.
    """
    installation.start()
    show(rows(), as_json=as_json)


def rows() -> Iterator[Row]:
    """Every row; those that need the database only when it answers and is up to date."""
    from . import check_database, check_surroundings

    yield from check_surroundings.rows()
    yield from _guarded(check_database.state)
    if installation_is_ready():
        yield from check_database.rows()


def installation_is_ready() -> bool:
    from django.db import DatabaseError

    try:
        return not installation.waiting_migrations()
    except DatabaseError:
        return False


def _guarded(found: Callable[[], Row]) -> Iterator[Row]:
    from django.db import DatabaseError

    try:
        yield found()
    except DatabaseError as error:
        reason = " ".join(str(error).split())
        yield Row("database", reason, "answers", False, "See DATABASE_URL, and whether the database server runs.")
