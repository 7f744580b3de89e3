"""A reading that was asked, answered and closed through the doors of the sealed room, for the tests of its results."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from naervaer.answers.closing import close_due
from naervaer.answers.collecting import send
from naervaer.answers.opening import CellSpec, open_wave
from naervaer.demo.cast import Cast
from naervaer.method.readings import FULL_READING
from naervaer.people.models import Member, Team
from naervaer.readings.instrument import instrument
from naervaer.readings.models import Mirror, Reading

WEEK = timedelta(days=7)
MIDDLING = {item.id: (item.scale.points - 1) // 2 for item in FULL_READING.items}
# What the team of these tests answers: mostly "agree", little of "anchoring".
LIVELY = MIDDLING | dict.fromkeys(["N1", "vision", "relations", "results", "support"], 3) | {"anchoring": 0}
KINDER = {item.id: 3 for item in FULL_READING.mirror}


def opened(cast: Cast, at: datetime, team: Team | None = None, people: Sequence[Member] | None = None) -> Reading:
    """A full reading of one team, open for a week from `at`."""
    team = team or cast.harbour
    asked = people if people is not None else cast.harbour_people
    cell = CellSpec(str(team.pk), team.name, (team.pk,), tuple(person.pk for person in asked))
    wave_id = open_wave(
        organisation=team.organisation, title="Måling", instrument=instrument(FULL_READING), cells=[cell],
        opens_at=at, closes_at=at + WEEK, by=cast.kirsten, at=at,
    )  # fmt: skip
    reading = Reading.objects.create(
        organisation=team.organisation, wave_id=wave_id, version=FULL_READING.version, opens_at=at, closes_at=at + WEEK
    )
    reading.teams.add(team)
    return reading


def answered(reading: Reading, person: Member, answers: Mapping[str, int | None], at: datetime) -> None:
    """One person sends both sittings."""
    for sitting, part in enumerate(FULL_READING.sittings):
        given = {item.id: answers.get(item.id) for item in part.items}
        ballot = f"phone-{person.pk:06}-sitting-{sitting}"
        send(wave_id=reading.wave_id, sitting=sitting, member_id=person.pk, ballot=ballot, answers=given, at=at)


def closed(
    cast: Cast, now: datetime, answers: Mapping[str, int | None] = LIVELY, people: int = 8, days_ago: int = 1
) -> Reading:
    """Havnen's reading, answered alike by the first `people` of its people, mirrored by Kirsten, closed `days_ago`."""
    at = now - WEEK - timedelta(days=days_ago)
    reading = opened(cast, at)
    for person in cast.harbour_people[:people]:
        answered(reading, person, answers, at + timedelta(hours=3))
    Mirror.objects.create(reading=reading, team=cast.harbour, leader=cast.kirsten, answers=KINDER, saved_at=at)
    close_due(reading.closes_at)
    return reading
