"""An organisation may say what it assumes of its teams before eight of them have answered."""

from datetime import datetime, timedelta

import pytest

from naervaer.answers.tests.published import published
from naervaer.core.statistics.norms import Norms
from naervaer.demo.cast import Cast
from naervaer.history.models import Entry
from naervaer.results.actions.prior import OutsideTheScale, set_prior, usual_prior
from naervaer.results.assumed import assumed
from naervaer.results.jobs import estimate_due
from naervaer.results.models import Estimate


def test_everybody_begins_with_the_weak_prior(cast: Cast) -> None:
    assert assumed(cast.lyng.pk) == Norms(mean=68, unsure=8, between=8, within=20)


def test_a_house_sets_its_own_and_the_log_tells_it(cast: Cast, now: datetime) -> None:
    set_prior(mean=50, unsure=5, between=6, within=22, by=cast.kirsten, at=now)
    assert assumed(cast.lyng.pk) == Norms(50, 5, 6, 22)
    assert assumed(cast.fjord.pk) == Norms()
    entry = Entry.objects.get(what="results.prior_set")
    assert (entry.by, entry.about) == (cast.kirsten.pk, {"mean": "50"})


def test_it_counts_from_the_next_closing(cast: Cast, now: datetime) -> None:
    published(cast.lyng, now, [([cast.harbour], 8, {"N1": (50, 63)})])
    estimate_due(now)
    set_prior(mean=30, unsure=2, between=3, within=20, by=cast.kirsten, at=now)
    later = now + timedelta(days=1)
    published(cast.lyng, later, [([cast.hospital], 8, {"N1": (50, 63)})])
    estimate_due(later)
    assert list(Estimate.objects.values_list("now_middle", flat=True)) == [60, 33]


def test_back_to_the_usual(cast: Cast, now: datetime) -> None:
    set_prior(mean=50, unsure=5, between=6, within=22, by=cast.kirsten, at=now)
    usual_prior(by=cast.kirsten, at=now)
    assert assumed(cast.lyng.pk) == Norms()


@pytest.mark.parametrize("wrong", [{"mean": 0}, {"mean": 101}, {"unsure": 0}, {"between": 31}, {"within": 4}])
def test_what_cannot_be_is_refused_and_nothing_is_written(cast: Cast, now: datetime, wrong: dict[str, int]) -> None:
    given = {"mean": 68, "unsure": 10, "between": 8, "within": 20} | wrong
    with pytest.raises(OutsideTheScale):
        set_prior(**given, by=cast.kirsten, at=now)
    assert assumed(cast.lyng.pk) == Norms()
