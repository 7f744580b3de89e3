"""The examples in the docstrings are true."""

import doctest

import pytest

from naervaer.core.compass import bands, cost, proposal, rose, strip


@pytest.mark.parametrize("module", [bands, cost, proposal, rose, strip], ids=lambda module: module.__name__)
def test_the_examples_hold(module: object) -> None:
    results = doctest.testmod(module)  # type: ignore[arg-type]
    assert results.attempted > 0
    assert results.failed == 0
