"""When a person may be rung."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from naervaer.core.hours import Away, Span, next_work, work_intervals
from naervaer.core.planning.moment import Moment, State, moment
from naervaer.core.planning.week import days_met, other_hours, shared, working_days, works_at_night

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
DAY = timedelta(days=1)
NIGHTS = [Span(day, time(22), time(6)) for day in range(5)]
EARLY = [Span(day, time(5), time(13)) for day in range(5)]
OFFICE = [Span(day, time(8), time(16)) for day in range(5)]
TUESDAY_NINE = datetime(2026, 3, 3, 8, tzinfo=UTC)


def state(spans: list[Span], at: datetime, away: bool = False) -> Moment:
    before = work_intervals(spans, [], COPENHAGEN, at - DAY, at)
    return moment(before, next_work(spans, [], COPENHAGEN, at), COPENHAGEN, at, away=away, known=bool(spans))


def test_a_night_worker_rests_in_the_morning_and_begins_in_the_evening():
    morning = state(NIGHTS, TUESDAY_NINE)
    assert morning == Moment(State.RESTING, datetime(2026, 3, 3, 21, tzinfo=UTC))
    assert not morning.may_ring(asked=True)
    assert state(NIGHTS, TUESDAY_NINE + timedelta(hours=8)).state is State.OFF


def test_an_early_cleaner_may_be_rung_until_the_shift_ends():
    assert state(EARLY, TUESDAY_NINE) == Moment(State.AT_WORK, datetime(2026, 3, 3, 12, tzinfo=UTC))
    after = state(EARLY, TUESDAY_NINE + timedelta(hours=6))
    assert after.state is State.OFF
    assert not after.may_ring()
    assert after.may_ring(asked=True)


def test_nobody_is_rung_on_a_day_away():
    assert not state([], TUESDAY_NINE, away=True).may_ring(asked=True)


def test_where_no_hours_are_known_ringing_is_left_to_the_leader():
    assert state([], TUESDAY_NINE).may_ring()


def week(spans: list[Span]):
    monday = datetime(2026, 3, 2, tzinfo=COPENHAGEN)
    return work_intervals(spans, [], COPENHAGEN, monday, monday + 7 * DAY)


def test_a_five_o_clock_start_is_early_and_not_night():
    assert not works_at_night(week(EARLY), COPENHAGEN)
    assert works_at_night(week(NIGHTS), COPENHAGEN)


def test_a_day_shared_with_the_leader_counts_as_met():
    assert days_met(week(EARLY), week(OFFICE), COPENHAGEN) == 5
    assert days_met(week(NIGHTS), week(OFFICE), COPENHAGEN) == 0
    assert not other_hours(week(EARLY), week(OFFICE))
    assert other_hours(week(NIGHTS), week(OFFICE))
    assert shared(week(NIGHTS), week(OFFICE)) == []


def test_leave_and_days_off_do_not_count_in_the_gap():
    leave = [Away(date(2026, 2, 9), date(2026, 2, 22))]
    assert working_days(date(2026, 2, 6), date(2026, 3, 2), range(5), leave) == 6
    assert working_days(date(2026, 2, 6), date(2026, 3, 2), [5, 6], []) == 8
    assert working_days(date(2026, 3, 2), date(2026, 3, 2), [], []) == 0
    assert working_days(date(2020, 1, 1), date(2026, 3, 2), [], []) == 120
