"""What every test may ask for."""

from datetime import UTC, datetime

import pytest

from naervaer.demo.cast import Cast, build_cast

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)  # a Monday morning, 09:00 in Copenhagen


@pytest.fixture
def now() -> datetime:
    return NOW


@pytest.fixture
def cast(db: None, now: datetime) -> Cast:
    return build_cast(now)
