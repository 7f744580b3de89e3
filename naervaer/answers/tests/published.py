"""Published waves, written straight into the ledger: for tests of what is made of them."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from naervaer.answers.models import Cell, LedgerRow, OverallRow, Wave
from naervaer.core.anonymity import Instrument, Measure, Question
from naervaer.people.models import Organisation, Team

Band = tuple[int, int] | str  # or why it is withheld
_QUESTIONS = {"belonging": ("B1", "B2", "B3", "B4"), "N1": ("N1",)}
FULL = Instrument(
    "full-test",
    (tuple(Question(item) for items in _QUESTIONS.values() for item in items),),
    tuple(Measure(measure, items) for measure, items in _QUESTIONS.items()),
)
PULSE = Instrument(
    "pulse-test", ((Question("B1"), Question("N1")),), (Measure("belonging", ("B1",)), Measure("N1", ("N1",)))
)


def published(
    of: Organisation,
    closes_at: datetime,
    cells: Sequence[tuple[Sequence[Team], int, Mapping[str, Band]]],
    instrument: Instrument = FULL,
    state: str = Wave.State.DESTROYED,
) -> int:
    """A wave that closed at `closes_at`. Each cell: its teams, how many are asked, and what was released."""
    wave = Wave.objects.create(
        organisation=of, title="Test", instrument=instrument.as_data(), public_key="", state=state,
        opens_at=closes_at - timedelta(days=6), closes_at=closes_at,
    )  # fmt: skip
    for number, (teams, asked, bands) in enumerate(cells):
        cell = Cell.objects.create(wave=wave, key=str(number), name=str(number), asked=asked)
        cell.teams.set(teams)
        for measure, band in bands.items():
            low, high, withheld = (None, None, band) if isinstance(band, str) else (*band, "")
            LedgerRow.objects.create(
                wave=wave, cell=cell, measure=measure, asked=asked, low=low, high=high, withheld=withheld, shown=""
            )
    return wave.pk


def with_spread(wave_id: int, measure: str, points: int) -> None:
    """That people within the teams of the wave differ so much was published as well."""
    OverallRow.objects.create(wave_id=wave_id, measure=measure, kind="spread", value=points)


def everything_published() -> list[dict[str, object]]:
    """The whole ledger as it stands."""
    return list(LedgerRow.objects.order_by("id").values())
