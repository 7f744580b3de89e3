"""`naervaer bench`: what is promised about speed and about numbers, measured."""

import os
import tempfile
from importlib import import_module, util

import click

from . import installation
from .rows import show

WHAT = {
    "pages": "Server time and queries of each page, in the demo and with 10,000 people.",
    "cards": "A sheet of cards for 5,000 people.",
    "waves": "A reading of 100,000 people is closed; 10,000 phones answer at once, on both databases.",
    "statistics": "Whether the displayed 90 % intervals hold what they promise; the error beside the usual tools'.",
}


@click.command(epilog="\n\n".join(f"{name}: {about}" for name, about in WHAT.items()))
@click.argument("what", type=click.Choice(list(WHAT)), required=False)
@click.option("--json", "as_json", is_flag=True, help="Print the rows as JSON.")
@click.option("--table", is_flag=True, help="Print the table of docs/rules/statistics.md, and nothing else.")
def command(what: str | None, as_json: bool, table: bool) -> None:
    """Measure what is promised: all of it, or WHAT.

    Works on an invented company in a folder of its own, which is removed afterwards. Exit status 1 when a
    promise does not hold.
    """
    if util.find_spec("benchmarks") is None:
        raise click.ClickException("The benchmarks are part of the source: run this in a clone of Nærvær.")
    with tempfile.TemporaryDirectory(prefix="naervaer-bench-") as folder:
        os.environ |= {"DATA_DIR": folder, "DJANGO_SETTINGS_MODULE": "naervaer.config.demo_settings"}
        os.environ.pop("DATABASE_URL", None)
        installation.start()
        from django.conf import settings

        settings.STATIC_ROOT.mkdir(parents=True)
        if table:
            for line in import_module("benchmarks.statistics").table(_say):
                click.echo(line)
            return
        for name in [what] if what else WHAT:
            rows = import_module(f"benchmarks.{name}").rows(_say)
            show(rows, as_json=as_json, title=WHAT[name])


def _say(said: str) -> None:
    click.echo(said, err=True)
