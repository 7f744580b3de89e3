"""What people's part of the house does by itself."""

from datetime import datetime

from .actions.forgetting import forget_left
from .actions.import_people import forget_drafts

__all__ = ["forget_left", "forget_lists"]


def forget_lists(at: datetime) -> None:
    """Lists that were brought in a day ago are gone, whether they were written or not."""
    forget_drafts(at)
