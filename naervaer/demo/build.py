"""Makes the demo organisation in an empty database: people, half a year of talks and promises, three readings."""

from collections.abc import Callable
from datetime import datetime

from django.db import transaction
from django.utils.translation import override

from .cast import Cast, build_cast
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
    say("readings")
    with override("da"):
        tell_readings(cast.susanne, teams, now)
    return cast
