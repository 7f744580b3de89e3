"""An installation with people and an open reading, made once and copied for every test."""

import shutil
from pathlib import Path

import pytest

from .processes import PEOPLE, READING, python


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    data = tmp_path_factory.mktemp("installation")
    python(data, PEOPLE + READING)
    return data


@pytest.fixture
def installation(template: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(template, tmp_path / "data"))
