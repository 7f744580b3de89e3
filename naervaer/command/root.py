"""The group of all subcommands."""

from importlib import import_module

import click

from naervaer import __version__

COMMANDS = {
    "serve": "Run an installation: its pages and its jobs, at one address.",
    "worker": "Run the jobs alone, beside other workers.",
    "demo": "Show an invented company, on this machine only.",
    "import": "Bring people in from a CSV or XLSX file.",
    "backup": "Write everything to one file, while it serves.",
    "restore": "Read a backup into an empty database.",
    "check": "Say what is wrong with this installation.",
    "audit": "Play the adversary against the anonymity.",
    "bench": "Measure what is promised about speed.",
}
_FILES = {"import": "import_people"}


class _Lazy(click.Group):
    """Imports a subcommand only when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"naervaer.command.{_FILES.get(cmd_name, cmd_name)}")
        command: click.Command = module.command
        command.help = command.help or COMMANDS[cmd_name]
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="naervaer")
def main() -> None:
    """Become visible and present as a leader, also when you are not there."""
