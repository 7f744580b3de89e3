"""Once a quarter, what units are told is worked out from published bands alone, and written for ever.

Between quarters nothing moves, so nobody can see which single team moved a number.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.db import IntegrityError, transaction

from naervaer.answers.reporting import Stage, WaveFacts, waves_of
from naervaer.core.anonymity import Score
from naervaer.core.anonymity.units import Cell, Group, Place, group, group_score, unit_score
from naervaer.people.models import Organisation, Team, Unit
from naervaer.results.models import Closing, Estimate

from .models import GroupNumber, Publication, UnitNumber
from .quarters import after, before, midnight, quarter_of, quarters

MEASURES = ("belonging", "L1", "N1")
REMEMBERED = 8  # quarters: as long as this, an earlier group keeps later ones from giving a team away
_BATCH = 500

_Path = tuple[int, ...]


@dataclass(frozen=True)
class _Said:
    """What one cell was shown of one measure; no score: withheld."""

    cell: Cell
    closes_at: datetime
    score: Score | None


def publish_quarters(at: datetime) -> None:
    """Publish every quarter that is over and was not yet published. Safe to run twice."""
    for organisation in Organisation.objects.all():
        over = before(quarter_of(at.astimezone(ZoneInfo(organisation.time_zone)).date()))
        if Publication.objects.filter(organisation=organisation, begins=over).exists():
            continue  # they are published in order, so there is nothing left to do
        waves = [wave for wave in waves_of(organisation.pk) if wave.units_see]
        if waves:
            _publish_due(organisation, waves, at)


def _publish_due(organisation: Organisation, waves: list[WaveFacts], at: datetime) -> None:
    zone = organisation.time_zone
    first = min(wave.closes_at for wave in waves).astimezone(ZoneInfo(zone)).date()
    done = set(Publication.objects.filter(organisation=organisation).values_list("begins", flat=True))
    known = set(Closing.objects.filter(organisation=organisation).values_list("pk", flat=True))
    coming = [wave.closes_at for wave in waves if wave.stage is not Stage.LOST and wave.id not in known]
    for begins in quarters(first, at.astimezone(ZoneInfo(zone)).date()):
        ends = midnight(after(begins), zone)
        if any(closes_at <= ends for closes_at in coming):
            return  # its last results are still being worked out
        if begins not in done:
            _publish(organisation, begins, frozenset(wave.id for wave in waves), at)


def _publish(organisation: Organisation, begins: date, waves: frozenset[int], at: datetime) -> None:
    """Work everything out first and write it then: of a large house that takes long, and others want to write."""
    publication = Publication(organisation=organisation, begins=begins, published_at=at)
    paths = _paths(organisation)
    found = [_numbers(publication, measure, waves, paths) for measure in MEASURES]
    try:
        with transaction.atomic():
            publication.save(force_insert=True)
            for groups, units in found:
                GroupNumber.objects.bulk_create(groups, batch_size=_BATCH)
                UnitNumber.objects.bulk_create(units, batch_size=_BATCH)
    except IntegrityError:
        return  # another worker did it


def _numbers(
    publication: Publication, measure: str, waves: frozenset[int], paths: Mapping[int, _Path]
) -> tuple[list[GroupNumber], list[UnitNumber]]:
    zone = publication.organisation.time_zone
    starts = midnight(publication.begins, zone)
    said = _said(publication, measure, waves)
    shown = _newest(one for one in said if one.score)
    places = [Place(cell, _shared(paths, cell), one.closes_at > starts) for cell, one in shown.items()]
    places.sort(key=lambda place: sorted(place.cell))
    found = group(places, _earlier(publication, measure)).groups
    scores = {one: group_score([score for cell in one if (score := shown[cell].score)]) for one in found}
    groups = [
        GroupNumber(
            publication=publication, measure=measure, cells=sorted(map(sorted, one)), low=got.low, high=got.high
        )
        for one, got in scores.items()
    ]
    asked = [_shared(paths, cell) for cell in _newest(said)]
    return groups, list(_unit_numbers(publication, measure, scores, asked, paths))


def _unit_numbers(
    publication: Publication,
    measure: str,
    scores: Mapping[Group, Score],
    asked: Iterable[_Path],
    paths: Mapping[int, _Path],
) -> Iterable[UnitNumber]:
    """A number for each unit of which at least half of the cells are counted."""
    cells: dict[int | None, int] = defaultdict(int)
    for path in asked:
        for unit in (None, *path):
            cells[unit] += 1
    parts: dict[int | None, list[tuple[int, Score]]] = defaultdict(list)
    for one, score in scores.items():
        for unit in (None, *_shared(paths, frozenset().union(*one))):
            parts[unit].append((len(one), score))
    for unit, inside in parts.items():
        counted = sum(size for size, _ in inside)
        if 2 * counted >= cells[unit]:
            got = unit_score(inside)
            yield UnitNumber(
                publication=publication,
                unit_id=unit,
                measure=measure,
                low=got.low,
                high=got.high,
                counted=counted,
                cells=max(counted, cells[unit]),
            )


def _said(publication: Publication, measure: str, waves: frozenset[int]) -> list[_Said]:
    """What was shown in this quarter and the one before, the latest first."""
    zone = publication.organisation.time_zone
    since, until = midnight(before(publication.begins), zone), midnight(after(publication.begins), zone)
    rows = Estimate.objects.filter(
        together__organisation=publication.organisation, measure=measure, closes_at__gt=since, closes_at__lte=until
    ).order_by("-closes_at", "-id")
    return [
        _Said(
            frozenset(team.pk for team in row.together.teams.all()),
            row.closes_at,
            None if row.low is None or row.high is None else Score(row.low, row.high),
        )
        for row in rows.select_related("together").prefetch_related("together__teams")
        if row.wave_id in waves
    ]


def _newest(said: Iterable[_Said]) -> dict[Cell, _Said]:
    """The latest of each team; a team counts once."""
    found: dict[Cell, _Said] = {}
    taken: set[int] = set()
    for one in said:
        if taken.isdisjoint(one.cell):
            found[one.cell] = one
            taken |= one.cell
    return found


def _earlier(publication: Publication, measure: str) -> list[Group]:
    rows = GroupNumber.objects.filter(
        publication__organisation=publication.organisation,
        publication__begins__gte=before(publication.begins, REMEMBERED),
        publication__begins__lt=publication.begins,
        measure=measure,
    ).order_by("-publication__begins", "id")
    return list(dict.fromkeys(frozenset(map(frozenset, cells)) for cells in rows.values_list("cells", flat=True)))


def _paths(organisation: Organisation) -> dict[int, _Path]:
    """Team id -> its units, from the top down."""
    parents = dict(Unit.objects.filter(organisation=organisation).values_list("pk", "parent"))
    found: dict[int, _Path] = {}
    for team, unit in Team.objects.filter(organisation=organisation).values_list("pk", "unit"):
        path: list[int] = []
        at: int | None = unit
        while at is not None and at not in path:
            path.insert(0, at)
            at = parents[at]
        found[team] = tuple(path)
    return found


def _shared(paths: Mapping[int, _Path], teams: Iterable[int]) -> _Path:
    """The units that all of the teams lie in."""
    found: list[int] = []
    for level in zip(*(paths.get(team, ()) for team in teams), strict=False):
        if len(set(level)) > 1:
            break
        found.append(level[0])
    return tuple(found)
