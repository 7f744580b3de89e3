"""Write an entry."""

from collections.abc import Mapping
from datetime import datetime

from .models import Entry


def record(
    *, organisation_id: int, by: int | None, what: str, at: datetime, about: Mapping[str, str] | None = None
) -> None:
    """Tell that the member `by` (None: the product itself) did `what`, in the caller's transaction.

    `what` is a key of SENTENCES in the `sentences.py` of an app, as "people.imported"; `about` fills the named
    places of its sentence. Never called about answering.
    """
    Entry.objects.create(organisation_id=organisation_id, by=by, what=what, at=at, about=dict(about or {}))
