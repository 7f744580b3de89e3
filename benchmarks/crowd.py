"""An organisation of many small teams in one reading of 39 questions that everybody answers."""

import os
import random
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256

from django.db import connection, transaction

from naervaer.answers import keys, tables
from naervaer.answers.opening import CellSpec, open_wave
from naervaer.core.anonymity import Instrument, Measure, Question
from naervaer.people.models import Member, Membership, Organisation, Team

from .thirty_nine import ITEMS, SITTINGS

OPENS = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
CLOSES = OPENS + timedelta(days=7)
SINCE = date(2026, 1, 1)


def instrument() -> Instrument:
    """39 questions: the compass, the core set and eight distances, in the two sittings of the full reading."""
    measures = {item.measure: tuple(one.id for one in ITEMS if one.measure == item.measure) for item in ITEMS}
    return Instrument(
        "bench-39",
        tuple(tuple(Question(item.id, item.scale.points, item.reversed) for item in sitting) for sitting in SITTINGS),
        tuple(Measure(measure, asked) for measure, asked in measures.items()),
    )


def people(teams: int, each: int) -> tuple[Organisation, dict[Team, list[int]]]:
    """An organisation, and the member ids of each team."""
    organisation = Organisation.objects.create(name="Many", created_at=OPENS)
    made = Team.objects.bulk_create(Team(organisation=organisation, name=f"Team {n:05}") for n in range(teams))
    everybody = Member.objects.bulk_create(
        (Member(organisation=organisation, name=f"Person {n:06}", starts_on=SINCE) for n in range(teams * each)),
        batch_size=5000,
    )
    groups = {team: [one.pk for one in everybody[n * each : (n + 1) * each]] for n, team in enumerate(made)}
    Membership.objects.bulk_create(
        (Membership(member_id=one, team=team, since=SINCE) for team, group in groups.items() for one in group),
        batch_size=5000,
    )
    return organisation, groups


def opened(organisation: Organisation, groups: dict[Team, list[int]]) -> int:
    """One reading of all of them; its id."""
    cells = [CellSpec(team.name, team.name, (team.pk,), tuple(group)) for team, group in groups.items()]
    return open_wave(
        organisation=organisation, title="Many", instrument=instrument(), cells=cells,
        opens_at=OPENS, closes_at=CLOSES, by=None, at=OPENS,
    )  # fmt: skip


def fill(wave_id: int, cells: dict[int, int], seed: int = 2026) -> None:
    """Everybody's answers: sealed, as `send` stores them, and once more in the open for the peer, in the same file.

    `cells`: cell id -> how many answer there.
    """
    chance = random.Random(seed)
    public = _public(wave_id)
    with transaction.atomic(), connection.cursor() as cursor:
        columns = ", ".join(f'"{item.id}" smallint' for item in ITEMS)
        cursor.execute(f"CREATE TABLE bench_answers (cell bigint, {columns})")
        places = ", ".join(["%s"] * (len(ITEMS) + 1))
        for cell, count in cells.items():
            rows = list(_answers(chance, count))
            cursor.executemany(f"INSERT INTO bench_answers VALUES ({places})", [(cell, *row) for row in rows])  # noqa: S608
            for row in rows:
                _send(wave_id, public, cell, row)


def _answers(chance: random.Random, count: int) -> Iterator[tuple[int | None, ...]]:
    team = chance.gauss(62, 8)
    for _ in range(count):
        own = team + chance.gauss(0, 12)
        drawn = (min(max(own + chance.gauss(0, 14), 0), 100) for _ in ITEMS)
        steps = (round(level / 100 * (item.scale.points - 1)) for level, item in zip(drawn, ITEMS, strict=True))
        yield tuple(None if chance.random() < 1 / 30 else step for step in steps)


def _send(wave_id: int, public: str, cell: int, row: tuple[int | None, ...]) -> None:
    start = 0
    for number, sitting in enumerate(SITTINGS):
        given = row[start : start + len(sitting)]
        start += len(sitting)
        tables.store(wave_id, sha256(os.urandom(16)).hexdigest(), cell, number, keys.seal(public, given))


def _public(wave_id: int) -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT public_key FROM answers_wave WHERE id = %s", [wave_id])
        return str(cursor.fetchone()[0])


def unsealing(wave_id: int) -> float:
    """Seconds of processor time that reading and opening every sealed answer takes, and nothing else."""
    key = keys.read(wave_id)
    points = [[item.scale.points for item in sitting] for sitting in SITTINGS]
    began = time.process_time()
    for _cell, sitting, sealed in tables.all_sealed(wave_id):
        key.unseal(sealed, points[sitting])
    return time.process_time() - began
