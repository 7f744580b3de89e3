"""What the worker does for the outbox."""

from datetime import datetime

from .sending import purge, send_due


def send(at: datetime) -> None:
    """Send what is due, until nothing is."""
    while send_due(at):
        pass


def tidy(at: datetime) -> None:
    """Forget what is over."""
    purge(at)
