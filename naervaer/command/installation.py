"""The installation a subcommand works on: set up, safe, and its database up to date; or one sentence why not."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

import click


def start() -> None:
    """Set up Django. Raises a ClickException with the sentence of whatever setting is wrong.

    What is written from here on can be read by this user alone.
    """
    os.umask(0o077)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "naervaer.config.settings")
    import django
    from django.core.exceptions import ImproperlyConfigured

    try:
        django.setup()
    except ImproperlyConfigured as error:
        raise click.ClickException(str(error)) from error


def refuse_what_is_unsafe() -> None:
    """Raises a ClickException when a setting must not be used for real people."""
    from naervaer.config.safety import refusals

    found = refusals()
    if found:
        raise click.ClickException(" ".join(found))


@contextmanager
def database() -> Iterator[None]:
    """Turns a database that does not answer into one sentence."""
    from django.db import DatabaseError

    try:
        yield
    except DatabaseError as error:
        reason = " ".join(str(error).split()) or type(error).__name__
        raise click.ClickException(f"The database cannot be used: {reason}") from error


def waiting_migrations() -> int:
    """How many changes the database still lacks."""
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def migrate() -> None:
    """Bring the database up to date, and say so when there is something to do."""
    from django.core.management import call_command

    with database():
        waiting = waiting_migrations()
        if waiting:
            click.echo(f"Bringing the database up to date ({waiting} changes).")
            call_command("migrate", verbosity=0, interactive=False)


def require_up_to_date() -> None:
    """Raises a ClickException when the database lacks changes of this version."""
    with database():
        if waiting_migrations():
            raise click.ClickException(
                "The database is not up to date: run `naervaer serve` once, or `manage.py migrate`."
            )


def first_run_link(address: str) -> str:
    """The one-time link that sets up an empty installation; "" when it is not empty."""
    from naervaer.people.actions.first_run import set_up_path
    from naervaer.web.clock import now

    path = set_up_path(at=now())
    return f"{address.rstrip('/')}{path}" if path else ""
