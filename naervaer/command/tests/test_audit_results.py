"""Estimates that say something else than what was published, or more exactly, are found."""

from datetime import timedelta

import pytest

from naervaer.answers import reporting
from naervaer.answers.closing import close_due
from naervaer.answers.tests.room import opened
from naervaer.command.audit_results import findings
from naervaer.results.models import Estimate, Together


@pytest.fixture
def estimated(cast, now):
    """Keep an estimate of a reading of which nothing could be shown."""
    wave_id = opened(cast, now)
    close_due(now + timedelta(days=7))
    together = Together.objects.create(organisation=cast.lyng, key="harbour")
    together.teams.add(cast.harbour)
    assert reporting.results(wave_id).cells[0].scores["belonging"].value is None
    return lambda **fields: Estimate.objects.create(
        wave_id=wave_id, together=together, measure="belonging", closes_at=now, full=True, **fields
    )


def broken():
    return [row.attack for row in findings() if not row.holds]


def test_an_estimate_of_what_was_published_is_fine(estimated):
    estimated(withheld="too_few")
    assert broken() == []


def test_an_estimate_of_something_that_was_not_published_is_found(estimated):
    estimated(low=50, high=60)
    assert broken() == ["estimates that do not follow from what was published"]


def test_an_estimate_narrower_than_its_band_is_found(estimated):
    estimated(low=50, high=60, present_low=54, present_high=56, present_middle=55)
    assert "estimates narrower than the band they are made from" in broken()
