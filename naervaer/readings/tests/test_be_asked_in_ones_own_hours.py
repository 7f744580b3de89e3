"""Invitations and reminders reach each in the own hours: at night, in office hours, after days away, past the clock."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from naervaer.notices.models import Notice, Posted
from naervaer.notices.sending import send_due
from naervaer.people.models import Absence, Member, WorkSpan
from naervaer.readings.actions.open_reading import Opening, check, open_reading
from naervaer.readings.models import Rhythm
from naervaer.readings.waves.opening import open_due

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
OMAR, AGNIESZKA, MARIA = "Omar Haddad", "Agnieszka Nowak", "Maria Santos"


@pytest.fixture(autouse=True)
def _postbox(settings):
    settings.POSTBOX = True


def at(day, hour=0, minute=0, month=3):
    return datetime(2026, month, day, hour, minute, tzinfo=COPENHAGEN).astimezone(UTC)


def opened(cast, opens, closes):
    """Opened by hand half a day before, as the job would."""
    earlier = opens - timedelta(hours=12)
    opening = Opening([cast.harbour], opens, closes)
    seen = check(cast.kirsten, opening, earlier).fingerprint
    return open_reading(by=cast.kirsten, opening=opening, seen=seen, at=earlier)


def received(since, until):
    """Everybody's messages with the moment they left, the worker running every ten minutes."""
    got = {}
    while since < until:
        before = set(Posted.objects.values_list("pk", flat=True))
        while send_due(since):
            pass
        for posted in Posted.objects.exclude(pk__in=before):
            got.setdefault(posted.name, []).append(since.astimezone(COPENHAGEN).strftime("%a %d %H:%M"))
        since += timedelta(minutes=30)
    return got


def test_each_is_asked_at_the_beginning_of_the_own_shift_and_reminded_on_day_three_and_five(cast):
    opened(cast, at(3), at(12))
    got = received(at(2, 12), at(12))
    assert got[AGNIESZKA] == ["Tue 03 00:00", "Fri 06 00:00", "Mon 09 22:00"]  # nights, Monday to Friday
    assert got[OMAR] == ["Tue 03 05:00", "Fri 06 05:00", "Mon 09 05:00"]
    assert got["Lone Friis"] == ["Tue 03 08:00", "Fri 06 08:00", "Mon 09 08:00"]
    assert got[MARIA] == ["Tue 03 08:00", "Fri 06 08:00", "Mon 09 08:00"]  # without stated hours: office hours
    assert set(got) == {person.name for person in cast.harbour_people}


def test_never_within_rest(cast):
    opened(cast, at(2, 9), at(11))
    shifts = {AGNIESZKA: (22, 6), OMAR: (5, 13), "Lone Friis": (8, 16)}
    for name, moments in received(at(2, 9), at(11)).items():
        starts, ends = shifts.get(name, (8, 17))
        for moment in moments:
            hour = int(moment[7:9])
            assert starts <= hour < ends if starts < ends else (hour >= starts or hour < ends), (name, moment)


def test_somebody_away_is_asked_on_the_first_day_back_and_not_three_times_at_once(cast):
    Absence.objects.create(member=cast.lone, first_day=date(2026, 3, 2), last_day=date(2026, 3, 9))
    opened(cast, at(3), at(12))
    got = received(at(2, 12), at(12))["Lone Friis"]
    assert got[0] == "Tue 10 08:00"
    assert len(got) == 1


def test_who_is_away_to_the_end_gets_nothing(cast):
    Absence.objects.create(member=cast.lone, first_day=date(2026, 3, 2), last_day=date(2026, 3, 30))
    opened(cast, at(3), at(12))
    assert "Lone Friis" not in received(at(2, 12), at(13))


def test_over_the_night_when_the_clock_is_moved(cast):
    """On Sunday 29 March the clock goes from 2 to 3."""
    WorkSpan.objects.filter(member=cast.agnieszka).delete()
    WorkSpan.objects.create(member=cast.agnieszka, weekday=6, starts=time(2, 30), ends=time(6))
    opened(cast, at(27), at(3, month=4))
    got = received(at(27), at(31))
    assert got[AGNIESZKA] == ["Sun 29 03:30"]
    assert got[OMAR] == ["Fri 27 05:00", "Mon 30 05:00"]


def test_somebody_in_another_time_zone_is_asked_in_theirs(cast):
    Member.objects.filter(name=MARIA).update(time_zone="America/Nuuk")
    opened(cast, at(3), at(12))
    assert received(at(3), at(4))[MARIA] == ["Tue 03 11:00"]


def test_a_short_reading_is_invited_to_shortly_and_reminded_once(cast, now):
    Rhythm.objects.create(organisation=cast.lyng, is_on=True, begins_on=date(2026, 3, 2), full_months=[6, 12])
    open_due(now + timedelta(hours=5))
    got = received(at(2, 14), at(9))
    assert got[OMAR] == ["Tue 03 05:00", "Fri 06 05:00"]
    words = Posted.objects.filter(name="Lone Friis").order_by("pk").first().body
    assert "5 korte spørgsmål" in words or "5 short questions" in words
    assert len(words) < 420


def test_no_reminder_falls_on_a_public_holiday(cast):
    """Thursday 2 April to Monday 6 April 2026 are Easter."""
    opened(cast, at(30), at(10, month=4))
    assert received(at(30), at(10, month=4))[MARIA] == ["Mon 30 08:00", "Tue 07 08:00"]


def test_reminders_are_for_everybody_and_can_be_ignored(cast):
    opened(cast, at(3), at(12))
    kinds = Notice.objects.values_list("kind", "recipient_id")
    for person in cast.harbour_people:
        assert sorted(kind for kind, to in kinds if to == person.pk) == [
            "readings.opened", "readings.reminder", "readings.reminder",
        ]  # fmt: skip
    received(at(2, 12), at(7))
    reminder = Posted.objects.filter(name="Lone Friis").order_by("pk").last()
    assert "svaret" in reminder.body or "have answered" in reminder.body
