"""The database refuses to change what was written of a reading."""

from datetime import datetime

import pytest
from django.db import DatabaseError, transaction

from naervaer.answers.tests.published import published
from naervaer.demo.cast import Cast
from naervaer.results.jobs import estimate_due
from naervaer.results.models import Estimate


def test_it_is_never_changed(cast: Cast, now: datetime) -> None:
    published(cast.lyng, now, [([cast.harbour], 10, {"N1": (60, 70)})])
    estimate_due(now)
    with pytest.raises(DatabaseError, match="stays as it was"), transaction.atomic():
        Estimate.objects.update(now_low=50)
    assert Estimate.objects.get().now_low == 54
