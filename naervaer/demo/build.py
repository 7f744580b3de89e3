"""Makes the demo organisation in an empty database: people, half a year of talks, promises, readings and changes."""

from collections.abc import Callable
from datetime import datetime

from django.db import transaction
from django.utils.translation import override

from naervaer.history.models import Entry

from .cast import Cast, build_cast
from .changes import changes_of, help_the_team
from .further import tell_further
from .people import build_company
from .readings import tell_readings
from .talks import tell_talks


def build_demo(now: datetime, say: Callable[[str], None]) -> Cast:
    """Everything of the demo as it would be at `now`. `say` is told what is going on, step by step."""
    with override("da"), transaction.atomic():
        say("people")
        cast = build_cast(now)
        teams = build_company(cast, now)
        say("talks and promises")
        tell_talks(teams, now)
    say("half a year of readings")
    with override("da"):
        tell_readings(cast.susanne, teams, now, changes_of(cast.susanne, teams))
        help_the_team(cast.susanne, now)
        tell_further(cast, now)
    _tell_the_log_in_order()
    return cast


def _tell_the_log_in_order() -> None:
    """Teams were told one after the other; the log is read as it happened."""
    entries = list(Entry.objects.order_by("at", "id"))
    Entry.objects.all().delete()
    for entry in entries:
        entry.pk = None
    Entry.objects.bulk_create(entries)
