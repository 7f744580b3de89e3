"""`naervaer import`: bring a list of people in from the command line, with the same preview as the pages."""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from . import installation

if TYPE_CHECKING:
    from naervaer.people.importing.previewing import Preview
    from naervaer.people.models import ImportDraft, Organisation

_SHOWN = 20


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--organisation", required=True, help="Its name, or its number.")
@click.option("--complete", is_flag=True, help="The list is everybody: who is not in it has left.")
@click.option("--strict", is_flag=True, help="Write nothing when a row cannot be read.")
@click.option("--yes", is_flag=True, help="Write without asking.")
@click.option("--json", "as_json", is_flag=True, help="Tell it as JSON; writes only with --yes.")
def command(file: Path, organisation: str, complete: bool, strict: bool, yes: bool, as_json: bool) -> None:
    """Bring people in from FILE, a CSV or XLSX list.

    Shows what will be created, changed and left out, and asks before anything is written. Rows in doubt are left
    out: answer them on the page. Exit status 1 when nothing could be written.
    """
    installation.start()
    from naervaer.people.actions import import_people as importing
    from naervaer.people.importing.previewing import preview
    from naervaer.people.models import ImportDraft
    from naervaer.web.clock import now

    draft = _planned(file, _find(organisation), complete, strict)
    shown = preview(draft)
    if not as_json:
        _tell(shown)
    wanted = yes or (not as_json and shown.may_confirm and click.confirm("Write it?"))
    done = False
    if wanted and importing.confirm_draft(draft, now()):
        importing.write_draft(draft.pk, now())
        draft.refresh_from_db()
        done = draft.state == ImportDraft.State.DONE
    moved = draft.moved
    importing.drop_draft(draft)
    if as_json:
        click.echo(json.dumps(_as_json(shown, done), ensure_ascii=False))
    elif done:
        click.echo("Written.")
    elif moved:
        click.echo("Somebody changed the people meanwhile. Nothing was written; run it again.")
    else:
        click.echo("Nothing was written.")
    if wanted and not done and (moved or shown.plan.changes_something):
        raise SystemExit(1)


def _planned(file: Path, organisation: "Organisation", complete: bool, strict: bool) -> "ImportDraft":
    from naervaer.people.actions import import_people as importing
    from naervaer.people.importing.reading import read_bytes
    from naervaer.people.importing.table import MAX_BYTES, Refused
    from naervaer.web.clock import now

    try:
        with file.open("rb") as opened:
            table = read_bytes(opened.read(MAX_BYTES + 1))
    except (Refused, OSError) as refusal:
        raise click.ClickException(str(refusal)) from refusal
    draft = importing.start_draft(organisation=organisation, by=None, table=table, at=now())
    importing.change_draft(draft, at=now(), complete=complete, strict=strict)
    with click.progressbar(length=100, label=f"{draft.row_count} rows", file=sys.stderr) as bar:
        importing.plan_draft(draft.pk, now(), tell=lambda percent: bar.update(percent - bar.pos))
        bar.update(100 - bar.pos)
    draft.refresh_from_db()
    return draft


def _find(given: str) -> "Organisation":
    from naervaer.people.models import Organisation

    found = Organisation.objects.filter(name__iexact=given).first()
    if found is None and given.isdigit():
        found = Organisation.objects.filter(pk=int(given)).first()
    if found is None:
        names = ", ".join(Organisation.objects.values_list("name", flat=True)) or "none yet"
        raise click.ClickException(f"There is no organisation “{given}”. There is: {names}.")
    return found


def _tell(shown: "Preview") -> None:
    for heading in shown.table.left_out:
        click.echo(f"The column “{heading}” is left out: it is never kept.")
    for column in shown.unknown:
        click.echo(f"The column “{column.heading}” is not used.")
    for kind, label, count in shown.counts:
        click.echo(f"{label}: {count}")
        for line in shown.listed(kind)[:_SHOWN] if kind in ("bad", "ask", "change") else []:
            said = [*line.problems, *(f"{name}: {old} → {new}" for name, old, new in line.changes)]
            said += [label for _pk, label in line.candidates]
            click.echo(f"  {line.number:>6}  {line.name}: {' '.join(said)}")
        if kind in ("bad", "ask", "change") and count > _SHOWN:
            click.echo(f"          and {count - _SHOWN} more")


def _as_json(shown: "Preview", done: bool) -> dict[str, Any]:
    return {
        "written": done,
        "counts": {kind: count for kind, _label, count in shown.counts},
        "left_out_columns": list(shown.table.left_out),
        "unused_columns": [column.heading for column in shown.unknown],
        "bad": [{"row": line.number, "name": line.name, "problems": line.problems} for line in shown.listed("bad")],
        "asked": [{"row": line.number, "name": line.name} for line in shown.listed("ask")],
    }
