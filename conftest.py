"""What every test may ask for."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from django.utils import translation

from naervaer.answers.tests.room import emptied
from naervaer.demo.cast import Cast, build_cast

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)  # a Monday morning, 09:00 in Copenhagen


hypothesis.settings.register_profile("steady", deadline=None)  # a busy machine is no failure
hypothesis.settings.load_profile("steady")


@pytest.fixture
def now() -> datetime:
    return NOW


@pytest.fixture
def cast(db: None, now: datetime) -> Cast:
    return build_cast(now)


@pytest.fixture(autouse=True)
def quick_and_apart(settings: Any, tmp_path: Path) -> None:
    """Passwords are hashed quickly, and a test's waves keep their keys apart from those of this machine."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher", *settings.PASSWORD_HASHERS]
    settings.DATA_DIR = tmp_path


@pytest.fixture(autouse=True)
def in_the_installations_language(settings: Any) -> Iterator[None]:
    """No test reads in a language that another one left behind."""
    with translation.override(settings.LANGUAGE_CODE):
        yield


@pytest.fixture(autouse=True)
def ledger_emptied(request: pytest.FixtureRequest) -> Iterator[None]:
    """Tests that commit leave the database empty, though it refuses to delete what was published."""
    marker = request.node.get_closest_marker("django_db")
    commits = (marker and marker.kwargs.get("transaction")) or {"transactional_db", "live_server"} & set(
        request.fixturenames
    )
    if commits:
        request.getfixturevalue("transactional_db")
    yield
    if commits:
        emptied()
