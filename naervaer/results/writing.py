"""Writes the estimates of a published wave, a part of its cells at a time, each part in one transaction."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from django.db import IntegrityError, transaction

from naervaer.answers.reporting import CellResults, WaveFacts, published_cells, wave_statistics
from naervaer.core.statistics.forward import Observed
from naervaer.core.statistics.norms import Norms
from naervaer.method.readings import FULL_READING

from .assumed import ENOUGH, taught
from .bulk import insert
from .carried import Carried
from .estimating import Heard, estimate
from .models import Estimate, Standing, Together

_PART = 200  # cells; with 40 measures each about 8,000 rows
_WHOLE = {measure: len(items) for measure, items in FULL_READING.measures.items()}


def write(waves: Sequence[WaveFacts]) -> None:
    """The estimates of waves of one organisation that closed at the same moment: none of them knows the others' past.

    Safe to run again after a stop: what is written stays.
    """
    norms = _norms(waves)
    for wave in waves:
        for cells in published_cells(wave.id, _PART):
            try:
                _write_part(wave, cells, norms)
            except IntegrityError:  # another worker wrote some of it just now; the rest is written
                _write_part(wave, cells, norms)


def key_of(team_ids: Iterable[int]) -> str:
    """The name of teams that count together: the same teams have the same name in every reading."""
    return hashlib.sha256(",".join(str(team) for team in sorted(team_ids)).encode()).hexdigest()


def _norms(waves: Sequence[WaveFacts]) -> dict[str, Norms]:
    """From at most so many cells as teach something; which, is by chance, since their ids are random."""
    every = chain.from_iterable(
        ((wave, cell) for cells in published_cells(wave.id, _PART) for cell in cells) for wave in waves
    )
    heard = [
        (key_of(cell.team_ids), measure, found.seen)
        for wave, cell in islice(every, ENOUGH)
        for measure, found in _results(wave, cell)
    ]
    asked = {measure for wave in waves for measure in wave.measures}
    spreads = {
        measure: (value, len(wave.measures[measure].questions))
        for wave in waves
        for (measure, kind), value in wave_statistics(wave.id).items()
        if kind == "spread" and measure in wave.measures
    }
    found = taught(waves[0].organisation_id, waves[0].closes_at, heard, spreads)
    return {measure: found.get(measure, Norms()) for measure in asked}


def _results(wave: WaveFacts, cell: CellResults) -> Iterator[tuple[str, Heard]]:
    is_full = not wave.version.startswith("pulse")
    for measure, released in cell.scores.items():
        asked = wave.measures.get(measure)
        if asked is None:
            continue  # what is published beside the measures of the questionnaire
        questions = len(asked.questions)
        score = released.value
        seen = Observed(
            asked=cell.asked,
            points=asked.points,
            questions=questions,
            whole=max(_WHOLE.get(measure, 0), questions),
            low=score.low if score else None,
            high=score.high if score else None,
        )
        yield measure, Heard(wave.closes_at, is_full, seen, str(released.withheld or ""))


@dataclass(frozen=True)
class _Part:
    together: Mapping[str, int]  # key -> id
    before: Mapping[tuple[int, str], Carried]


@transaction.atomic
def _write_part(wave: WaveFacts, cells: Sequence[CellResults], norms: Mapping[str, Norms]) -> None:
    part = _part(wave, cells)
    estimates: list[dict[str, object]] = []
    standings: list[dict[str, object]] = []
    for cell in cells:
        together = part.together.get(key_of(cell.team_ids))
        if together is None:
            continue  # written before a stop
        for measure, heard in _results(wave, cell):
            fields, after = estimate(part.before.get((together, measure)), heard, norms[measure])
            whose = {"together_id": together, "measure": measure}
            when = {"wave_id": wave.id, "closes_at": wave.closes_at, "full": heard.full}
            estimates.append(whose | when | fields)
            if after is not None and heard.seen.low is not None:
                carried = {"closes_at": after.at, "state": after.as_data()}
                standings.append(whose | carried | {"organisation_id": wave.organisation_id})
    insert(Estimate, estimates)
    insert(Standing, standings, replacing=("together_id", "measure"))


def _part(wave: WaveFacts, cells: Sequence[CellResults]) -> _Part:
    """The groups of these cells that are not written yet, made where they are new, and what is carried of them."""
    keys = {key_of(cell.team_ids): cell.team_ids for cell in cells if cell.team_ids}
    known = dict(Together.objects.filter(key__in=keys).values_list("key", "id"))
    fresh = Together.objects.bulk_create(
        Together(organisation_id=wave.organisation_id, key=key) for key in keys if key not in known
    )
    Together.teams.through.objects.bulk_create(
        Together.teams.through(together_id=one.pk, team_id=team) for one in fresh for team in keys[one.key]
    )
    written = set(
        Estimate.objects.filter(wave_id=wave.id, together__in=known.values())
        .order_by()
        .values_list("together_id", flat=True)
        .distinct()
    )
    together = {key: pk for key, pk in known.items() if pk not in written} | {one.key: one.pk for one in fresh}
    rows = Standing.objects.filter(together__in=known.values()).values_list(
        "together_id", "measure", "closes_at", "state"
    )
    return _Part(together, {(pk, measure): Carried.from_data(at, data) for pk, measure, at, data in rows})
