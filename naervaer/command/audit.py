"""`naervaer audit`: the adversary is played against what was published, the database and its files."""

from pathlib import Path

import click

from . import installation
from .rows import Row, show


@click.group()
def command() -> None:
    """Play the adversary against the anonymity."""


@command.command()
@click.option("--also", multiple=True, type=click.Path(exists=True, dir_okay=False, path_type=Path),
              help="Search this backup or log as well. Can be given several times.")  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="Print the rows as JSON.")
def anonymity(also: tuple[Path, ...], as_json: bool) -> None:
    """What could somebody learn who has everything?

    Reads what was ever published, the database, its files, the keys and whatever ALSO names; then rehearses a whole
    reading of invented people in a scratch installation, with all that they and their leader may try at its doors,
    and searches what it leaves; and plays half-years of people who always answer the same. Changes nothing. The
    exit status is 1 when an attack learns more than it may.
    """
    installation.start()
    installation.require_up_to_date()
    from naervaer.answers.auditing import ledger_findings
    from naervaer.answers.auditing_storage import storage_findings
    from naervaer.organisation.auditing import unit_findings
    from naervaer.readings.auditing import question_findings

    from . import audit_results, audit_surroundings, half_years
    from .rehearsal import findings

    with installation.database():
        found = [*ledger_findings(), *storage_findings(also), *unit_findings(), *audit_results.findings()]
        found += question_findings() + audit_surroundings.findings()
    if not as_json:
        click.echo("Rehearsing a reading of 1,200 invented people …", err=True)
    found += findings() + half_years.findings()
    show((Row(one.attack, one.learns, one.aim, one.holds) for one in found), as_json=as_json)
