"""`naervaer bench`: what is promised about speed, measured."""

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
}


@click.command(epilog="\n\n".join(f"{name}: {about}" for name, about in WHAT.items()))
@click.argument("what", type=click.Choice(list(WHAT)), required=False)
@click.option("--json", "as_json", is_flag=True, help="Print the rows as JSON.")
def command(what: str | None, as_json: bool) -> None:
    """Measure what is promised about speed: all of it, or WHAT.

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
        for name in [what] if what else WHAT:
            rows = import_module(f"benchmarks.{name}").rows(lambda said: click.echo(said, err=True))
            show(rows, as_json=as_json, title=WHAT[name])
