"""The command `naervaer`: one file a subcommand."""


def main() -> None:
    """Run the command line."""
