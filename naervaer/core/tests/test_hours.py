"""When a person is at work."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naervaer.core.hours import Away, Interval, Span, is_at_work, next_work, work_intervals

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
MONDAY = datetime(2026, 3, 2, tzinfo=UTC)
WEEK = timedelta(days=7)

spans = st.lists(st.builds(Span, st.integers(0, 6), st.times(), st.times()), max_size=6)
days = st.dates(date(2025, 1, 1), date(2027, 12, 31))
aways = st.lists(
    st.builds(lambda first, n: Away(first, first + timedelta(days=n)), days, st.integers(0, 30)), max_size=3
)
zones = st.sampled_from([COPENHAGEN, ZoneInfo("America/New_York"), ZoneInfo("Australia/Lord_Howe"), UTC])
moments = st.datetimes(datetime(2025, 1, 1), datetime(2027, 12, 1), timezones=st.just(UTC))  # noqa: DTZ001  # strategies take naive bounds


def test_a_night_shift_is_one_interval_past_midnight():
    (night,) = work_intervals([Span(0, time(22), time(6))], [], COPENHAGEN, MONDAY, MONDAY + WEEK)
    assert night == Interval(datetime(2026, 3, 2, 21, tzinfo=UTC), datetime(2026, 3, 3, 5, tzinfo=UTC))


def test_the_night_the_clock_goes_forward_is_an_hour_shorter_and_back_an_hour_longer():
    saturday = [Span(5, time(22), time(6))]

    def hours(day: date) -> timedelta:
        start = datetime.combine(day, time(12), COPENHAGEN)
        (night,) = work_intervals(saturday, [], COPENHAGEN, start, start + timedelta(days=1))
        return night.ends - night.starts

    assert hours(date(2026, 3, 28)) == timedelta(hours=7)
    assert hours(date(2026, 10, 24)) == timedelta(hours=9)
    assert hours(date(2026, 4, 11)) == timedelta(hours=8)


def test_a_shift_begun_before_a_day_away_is_worked_to_its_end():
    nights = [Span(day, time(22), time(6)) for day in range(3)]
    tuesday_off = [Away(date(2026, 3, 3), date(2026, 3, 3))]
    found = work_intervals(nights, tuesday_off, COPENHAGEN, MONDAY, MONDAY + WEEK)
    assert [interval.starts.day for interval in found] == [2, 4]


def test_at_0330_on_tuesday_mondays_night_is_still_going_on():
    nights = [Span(0, time(22), time(6))]
    assert is_at_work(nights, [], COPENHAGEN, datetime(2026, 3, 3, 2, 30, tzinfo=UTC))
    assert not is_at_work(nights, [], COPENHAGEN, datetime(2026, 3, 3, 5, 0, tzinfo=UTC))


def test_the_next_work_is_after_the_holiday_and_none_when_there_are_no_hours():
    mornings = [Span(day, time(5), time(13)) for day in range(5)]
    holiday = [Away(date(2026, 3, 2), date(2026, 3, 8))]
    found = next_work(mornings, holiday, COPENHAGEN, MONDAY)
    assert found is not None
    assert found.starts == datetime(2026, 3, 9, 4, tzinfo=UTC)
    assert next_work([], [], COPENHAGEN, MONDAY) is None


def test_a_naive_moment_is_refused():
    with pytest.raises(ValueError, match="aware"):
        work_intervals([], [], UTC, datetime(2026, 3, 2), MONDAY)  # noqa: DTZ001  # that is the point


@given(spans, aways, zones, moments, st.timedeltas(timedelta(0), timedelta(days=20)))
def test_intervals_are_ordered_apart_not_empty_and_inside_the_window(pattern, away, zone, start, length):
    found = work_intervals(pattern, away, zone, start, start + length)
    edges = [edge for interval in found for edge in (interval.starts, interval.ends)]
    assert edges == sorted(set(edges))
    assert all(start <= edge <= start + length for edge in edges)


@given(spans, aways, zones, moments, moments)
def test_a_window_holds_the_same_work_however_it_is_cut(pattern, away, zone, start, at):
    end = start + timedelta(days=9)
    at = min(max(at, start), end)

    def total(a: datetime, b: datetime) -> timedelta:
        return sum((i.ends - i.starts for i in work_intervals(pattern, away, zone, a, b)), timedelta())

    assert total(start, at) + total(at, end) == total(start, end)


@given(st.builds(Span, st.integers(0, 6), st.times(), st.times()), zones, moments)
def test_no_span_disappears_in_a_week_even_when_the_clock_moves(span, zone, start):
    assert next_work([span], [], zone, start) is not None


@given(spans, zones, moments)
def test_somebody_who_is_away_all_the_time_is_never_at_work(pattern, zone, start):
    always = [Away(date(2024, 1, 1), date(2029, 1, 1))]
    assert work_intervals(pattern, always, zone, start, start + WEEK) == ()
