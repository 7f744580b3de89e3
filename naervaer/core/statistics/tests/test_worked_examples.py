"""What docs/rules/statistics.md and the docstrings say is what the code does."""

import doctest
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

from naervaer.core import statistics

RULES = Path(__file__).parents[4] / "docs" / "rules" / "statistics.md"
FILES = [module.name for module in iter_modules(statistics.__path__) if module.name != "tests"]


def test_the_worked_examples_of_the_rules_hold() -> None:
    result = doctest.testfile(str(RULES), module_relative=False, optionflags=doctest.NORMALIZE_WHITESPACE)
    assert result.attempted > 20
    assert result.failed == 0


@pytest.mark.parametrize("name", FILES)
def test_the_examples_beside_the_code_hold(name: str) -> None:
    result = doctest.testmod(import_module(f"naervaer.core.statistics.{name}"))
    assert result.attempted
    assert not result.failed
