"""What docs/rules/trust.md and the docstrings say is what the code does."""

import doctest
import sys
from pathlib import Path

import pytest

import naervaer.core.trust


@pytest.mark.parametrize("module", ["index", "near"])
def test_the_examples_hold(module: str) -> None:
    results = doctest.testmod(sys.modules[f"{naervaer.core.trust.__name__}.{module}"])
    assert results.attempted > 0
    assert results.failed == 0


def test_the_rules_in_prose_hold() -> None:
    page = Path(__file__).parents[4] / "docs" / "rules" / "trust.md"
    results = doctest.testfile(str(page), module_relative=False)
    assert results.attempted > 8
    assert results.failed == 0
