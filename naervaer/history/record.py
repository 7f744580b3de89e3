"""Write an entry."""

from collections.abc import Mapping
from datetime import datetime

from django.db.models import Q

from .models import Entry


def record(
    *, organisation_id: int, by: int | None, what: str, at: datetime, about: Mapping[str, str] | None = None
) -> None:
    """Tell that the member `by` (None: the product itself) did `what`, in the caller's transaction.

    `what` is a key of SENTENCES in the `sentences.py` of an app, as "people.imported"; `about` fills the named
    places of its sentence. Never called about answering.
    """
    Entry.objects.create(organisation_id=organisation_id, by=by, what=what, at=at, about=dict(about or {}))


def forget_name(*, organisation_id: int, name: str) -> None:
    """Take a person's name out of the entries about them. What was done, and when, stays."""
    entries = Entry.objects.filter(organisation_id=organisation_id)
    for entry in entries.filter(Q(about__name=name) | Q(about__person=name)).iterator():
        entry.about = {place: "…" if said == name else said for place, said in entry.about.items()}
        entry.save(update_fields=["about"])
