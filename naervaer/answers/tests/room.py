"""What the tests of the room share: a small instrument, an open wave, and a way to empty the ledger after a test."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.db import connection

from naervaer.answers import tables
from naervaer.answers.guards import install, remove
from naervaer.answers.models import Asked, Cell, LedgerRow, OverallRow, Wave
from naervaer.answers.opening import CellSpec, open_wave
from naervaer.core.anonymity import Instrument, Measure, Question
from naervaer.demo.cast import Cast
from naervaer.people.models import Member, Team

DAYS = timedelta(days=1)
SMALL = Instrument(
    "test-1",
    (
        (Question("B1"), Question("B2"), Question("B3"), Question("L1", reversed=True)),
        (Question("D1", points=7), Question("R1", points=11)),
    ),
    (
        Measure("belonging", ("B1", "B2", "B3")),
        Measure("loneliness", ("L1",)),
        Measure("closeness", ("D1",)),
        Measure("recommend", ("R1",)),
    ),
)
ALL_FOUR = {"B1": 3, "B2": 3, "B3": 3, "L1": 1}


def ballot(number: int) -> str:
    """A phone's random id, the same every time."""
    return f"ballot-of-phone-{number:04}"


def opened(
    cast: Cast,
    at: datetime,
    days: int = 7,
    instrument: Instrument = SMALL,
    of: Team | None = None,
    people: Sequence[Member] = (),
) -> int:
    """A wave of Havnen, or of the team and its people that are given, open from `at`."""
    team, asked = of or cast.harbour, people or cast.harbour_people
    cell = CellSpec(team.name.lower(), team.name, (team.pk,), tuple(person.pk for person in asked))
    return open_wave(
        organisation=cast.lyng, title="Efterår", instrument=instrument, cells=[cell],
        opens_at=at, closes_at=at + days * DAYS, by=cast.kirsten, at=at,
    )  # fmt: skip


class _Editor:
    connection = connection

    @staticmethod
    def execute(sql: str) -> None:
        with connection.cursor() as cursor:
            cursor.execute(sql)


def emptied() -> None:
    """Empty the room behind the back of its guards."""
    remove(None, _Editor)
    for name in tables.there_are():
        _Editor.execute(f"DROP TABLE {name}")
    for model in (LedgerRow, OverallRow, Asked, Cell.teams.through, Cell, Wave):
        model.objects.all().delete()
    install(None, _Editor)
