"""Organisations made by chance go through the real doors for some weeks; then the adversary is played on all of it."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from naervaer.answers.auditing import ledger_findings
from naervaer.answers.auditing_storage import storage_findings
from naervaer.answers.models import Asked, Cell, LedgerRow
from naervaer.core.anonymity import bands
from naervaer.core.anonymity.histories import dice
from naervaer.people.models import Organisation

from .year import Year

ATTACK = "lasting answers: everybody always answers, and always the same"


def played(now, sizes, seed, weeks, share=1.0):
    organisation = Organisation.objects.create(name=f"Made up {seed}", created_at=now)
    year = Year(organisation, dice(seed), now, share)
    year.found(sizes)
    for number in range(weeks):
        year.week(number)
    return year


def broken():
    return [finding for finding in [*ledger_findings(), *storage_findings()] if not finding.holds]


@given(
    sizes=st.lists(st.integers(2, 14), min_size=1, max_size=3),
    seed=st.integers(0, 10_000),
    weeks=st.integers(2, 3),
    share=st.sampled_from([1.0, 0.7]),
)
@settings(max_examples=4, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_the_organisation_the_audit_is_clean(cast, now, sizes, seed, weeks, share):
    year = played(now, sizes, seed, weeks, share)
    assert broken() == []
    for row in LedgerRow.objects.exclude(low=None).filter(wave__in=year.waves, measure="B"):
        grids = [bands(people) for people in range(6, row.asked + 1)]
        assert any((row.low, row.high) in [(band.low, band.high) for band in grid] for grid in grids)
    for cell in Cell.objects.filter(wave__in=year.waves):
        assert cell.asked >= 6
        assert Asked.objects.filter(cell=cell).count() == cell.asked


@pytest.mark.parametrize("seed", [5])
def test_weeks_of_joiners_leavers_and_reorganisations_give_no_lasting_answer_away(db, now, seed):
    year = played(now, (13, 9, 8, 4, 3), seed, weeks=7)
    assert len(year.waves) == 7
    assert broken() == []
    learned = next(finding.learns for finding in ledger_findings() if finding.attack == ATTACK)
    assert "; 0 of " in learned
