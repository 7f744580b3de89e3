"""An installation with people and an open reading, made once and copied for every test."""

import shutil
from pathlib import Path

import pytest

from naervaer.command import audit_surroundings

from .processes import PEOPLE, READING, python


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    data = tmp_path_factory.mktemp("installation")
    python(data, PEOPLE + READING)
    return data


@pytest.fixture
def installation(template: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(template, tmp_path / "data"))


@pytest.fixture
def without_captured_logs(monkeypatch: pytest.MonkeyPatch) -> None:
    """The log handlers of the installation alone: pytest puts its own beside them."""
    real = audit_surroundings.handlers
    own = lambda: {one for one in real() if not type(one).__module__.startswith("_pytest")}  # noqa: E731  # a line
    monkeypatch.setattr(audit_surroundings, "handlers", own)
