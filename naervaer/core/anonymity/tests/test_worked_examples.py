"""What docs/rules/anonymity.md and the docstrings say is what the code does."""

import doctest
from importlib import import_module
from pathlib import Path

import pytest

RULES = Path(__file__).parents[4] / "docs" / "rules" / "anonymity.md"


def test_the_worked_examples_of_the_rules_hold():
    result = doctest.testfile(str(RULES), module_relative=False, optionflags=doctest.NORMALIZE_WHITESPACE)
    assert result.attempted > 20
    assert result.failed == 0


@pytest.mark.parametrize("name", ["attack", "bands", "cells", "instrument", "lasting", "overall", "release"])
def test_the_examples_beside_the_code_hold(name):
    result = doctest.testmod(import_module(f"naervaer.core.anonymity.{name}"))
    assert result.attempted
    assert not result.failed
