"""`naervaer demo`: an invented company on this machine, rebuilt when it is a day old."""

import os
import shutil
import time
from datetime import UTC, datetime
from pathlib import Path

import click

from naervaer import __version__

from . import installation

_DAY = 24 * 60 * 60


@click.command
@click.option("--port", default=8000, show_default=True, help="The port on 127.0.0.1.")
@click.option("--fresh", is_flag=True, help="Start the company afresh, even if it is from today.")
@click.option("--build-only", is_flag=True, help="Make the company and stop.")
def command(port: int, fresh: bool, build_only: bool) -> None:
    """Show an invented company, on this machine only. It keeps itself in .demo (or DATA_DIR)."""
    folder = Path(os.environ.setdefault("DATA_DIR", ".demo"))
    os.environ["DJANGO_SETTINGS_MODULE"] = "naervaer.config.demo_settings"
    os.environ["PUBLIC_ADDRESS"] = f"http://127.0.0.1:{port}"
    os.environ.pop("DATABASE_URL", None)
    if fresh or not _is_fresh(folder):
        _build(folder)
    if not build_only:
        _welcome(port)
        from .serve import run

        run(host="127.0.0.1", port=port)


def _mark(folder: Path) -> Path:
    return folder / f"built-{__version__}"


def _is_fresh(folder: Path) -> bool:
    mark = _mark(folder)
    return mark.exists() and time.time() - mark.stat().st_mtime < _DAY


def _build(folder: Path) -> None:
    """Make everything from nothing. The mark is set last, so a build that was interrupted is made again."""
    for name in ("naervaer.sqlite3", "naervaer.sqlite3-wal", "naervaer.sqlite3-shm", "keys"):
        path = folder / name
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
    for old in folder.glob("built-*"):
        old.unlink()
    installation.start()
    from django.core.management import call_command
    from django.db import connection

    from naervaer.demo.build import build_demo

    started = time.monotonic()
    click.echo("Making the company: tables", nl=False)
    call_command("migrate", verbosity=0)
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA synchronous = OFF")  # an interrupted build is made again
    build_demo(datetime.now(UTC), lambda what: click.echo(f", {what}", nl=False))
    _mark(folder).touch()
    click.echo(f". Done in {time.monotonic() - started:.0f} s.")


def _welcome(port: int) -> None:
    installation.start()
    from django.utils.translation import override

    from naervaer.demo.guide import GUESTS

    address = f"http://127.0.0.1:{port}/demo/"
    click.echo(f"\nLyng Service, an invented company, is at {address}\nSign in as")
    with override("en"):
        for guest in GUESTS:
            click.echo(f"  {guest.name:<18} {guest.role}\n  {'':<18} {address}{guest.who}/")
    click.echo("Stop with Ctrl-C.\n")
