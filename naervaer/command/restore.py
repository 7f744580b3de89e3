"""`naervaer restore`: a backup into an empty database."""

import json
from pathlib import Path

import click

from . import installation
from .archive import Reader, Unusable


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Say what was read as JSON.")
def command(file: Path, as_json: bool) -> None:
    """Read a backup FILE into an empty database: all of it, or nothing.

    With DATABASE_URL this is the way from SQLite to PostgreSQL. Move secret_key and keys/ into the new DATA_DIR
    before people come in again.
    """
    installation.start()
    from . import contents

    try:
        reader = Reader(file)
        _migrate_quietly(as_json)
        _require_same_version(reader)
        with installation.database():
            if not contents.is_empty():
                raise click.ClickException("This database is not empty. Restore into a new one; nothing was changed.")
            with click.progressbar(length=reader.manifest.rows, label="Reading", hidden=as_json) as bar:
                contents.put_back(reader, bar.update)
    except Unusable as error:
        raise click.ClickException(f"{error} Nothing was restored.") from error
    if as_json:
        click.echo(json.dumps({"file": str(file), "rows": reader.manifest.rows, "tables": len(reader.manifest.tables)}))
    else:
        click.echo(f"Restored {reader.manifest.rows} rows of {len(reader.manifest.tables)} tables; every row is equal.")
        click.echo("Move secret_key and keys/ into the data folder, then start `naervaer serve`.")


def _migrate_quietly(quiet: bool) -> None:
    if not quiet:
        installation.migrate()
        return
    from django.core.management import call_command

    with installation.database():
        call_command("migrate", verbosity=0, interactive=False)


def _require_same_version(reader: Reader) -> None:
    from . import contents

    if reader.manifest.migrations != contents.applied():
        raise Unusable(
            f"The backup was made by version {reader.manifest.version}, whose tables are not those of this version: "
            f"restore it with that version, then install this one."
        )
