"""What stands beside the code as an example is what the code does."""

import doctest
from importlib import import_module

import pytest


@pytest.mark.parametrize("name", ["business", "hours", "waves.dates", "waves.turns", "waves.wording"])
def test_the_examples_beside_the_code_hold(name: str) -> None:
    result = doctest.testmod(import_module(f"naervaer.core.{name}"), optionflags=doctest.NORMALIZE_WHITESPACE)
    assert result.attempted
    assert not result.failed
