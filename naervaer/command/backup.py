"""`naervaer backup`: everything in one file."""

import json
import os
from pathlib import Path

import click

from naervaer import __version__

from . import installation


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--force", is_flag=True, help="Write over a file that is there already.")
@click.option("--json", "as_json", is_flag=True, help="Say what was written as JSON.")
def command(file: Path, force: bool, as_json: bool) -> None:
    """Write everything to one FILE, while it serves.

    The file can be restored into SQLite and into PostgreSQL. The secrets listed at the end are not
    in it.
    """
    if file.exists() and not force:
        raise click.ClickException(f"{file} is there already. Choose another name, or add --force.")
    installation.start()
    installation.require_up_to_date()
    rows, tables = _write(file, quiet=as_json)
    apart = kept_apart()
    if as_json:
        click.echo(json.dumps({"file": str(file), "rows": rows, "tables": tables, "kept_apart": apart}))
        return
    click.echo(f"Wrote {rows} rows of {tables} tables to {file}, {file.stat().st_size // 1024 + 1} kB.")
    click.echo("Not in it, and needed too:")
    for secret in apart:
        click.echo(f"  {secret}")


def _write(file: Path, *, quiet: bool) -> tuple[int, int]:
    """Write beside the name first, so that a file with the name is always whole."""
    from naervaer.web.clock import now

    from . import contents
    from .archive import Manifest, Writer

    beside = file.with_name(file.name + ".partial")
    try:
        os.close(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600))
        with installation.database(), contents.one_moment():
            manifest = Manifest(__version__, now().isoformat(), contents.applied())
            writer = Writer(beside, manifest)
            with click.progressbar(length=contents.count(), label="Writing", hidden=quiet) as bar:
                for name, rows in contents.tables():
                    for _ in writer.table(name, rows):
                        bar.update(1)
            writer.close()
        with beside.open("rb") as written:
            os.fsync(written.fileno())
        beside.replace(file)
    except OSError as error:
        raise click.ClickException(f"{file} cannot be written: {error.strerror}.") from error
    finally:
        beside.unlink(missing_ok=True)
    return manifest.rows, len(manifest.tables)


def kept_apart() -> list[str]:
    """The secrets a backup does not hold."""
    from django.conf import settings

    from naervaer.answers.keys import folder

    if os.environ.get("SECRET_KEY") or os.environ.get("SECRET_KEY_FILE"):
        key = "the setting SECRET_KEY: without it everybody must sign in again, and second factors must be set up anew"
    else:
        key = f"{Path(settings.DATA_DIR) / 'secret_key'}: without it everybody must sign in again"
    waves = (
        f"{folder()}: the keys of open readings. Move them with the installation, never keep a copy: with it an old "
        f"backup could be read after a reading has closed. Without them those readings are asked again"
    )
    return [key, waves, "the settings in the environment, such as DATABASE_URL, EMAIL_HOST_PASSWORD and SMS_URL"]
