"""Rows with an aim: what was measured or found, what it should be, and whether it holds."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass

import click


@dataclass(frozen=True)
class Row:
    """One line of a bench, an audit or a check."""

    name: str
    found: str
    aim: str
    holds: bool
    advice: str = ""  # what to do when it does not hold


def show(rows: Iterable[Row], *, as_json: bool, title: str = "") -> None:
    """Print the rows, as a table or as JSON, then leave with status 1 when one does not hold."""
    rows = list(rows)
    failed = [row for row in rows if not row.holds]
    if as_json:
        click.echo(json.dumps({"holds": not failed, "rows": [asdict(row) for row in rows]}, ensure_ascii=False))
    else:
        if title:
            click.echo(title)
        _table(rows)
        click.echo(f"{len(rows) - len(failed)} hold, {len(failed)} do not.")
    if failed:
        raise SystemExit(1)


def _table(rows: Sequence[Row]) -> None:
    widths = [max((len(getattr(row, column)) for row in rows), default=0) for column in ("name", "found")]
    for row in rows:
        mark = click.style("holds", fg="green") if row.holds else click.style("FAILS", fg="red", bold=True)
        click.echo(f"  {mark}  {row.name:<{widths[0]}}  {row.found:<{widths[1]}}  aim: {row.aim}")
        if not row.holds and row.advice:
            click.echo(f"         {row.advice}")
