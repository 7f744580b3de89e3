"""What docs/rules say of units, cases and the calculator, and what the docstrings say, is what the code does."""

import doctest
from pathlib import Path

import pytest

from naervaer.core import business
from naervaer.core.anonymity import units
from naervaer.organisation import calculator_forms, quarters, words

RULES = Path(__file__).parents[3] / "docs" / "rules"


@pytest.mark.parametrize(
    "module", [business, units, calculator_forms, quarters, words], ids=lambda module: module.__name__
)
def test_the_examples_hold(module: object) -> None:
    results = doctest.testmod(module)  # type: ignore[arg-type]
    assert results.attempted > 0
    assert results.failed == 0


@pytest.mark.parametrize(("page", "least"), [("units", 8), ("cases", 4), ("business-case", 8)])
def test_the_rules_in_prose_hold(page: str, least: int) -> None:
    results = doctest.testfile(str(RULES / f"{page}.md"), module_relative=False)
    assert results.attempted >= least
    assert results.failed == 0
