"""The command `naervaer`: one file a subcommand, each with a click command called `command`.

A subcommand is imported when it is called, and Django is set up by those that need it, so that help is
quick and a bad setting is told in one sentence. It promises exit status 0 when all is well, 1 when
something does not hold, 2 when it was called wrongly.
"""

from .root import main

__all__ = ["main"]
