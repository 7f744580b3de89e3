"""What docs/rules/compass.md and the docstrings say is what the code does."""

import doctest
from pathlib import Path

import pytest

from naervaer.core.compass import bands, chart, cost, proposal, rose, strip, trend


@pytest.mark.parametrize(
    "module", [bands, chart, cost, proposal, rose, strip, trend], ids=lambda module: module.__name__
)
def test_the_examples_hold(module: object) -> None:
    results = doctest.testmod(module)  # type: ignore[arg-type]
    assert results.attempted > 0
    assert results.failed == 0


def test_the_rules_in_prose_hold() -> None:
    page = Path(__file__).parents[4] / "docs" / "rules" / "compass.md"
    results = doctest.testfile(str(page), module_relative=False)
    assert results.attempted > 10
    assert results.failed == 0
