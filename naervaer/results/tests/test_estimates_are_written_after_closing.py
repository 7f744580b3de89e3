"""When a reading has been published, what it says over time is written down, once, and who waits for it is told."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from naervaer.answers.tests.published import PULSE, everything_published, published, with_spread
from naervaer.core.anonymity import Score
from naervaer.demo.cast import Cast
from naervaer.people.models import Team
from naervaer.results import jobs
from naervaer.results.history import Range
from naervaer.results.jobs import NotTold, estimate_due
from naervaer.results.models import Closing, Estimate, Standing
from naervaer.results.queries import history

WEEKS = timedelta(weeks=1)
told: list[tuple[int, datetime]] = []
able: list[bool] = []


def hear_of_it(wave_id: int, at: datetime) -> None:
    told.append((wave_id, at))


def hear_of_it_when_able(wave_id: int, at: datetime) -> None:
    if not able:
        raise ConnectionError
    told.append((wave_id, at))


@pytest.fixture(autouse=True)
def only_this_file_is_told(settings: Any) -> None:
    told.clear()
    able.clear()
    settings.AFTER_CLOSING = [f"{__name__}.hear_of_it"]


def test_a_first_reading_gives_a_point_without_a_change(cast: Cast, now: datetime) -> None:
    wave = published(cast.lyng, now, [([cast.harbour], 10, {"belonging": (60, 70), "N1": "too_few"})])
    estimate_due(now)
    found = history(cast.harbour.pk)
    point = found["belonging"].latest
    assert point is not None
    assert (point.wave_id, point.closes_at, point.score, point.full) == (wave, now, Score(60, 70), True)
    assert (point.now, point.present) == (Range(56, 76, 66), Range(60, 70, 65))
    assert (point.change, point.chance_low) == (None, 0.0)
    withheld = found["N1"].latest
    assert withheld is not None
    assert (withheld.score, withheld.withheld, withheld.now, withheld.present) == (None, "too_few", None, None)


def test_it_learns_from_reading_to_reading(cast: Cast, now: datetime) -> None:
    for week in range(8):
        published(cast.lyng, now + week * WEEKS, [([cast.harbour], 10, {"N1": (60, 70)})], PULSE)
    estimate_due(now + 8 * WEEKS)
    points = history(cast.harbour.pk)["N1"].points
    widths = [point.now.high - point.now.low for point in points if point.now]
    assert len(points) == 8
    assert widths[0] > widths[-1]
    assert not any(point.full for point in points)


def test_what_was_written_stays_as_it_was_when_more_comes(cast: Cast, now: datetime) -> None:
    published(cast.lyng, now, [([cast.harbour], 10, {"N1": (60, 70)})])
    estimate_due(now)
    before = history(cast.harbour.pk)["N1"].points
    published(cast.lyng, now + 26 * WEEKS, [([cast.harbour], 10, {"N1": (30, 40)})])
    estimate_due(now + 26 * WEEKS)
    assert history(cast.harbour.pk)["N1"].points[:1] == before


def test_a_clear_change_is_told_since_the_last_full_reading(cast: Cast, now: datetime) -> None:
    published(cast.lyng, now, [([cast.harbour], 20, {"N1": (30, 35)})])
    published(cast.lyng, now + 26 * WEEKS, [([cast.harbour], 20, {"N1": (80, 85)})])
    estimate_due(now + 26 * WEEKS)
    change = history(cast.harbour.pk)["N1"].change
    assert change is not None
    assert (change.word, change.direction, change.since) == ("clear", "up", now)


def test_a_small_team_that_falls_out_alike_has_no_sure_change(cast: Cast, now: datetime) -> None:
    published(cast.lyng, now, [([cast.harbour], 8, {"N1": (50, 63)})])
    published(cast.lyng, now + 26 * WEEKS, [([cast.harbour], 8, {"N1": (50, 63)})])
    estimate_due(now + 26 * WEEKS)
    change = history(cast.harbour.pk)["N1"].change
    assert change is not None
    assert (change.word, change.direction) == ("none", "")


def test_a_withheld_result_grows_older_and_says_nothing(cast: Cast, now: datetime) -> None:
    published(cast.lyng, now, [([cast.harbour], 10, {"N1": (60, 70)})])
    published(cast.lyng, now + 20 * WEEKS, [([cast.harbour], 10, {"N1": "too_few"})], PULSE)
    estimate_due(now + 20 * WEEKS)
    first, second = history(cast.harbour.pk)["N1"].points
    assert first.now is not None
    assert second.now is not None
    assert second.now.high - second.now.low > first.now.high - first.now.low
    assert (second.present, second.change) == (None, None)


def test_from_eight_teams_on_the_house_is_its_own_measure(cast: Cast, now: datetime) -> None:
    """In a house where others are low, a team of which little is known is thought lower than elsewhere."""
    others = [Team.objects.create(organisation=cast.lyng, name=f"Hold {number}") for number in range(12)]
    alone = published(cast.fjord, now, [([cast.fjord_team], 8, {"N1": (37, 50)})])
    among = published(
        cast.lyng, now, [([cast.harbour], 8, {"N1": (37, 50)}), *(([team], 30, {"N1": (30, 34)}) for team in others)]
    )
    estimate_due(now)
    middles = dict(Estimate.objects.exclude(low=30).values_list("wave_id", "now_middle"))
    assert middles == {alone: 53, among: 36}


def test_where_people_are_known_to_be_alike_less_is_left_open(cast: Cast, now: datetime) -> None:
    alike = published(cast.lyng, now, [([cast.harbour], 20, {"N1": (65, 70)})])
    with_spread(alike, "N1", 14)
    other = published(cast.fjord, now, [([cast.fjord_team], 20, {"N1": (65, 70)})])
    estimate_due(now)
    width = {one.wave_id: (one.now_high or 0) - (one.now_low or 0) for one in Estimate.objects.all()}
    assert width[alike] < width[other]


def test_teams_that_count_together_share_their_points(cast: Cast, now: datetime) -> None:
    published(cast.lyng, now, [([cast.harbour, cast.hospital], 13, {"N1": (60, 70)})])
    published(cast.lyng, now + 2 * WEEKS, [([cast.hospital, cast.harbour], 13, {"N1": (60, 70)})], PULSE)
    published(cast.lyng, now + 4 * WEEKS, [([cast.harbour], 10, {"N1": (60, 70)})], PULSE)
    estimate_due(now + 4 * WEEKS)
    assert len(history(cast.harbour.pk)["N1"].points) == 3
    assert len(history(cast.hospital.pk)["N1"].points) == 2
    assert Standing.objects.count() == 2


def test_who_waits_is_told_once_though_the_job_runs_again(cast: Cast, now: datetime) -> None:
    wave = published(cast.lyng, now, [([cast.harbour], 10, {"N1": (60, 70)})])
    estimate_due(now)
    estimate_due(now + timedelta(minutes=1))
    assert told == [(wave, now)]
    assert Estimate.objects.count() == 1


def test_who_fails_does_not_hold_the_others_back_and_is_tried_again(cast: Cast, now: datetime, settings: Any) -> None:
    settings.AFTER_CLOSING = [f"{__name__}.hear_of_it_when_able", f"{__name__}.hear_of_it"]
    wave = published(cast.lyng, now, [([cast.harbour], 10, {"N1": (60, 70)})])
    with pytest.raises(NotTold):
        estimate_due(now)
    assert told == [(wave, now)]
    able.append(True)
    estimate_due(now + timedelta(minutes=1))
    assert told == [(wave, now), (wave, now + timedelta(minutes=1))]


def test_stopped_between_writing_and_telling_it_goes_on(
    cast: Cast, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    wave = published(cast.lyng, now, [([cast.harbour], 10, {"N1": (60, 70)})])
    with monkeypatch.context() as stopped:
        stopped.setattr(jobs, "_close", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            estimate_due(now)
    assert (Estimate.objects.count(), Closing.objects.count(), told) == (1, 0, [])
    estimate_due(now + timedelta(hours=1))
    assert (Estimate.objects.count(), Closing.objects.count()) == (1, 1)
    assert told == [(wave, now + timedelta(hours=1))]


def test_an_open_and_a_lost_reading_say_nothing(cast: Cast, now: datetime) -> None:
    published(cast.lyng, now, [([cast.harbour], 10, {})], state="lost")
    published(cast.lyng, now, [([cast.harbour], 10, {})], state="open")
    estimate_due(now)
    assert told == []
    assert not Closing.objects.exists()


def test_of_readings_from_before_nobody_is_told(cast: Cast, now: datetime) -> None:
    published(cast.lyng, now - 10 * WEEKS, [([cast.harbour], 10, {"N1": (60, 70)})])
    estimate_due(now)
    assert Estimate.objects.count() == 1
    assert told == []


def test_the_ledger_is_only_read(cast: Cast, now: datetime) -> None:
    published(cast.lyng, now, [([cast.harbour], 10, {"N1": (60, 70)})])
    before = everything_published()
    estimate_due(now)
    assert everything_published() == before
