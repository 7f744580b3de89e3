"""Whatever the rhythm, the holidays and the pauses, no scale waits longer than a quarter."""

import itertools
from datetime import date, timedelta

import holidays
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from naervaer.core.waves import Beat, Put, Slot, coming, rotate
from naervaer.method.readings import full_reading, pulse
from naervaer.method.rotation import TURNS

DANISH = holidays.country_holidays("DK", years=range(2024, 2030), categories=("public", "optional"))
EVERYTHING = tuple(item.id for item in full_reading().items)
QUARTER = 91
SCALES = {
    "outcome": {"N1"}, "belonging": {"B1"}, "loneliness": {"L1"}, "trust": {"T1", "T2", "T3", "T4"},
    "safety": {"S1", "S2"}, "face_time": {"F1", "F2", "F3"}, "communication": {"C1", "C2"},
}  # fmt: skip
FACTORS = {factor: {factor} for factor in ("T1", "T2", "T3", "T4")}
BEGINS = date(2025, 1, 1)
FOR = timedelta(days=500)

rhythms = st.builds(
    Beat,
    begins_on=st.dates(BEGINS, BEGINS + timedelta(days=364)),
    weekday=st.integers(0, 4),
    weeks=st.integers(1, 4),
    months=st.sampled_from([(3, 9), (1, 7), (2, 8), (6, 12), ()]),
    full_days=st.integers(5, 21),
    pulse_days=st.sampled_from([5, 6, 7]),
)


def year(beat: Beat, items: int, pauses: list[tuple[date, date]]) -> list[Put]:
    """Every reading of 500 days, with what it asked."""

    def closed(day: date) -> bool:
        return day in DANISH or any(first <= day <= last for first, last in pauses)

    slots = coming(beat, closed, beat.begins_on, beat.begins_on + FOR)
    asked: list[Put] = []
    for slot, then in itertools.pairwise(slots):
        asked.append(Put(slot.opens, EVERYTHING if slot.kind == "full" else _pulse(beat, slot, then, items, asked)))
    return asked


def _pulse(beat: Beat, slot: Slot, then: Slot, items: int, before: list[Put]) -> tuple[str, ...]:
    turns = rotate(before, on=slot.opens, following=then.opens, weeks=beat.weeks, items=items)
    return tuple(item.id for item in pulse(turns).items)


def longest_wait(asked: list[Put], questions: set[str]) -> int:
    days = [asked[0].on, *(put.on for put in asked if questions & set(put.items)), asked[-1].on]
    return max((later - earlier).days for earlier, later in itertools.pairwise(days))


@given(rhythms, st.integers(4, 6), st.lists(st.integers(0, 90), min_size=5, max_size=5), st.integers(1, 28))
@settings(max_examples=150)
def test_each_scale_is_asked_once_a_quarter_also_with_a_pause_of_four_weeks_in_each(beat, items, into, days):
    pauses = []
    day = beat.begins_on
    for wait in into:
        first = day + timedelta(days=wait)
        pauses.append((first, first + timedelta(days=days - 1)))
        day = first + timedelta(days=QUARTER + days)
    asked = year(beat, items, pauses)
    waits = {scale: longest_wait(asked, questions) for scale, questions in SCALES.items()}
    assert max(waits.values()) <= QUARTER, waits


@given(rhythms, st.integers(4, 6))
@settings(max_examples=150)
def test_without_a_pause_each_single_factor_of_trust_is_asked_once_a_quarter_too(beat, items):
    asked = year(beat, items, [])
    waits = {factor: longest_wait(asked, questions) for factor, questions in FACTORS.items()}
    # Four weeks apart, a full reading that a holiday moves can bring one of the four a few days late.
    assert max(waits.values()) <= (QUARTER if beat.weeks < 4 else QUARTER + 7), waits


@given(rhythms, st.integers(4, 6))
@settings(max_examples=60)
def test_a_pulse_has_four_to_six_questions_and_none_twice(beat, items):
    for put in year(beat, items, []):
        if len(put.items) < len(EVERYTHING):
            assert 4 <= len(put.items) <= 6
            assert len(set(put.items)) == len(put.items)
            assert put.items[:3] == ("N1", "B1", "L1")


@given(rhythms)
@settings(max_examples=100)
def test_no_team_is_asked_twice_at_once_nor_within_a_week_nor_on_a_holiday(beat):
    slots = coming(beat, DANISH.__contains__, beat.begins_on, beat.begins_on + FOR)
    for slot, then in itertools.pairwise(slots):
        assert then.opens - slot.opens >= timedelta(days=7)
        assert then.opens >= slot.closes
    assert all(slot.opens.weekday() < 5 and slot.opens not in DANISH for slot in slots)
    assert sum(slot.kind == "full" for slot in slots) >= (2 if beat.months else 0)


@given(rhythms, st.dates(BEGINS, BEGINS + timedelta(days=700)))
@settings(max_examples=60)
def test_the_dates_are_the_same_whichever_day_one_looks(beat, today):
    whole = coming(beat, DANISH.__contains__, BEGINS, BEGINS + timedelta(days=800))
    seen = coming(beat, DANISH.__contains__, today, today + timedelta(days=60))
    assert [slot for slot in whole if today <= slot.opens <= today + timedelta(days=60)] == list(seen)


def test_over_easter_2026_a_monday_pulse_moves_to_the_first_working_day():
    fortnight = Beat(date(2026, 3, 9), 0, 2, (), 14, 5)
    slots = coming(fortnight, DANISH.__contains__, date(2026, 3, 20), date(2026, 4, 21))
    assert [(slot.planned, slot.opens) for slot in slots] == [
        (date(2026, 3, 23), date(2026, 3, 23)),
        (date(2026, 4, 6), date(2026, 4, 7)),
        (date(2026, 4, 20), date(2026, 4, 20)),
    ]


def test_a_pulse_meant_for_the_days_of_a_full_reading_follows_it():
    fortnight = Beat(date(2026, 2, 16), 1, 2, (3, 9), 14, 5)
    slots = coming(fortnight, DANISH.__contains__, date(2026, 2, 16), date(2026, 4, 1))
    assert [(slot.kind, slot.opens) for slot in slots] == [
        ("pulse", date(2026, 2, 17)),
        ("full", date(2026, 3, 3)),
        ("pulse", date(2026, 3, 17)),
        ("pulse", date(2026, 3, 31)),
    ]


@pytest.mark.parametrize("off", [{"trust"}, {"safety", "communication"}, {turn.scale for turn in TURNS}])
def test_what_is_switched_off_is_never_asked(off):
    gone = {item for turn in TURNS if turn.scale in off for item in turn.items}
    before: list[Put] = []
    day = BEGINS
    for _pulse_number in range(20):
        then = day + timedelta(weeks=2)
        put = rotate(before, on=day, following=then, weeks=2, items=6, off=off)
        assert not gone & set(put)
        before.append(Put(day, put))
        day = then
