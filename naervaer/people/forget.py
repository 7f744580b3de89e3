"""What sign-in forgets by itself: codes and wrong guesses that count for nothing any more, links that have expired."""

from datetime import datetime

from .actions.codes import forget_old_codes
from .actions.links import forget_dead_links
from .actions.pins import forget_wrong_guesses


def credentials(at: datetime) -> None:
    """Safe to run twice."""
    forget_old_codes(at)
    forget_dead_links(at)
    forget_wrong_guesses(at)
