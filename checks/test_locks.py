"""The lock files pin everything by hash, name no place to fetch from, and agree with pyproject.toml."""

import re
import tomllib
from importlib.metadata import version as installed_version

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from .source import ROOT, text

PINNED = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[^]]+\])?==([^ ;\\]+)", re.MULTILINE)
LOCKS = {"requirements.lock": (), "requirements-dev.lock": ("dev",)}


def pinned(lock: str) -> dict[str, str]:
    return {canonicalize_name(name): version for name, version in PINNED.findall(text(ROOT / lock))}


def wanted(extras: tuple[str, ...]) -> list[Requirement]:
    project = tomllib.loads(text(ROOT / "pyproject.toml"))["project"]
    listed = [*project["dependencies"], *(each for extra in extras for each in project["optional-dependencies"][extra])]
    return [Requirement(each) for each in listed]


@pytest.mark.parametrize("lock", LOCKS)
def test_everything_is_pinned_by_hash(lock: str) -> None:
    entries = re.split(r"^(?=[A-Za-z0-9])", text(ROOT / lock), flags=re.MULTILINE)
    loose = [entry.splitlines()[0] for entry in entries if PINNED.match(entry) and "--hash=sha256:" not in entry]
    assert loose == []
    assert len(pinned(lock)) > 20


@pytest.mark.parametrize("lock", LOCKS)
def test_no_place_to_fetch_from_is_named(lock: str) -> None:
    assert re.findall(r"https?://|--index|--find-links|--extra-index|file:", text(ROOT / lock)) == []


@pytest.mark.parametrize(("lock", "extras"), LOCKS.items())
def test_it_agrees_with_what_the_project_asks_for(lock: str, extras: tuple[str, ...]) -> None:
    have = pinned(lock)
    wrong = [
        str(requirement)
        for requirement in wanted(extras)
        if not requirement.specifier.contains(have.get(canonicalize_name(requirement.name), "0"), prereleases=True)
        or canonicalize_name(requirement.name) not in have
    ]
    assert wrong == [], "Run `make locks`."


def test_both_locks_name_the_same_versions() -> None:
    product, dev = pinned("requirements.lock"), pinned("requirements-dev.lock")
    assert {name: version for name, version in product.items() if dev.get(name) != version} == {}


def test_what_is_installed_is_what_is_locked() -> None:
    assert installed_version("Django") == pinned("requirements-dev.lock")["django"]
