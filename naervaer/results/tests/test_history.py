"""What the pages read: a team's measures over time."""

from datetime import datetime, timedelta

from pytest_django import DjangoAssertNumQueries

from naervaer.core.anonymity import Score
from naervaer.demo.cast import Cast
from naervaer.people.models import Team
from naervaer.results.history import Change, History, Point, Range
from naervaer.results.models import Estimate, Together
from naervaer.results.queries import histories, history


def together(*teams: Team) -> Together:
    found = Together.objects.create(organisation=teams[0].organisation, key="-".join(str(team.pk) for team in teams))
    found.teams.set(teams)
    return found


def written(whom: Together, at: datetime, measure: str = "belonging", wave: int = 1, **values: object) -> Estimate:
    return Estimate.objects.create(together=whom, measure=measure, wave_id=wave, closes_at=at, full=True, **values)


def test_a_team_that_was_never_asked_has_no_history(cast: Cast) -> None:
    assert history(cast.harbour.pk) == {}


def test_points_come_oldest_first_with_their_change(cast: Cast, now: datetime) -> None:
    later = now + timedelta(days=90)
    whom = together(cast.harbour)
    written(
        whom,
        later,
        wave=2,
        low=54,
        high=100,
        now_low=60,
        now_high=81,
        now_middle=70,
        present_low=54,
        present_high=100,
        present_middle=74,
        chance_low=0.01,
        change="perhaps",
        direction="up",
        since=now,
    )
    written(whom, now, wave=1, withheld="too_few")
    assert history(cast.harbour.pk) == {
        "belonging": History(
            "belonging",
            (
                Point(1, now, None, "too_few", True),
                Point(
                    2,
                    later,
                    Score(54, 100),
                    "",
                    True,
                    Range(60, 81, 70),
                    Range(54, 100, 74),
                    0.01,
                    Change("perhaps", "up", now),
                ),
            ),
        )
    }


def test_one_query_however_many_readings_and_teams(
    cast: Cast, now: datetime, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    both, other = together(cast.harbour, cast.hospital), together(cast.hospital)
    for week in range(8):
        written(both, now + timedelta(weeks=week), wave=week, low=50, high=60)
    written(other, now, measure="N1", wave=9, low=50, high=60)
    with django_assert_num_queries(1):
        found = histories([cast.harbour.pk, cast.hospital.pk])
    assert {team: sorted(measures) for team, measures in found.items()} == {
        cast.harbour.pk: ["belonging"],
        cast.hospital.pk: ["N1", "belonging"],
    }
    assert len(found[cast.harbour.pk]["belonging"].points) == 8
    assert list(history(cast.hospital.pk, ["N1"])) == ["N1"]


def test_another_house_sees_nothing_of_it(cast: Cast, now: datetime) -> None:
    written(together(cast.harbour), now, low=50, high=60)
    assert history(cast.fjord_team.pk) == {}
