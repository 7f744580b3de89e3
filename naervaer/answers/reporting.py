"""The door out: published results, the dates of readings, and who is asked. Released values only."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from naervaer.core.anonymity import Instrument, Released, Score, restore

from .models import Asked, Cell, LedgerRow, OverallRow, Wave


class Stage(StrEnum):
    """How far a wave is, as people see it."""

    OPEN = "open"  # also before it has begun, and until the job has closed it
    PUBLISHED = "published"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class MeasureFacts:
    """How a measure was asked: the points of its questions, which they were, and in which sitting (from 0)."""

    points: int
    questions: tuple[str, ...]
    sitting: int


@dataclass(frozen=True, slots=True)
class WaveFacts:
    """What is fixed about a wave, and its stage. There is no count of answers, here or anywhere.

    `units_see`: whether the organisation may see what is made of its published numbers for a unit.
    """

    id: int
    organisation_id: int
    title: str
    version: str
    opens_at: datetime
    closes_at: datetime
    stage: Stage
    units_see: bool
    measures: Mapping[str, MeasureFacts] = field(hash=False)


@dataclass(frozen=True, slots=True)
class CellResults:
    """One cell's published numbers by measure id; empty while the wave is open or when it was lost."""

    cell_id: int
    key: str
    name: str
    team_ids: tuple[int, ...]
    asked: int
    scores: Mapping[str, Released[Score]]


@dataclass(frozen=True, slots=True)
class WaveResults:
    wave: WaveFacts
    cells: tuple[CellResults, ...]


@dataclass(frozen=True, slots=True)
class TeamResults:
    """A team's cell in one wave."""

    wave: WaveFacts
    cell: CellResults


@dataclass(frozen=True, slots=True)
class AskedPerson:
    member_id: int
    name: str


def wave_facts(wave_id: int) -> WaveFacts | None:
    wave = Wave.objects.filter(pk=wave_id).first()
    return _facts(wave) if wave else None


def waves_of(organisation_id: int) -> tuple[WaveFacts, ...]:
    """The organisation's waves, latest closing first. One query."""
    return tuple(_facts(wave) for wave in Wave.objects.filter(organisation_id=organisation_id))


def results(wave_id: int) -> WaveResults | None:
    """All cells of a wave; None when there is no such wave. Five queries, however many cells."""
    wave = Wave.objects.filter(pk=wave_id).first()
    if wave is None:
        return None
    cells = Cell.objects.filter(wave=wave).prefetch_related("teams", "ledger")
    return WaveResults(_facts(wave), tuple(_cell(cell) for cell in cells))


def results_for_team(team_id: int) -> tuple[TeamResults, ...]:
    """The team's waves, latest closing first: open ones too (without scores), so that a page can say the date."""
    cells = (
        Cell.objects.filter(teams=team_id)
        .select_related("wave")
        .prefetch_related("teams", "ledger")
        .order_by("-wave__closes_at", "id")
    )
    return tuple(TeamResults(_facts(cell.wave), _cell(cell)) for cell in cells)


def wave_statistics(wave_id: int) -> Mapping[tuple[str, str], float]:
    """By (measure, kind), about the questions and the wave as a whole; empty for a small wave, or before it has closed.

    `alpha`, `item_total:<question>`, `icc1`, `icc2` to the nearest .05, `spread` (within teams) in whole points.
    Whatever lies beyond the outer steps is told as the outer step (core/anonymity/overall.py).
    """
    rows = OverallRow.objects.filter(wave_id=wave_id).values_list("measure", "kind", "value")
    return {(measure, kind): float(value) if kind == "spread" else value / 100 for measure, kind, value in rows}


def asked_in(cell_id: int) -> tuple[AskedPerson, ...]:
    """Who is asked in a cell, by name: shown to everybody asked. Never who has answered: nobody knows."""
    people = Asked.objects.filter(cell_id=cell_id).order_by("member__name", "member_id")
    return tuple(AskedPerson(*row) for row in people.values_list("member_id", "member__name"))


def asked_beside(member_id: int, wave_id: int) -> tuple[AskedPerson, ...]:
    """Who is asked in the same cell as the member, the member included; empty when the member is not asked."""
    own_cell = Cell.objects.filter(wave_id=wave_id, people__member_id=member_id)
    people = Asked.objects.filter(cell__in=own_cell).order_by("member__name", "member_id")
    return tuple(AskedPerson(*row) for row in people.values_list("member_id", "member__name"))


def waves_asking(member_id: int) -> tuple[WaveFacts, ...]:
    """The waves that the member was or is asked in, latest closing first. One query."""
    return tuple(_facts(wave) for wave in Wave.objects.filter(asked__member_id=member_id))


def asked_members(wave_id: int) -> frozenset[int]:
    """Everybody asked in a wave: reminders go to all of them."""
    return frozenset(Asked.objects.filter(wave_id=wave_id).values_list("member_id", flat=True))


def _facts(wave: Wave) -> WaveFacts:
    published = wave.state in {Wave.State.CLOSED, Wave.State.DESTROYED}
    stage = Stage.LOST if wave.state == Wave.State.LOST else Stage.PUBLISHED if published else Stage.OPEN
    instrument = Instrument.from_data(wave.instrument)
    return WaveFacts(
        id=wave.pk,
        organisation_id=wave.organisation_id,
        title=wave.title,
        version=instrument.version,
        opens_at=wave.opens_at,
        closes_at=wave.closes_at,
        stage=stage,
        units_see=wave.units_see,
        measures={
            measure.id: MeasureFacts(
                instrument.points_of(measure), measure.questions, instrument.sitting_of(measure.id)
            )
            for measure in instrument.measures
        },
    )


def _cell(cell: Cell) -> CellResults:
    return CellResults(
        cell_id=cell.pk,
        key=cell.key,
        name=cell.name,
        team_ids=tuple(sorted(team.pk for team in cell.teams.all())),
        asked=cell.asked,
        scores={
            row.measure: restore(asked=row.asked, low=row.low, high=row.high, withheld=row.withheld)
            for row in cell.ledger.all()
        },
    )


def published_since(moment: datetime | None) -> tuple[tuple[int, int, datetime], ...]:
    """(wave, organisation, closing) of what is published and closed at `moment` or later, in that order. One query."""
    waves = Wave.objects.filter(state__in=[Wave.State.CLOSED, Wave.State.DESTROYED]).order_by("closes_at", "id")
    if moment is not None:
        waves = waves.filter(closes_at__gte=moment)
    return tuple(waves.values_list("id", "organisation_id", "closes_at"))


def published_cells(wave_id: int, at_a_time: int = 500) -> Iterator[tuple[CellResults, ...]]:
    """The cells of a published wave, so many at a time and without their names: for a wave of any size."""
    cells = list(Cell.objects.filter(wave_id=wave_id).order_by("id").values_list("id", "asked"))
    for first in range(0, len(cells), at_a_time):
        part = dict(cells[first : first + at_a_time])
        teams: dict[int, list[int]] = {cell: [] for cell in part}
        for cell, team in Cell.teams.through.objects.filter(cell__in=part).values_list("cell_id", "team_id"):
            teams[cell].append(team)
        scores: dict[int, dict[str, Released[Score]]] = {cell: {} for cell in part}
        rows = LedgerRow.objects.filter(wave_id=wave_id, cell__in=part).order_by()
        for cell, measure, asked, low, high, withheld in rows.values_list(
            "cell_id", "measure", "asked", "low", "high", "withheld"
        ):
            scores[cell][measure] = restore(asked=asked, low=low, high=high, withheld=withheld)
        yield tuple(
            CellResults(cell, "", "", tuple(sorted(teams[cell])), asked, scores[cell]) for cell, asked in part.items()
        )
