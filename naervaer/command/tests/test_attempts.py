"""What people try at the doors fails; with the door's defence taken away it succeeds, and the audit says so."""

from datetime import timedelta

import pytest
from django.db import connection
from django.db.models import Q

from naervaer.answers import opening, tables
from naervaer.command import attempts
from naervaer.core.anonymity import cells


@pytest.fixture
def through(db, now):
    """Which attempts succeed."""

    def found():
        return {row.attack for row in attempts.findings(now, now + timedelta(days=7)) if not row.holds}

    return found


def test_every_attempt_is_refused(through):
    assert through() == set()


def test_closing_by_hand(through, monkeypatch):
    real = attempts.close_due
    monkeypatch.setattr(attempts, "close_due", lambda at: real(at + attempts.DAY))
    assert "early closing" in through()


def test_dates_that_can_be_moved(through):
    with connection.cursor() as cursor:
        place = " ON answers_wave" if connection.vendor == "postgresql" else ""
        cursor.execute(f"DROP TRIGGER answers_wave_fixed{place}")
    assert "early closing" in through()


def test_tokens_that_can_be_spent_twice(through, monkeypatch):
    monkeypatch.setattr(tables, "spend", lambda *_: True)
    assert through() == {"answering twice"}


def test_groups_that_nobody_checks(through, monkeypatch):
    monkeypatch.setattr(opening, "_check", lambda *_: None)
    assert "overlapping groups, leaders and newcomers in them" in through()


def test_readings_at_any_time(through, monkeypatch):
    monkeypatch.setattr(opening, "SHORTEST", attempts.DAY)
    monkeypatch.setattr(opening, "too_near", lambda *_: Q(pk__in=[]))
    assert through() == {"readings too short, too close or at once"}


def test_cards_that_prove_who_holds_them(through, monkeypatch):
    real = attempts.pins.enrol

    def enrol(member, *, pin):
        attempts.Pin.objects.filter(member=member).update(reset=True)
        return real(member, pin=pin)

    monkeypatch.setattr(attempts.pins, "enrol", enrol)
    assert through() == {"a leader holding all cards"}


def test_a_pin_that_can_be_guessed_all_week(through, monkeypatch):
    monkeypatch.setattr(attempts.pins, "DELAYS", [timedelta(0)])
    assert through() == {"a leader holding all cards"}


def test_groups_of_five(through, monkeypatch):
    monkeypatch.setattr(cells, "FEWEST_ASKED", 5)
    monkeypatch.setitem(cells.arrange.__kwdefaults__, "at_least", 5)
    assert through() == {"dummies: four invented people round one"}
