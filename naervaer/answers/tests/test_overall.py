"""A wave of more than a hundred people tells, once, how good its questions are. A small one does not."""

import pytest
from django.db import DatabaseError, transaction

from naervaer.answers import reporting
from naervaer.answers.closing import close_due
from naervaer.answers.collecting import send
from naervaer.answers.models import OverallRow
from naervaer.answers.opening import CellSpec, open_wave
from naervaer.people.models import Member, Membership, Team

from .room import DAYS, SMALL, ballot


@pytest.fixture
def large(cast, now):
    """Twelve teams of nine; the last of each team answers another way."""
    teams = Team.objects.bulk_create(Team(organisation=cast.lyng, name=f"Hold {number}") for number in range(12))
    people = Member.objects.bulk_create(Member(organisation=cast.lyng, name=f"Nr. {number}") for number in range(108))
    groups = [people[9 * number : 9 * number + 9] for number in range(12)]
    since = (now - 90 * DAYS).date()
    Membership.objects.bulk_create(
        Membership(team=team, member=one, since=since)
        for team, group in zip(teams, groups, strict=True)
        for one in group
    )
    wave_id = open_wave(
        organisation=cast.lyng, title="Efterår", instrument=SMALL, by=None,
        opens_at=now, closes_at=now + 7 * DAYS, at=now,
        cells=[
            CellSpec(team.name, team.name, (team.pk,), tuple(one.pk for one in group))
            for team, group in zip(teams, groups, strict=True)
        ],
    )  # fmt: skip
    for number, person in enumerate(people):
        team, place = divmod(number, 9)
        own = (team + place) % 5
        answers = {"B1": own, "B2": max(own - place % 2, 0), "B3": own, "L1": place % 5}
        send(wave_id=wave_id, sitting=0, member_id=person.pk, ballot=ballot(number), answers=answers, at=now)
    return wave_id


def test_reliability_and_differences_between_teams_are_published_once(large, now):
    assert reporting.wave_statistics(large) == {}
    close_due(now + 7 * DAYS)
    found = reporting.wave_statistics(large)
    assert found["belonging", "alpha"] == 0.95
    assert {kind for measure, kind in found if measure == "belonging"} == {
        "alpha", "item_total:B1", "item_total:B2", "item_total:B3", "icc1", "icc2", "spread",
    }  # fmt: skip
    assert ("loneliness", "icc1") not in found
    assert found["loneliness", "spread"] == 35
    assert ("closeness", "spread") not in found
    close_due(now + 8 * DAYS)
    assert reporting.wave_statistics(large) == found


def test_they_are_never_changed_or_deleted(large, now):
    close_due(now + 7 * DAYS)
    with pytest.raises(DatabaseError, match="stays as it was"), transaction.atomic():
        OverallRow.objects.update(value=3)
    with pytest.raises(DatabaseError, match="stays as it was"), transaction.atomic():
        OverallRow.objects.first().delete()
