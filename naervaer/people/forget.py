"""What sign-in forgets by itself: codes that count for nothing any more, and links that have expired."""

from datetime import datetime

from .actions.codes import forget_old_codes
from .actions.links import forget_dead_links


def credentials(at: datetime) -> None:
    """Safe to run twice."""
    forget_old_codes(at)
    forget_dead_links(at)
