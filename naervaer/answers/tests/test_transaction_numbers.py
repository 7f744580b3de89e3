"""Two hundred groups answer, each in an order of its own; after closing nothing that the database notes tells who."""

import pytest
from django.db import connection

from naervaer.answers import tables
from naervaer.answers.closing import close_due
from naervaer.answers.collecting import send
from naervaer.answers.opening import CellSpec, open_wave
from naervaer.core.anonymity import Instrument, Measure, Question
from naervaer.core.anonymity.histories import dice
from naervaer.people.models import Member, Membership, Team

from .room import DAYS

GROUPS, EACH = 200, 5
ONE = Instrument("1", ((Question("q"),),), (Measure("q", ("q",)),))
# By chance one in each group is named right; within 3.3 standard deviations lies all but one of a thousand tries.
LOWEST, HIGHEST = 153, 247
NOTES = {"postgresql": ["xmin::text::bigint", "ctid"], "sqlite": ["rowid"]}


@pytest.fixture
def answered(cast, now):
    """The groups, each in the order in which its people sent, and the reading, closed."""
    chance = dice(7)
    teams = Team.objects.bulk_create(Team(organisation=cast.lyng, name=f"Hold {n}") for n in range(GROUPS))
    people = Member.objects.bulk_create(Member(organisation=cast.lyng, name=f"Nr. {n}") for n in range(GROUPS * EACH))
    groups = {team: [one.pk for one in people[EACH * n : EACH * n + EACH]] for n, team in enumerate(teams)}
    since = (now - 90 * DAYS).date()
    Membership.objects.bulk_create(
        Membership(team=team, member_id=one, since=since) for team, group in groups.items() for one in group
    )
    cells = [CellSpec(team.name, team.name, (team.pk,), tuple(group)) for team, group in groups.items()]
    wave_id = open_wave(organisation=cast.lyng, title="Efterår", instrument=ONE, cells=cells, by=None,
                        opens_at=now, closes_at=now + 7 * DAYS, at=now)  # fmt: skip
    orders = [chance.sample(group, EACH) for group in groups.values()]
    arriving = [(place, order[place]) for place in range(EACH) for order in orders]
    for _, one in arriving:
        ballot = f"ballot-{one:020}"
        send(wave_id=wave_id, sitting=0, member_id=one, ballot=ballot, answers={"q": one % 5}, at=now)
    close_due(now + 7 * DAYS)
    return wave_id, orders


def test_who_came_when_is_guessed_no_better_than_by_chance(answered):
    wave_id, orders = answered
    assert tables.there_are() == []  # nothing that was sent is left to have a number
    for note in [*NOTES[connection.vendor], "id"]:
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT member_id FROM answers_asked WHERE wave_id = %s ORDER BY {note}, id", [wave_id])
            place = {member: at for at, (member,) in enumerate(cursor.fetchall())}
        right = sum(
            first == second
            for order in orders
            for first, second in zip(order, sorted(order, key=place.__getitem__), strict=True)
        )
        assert LOWEST <= right <= HIGHEST, note
