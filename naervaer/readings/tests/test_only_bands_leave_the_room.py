"""Whatever people answered within the released bands, every page, picture and PDF is the same to the last byte."""

from datetime import datetime
from random import Random
from types import SimpleNamespace

import pytest

from naervaer.demo.cast import Cast

from .two_worlds import other_answers, random_answers, seen


@pytest.fixture(autouse=True)
def at_the_moment_of_the_tests(monkeypatch: pytest.MonkeyPatch, now: datetime) -> None:
    monkeypatch.setattr("naervaer.web.clock.timezone", SimpleNamespace(now=lambda: now))


def middling(dice: Random, points: int) -> int:
    return min(points - 1, max(0, round(dice.gauss(points * 0.6, 1))))


def low(dice: Random, _points: int) -> int:
    return dice.randint(0, 1)


def test_different_answers_in_the_same_bands_look_the_same_everywhere(cast: Cast, now: datetime) -> None:
    first, second = random_answers(1, middling), random_answers(2, middling)
    others = other_answers(first, 3), other_answers(second, 4)
    changed = sum(one[item] != other[item] for one, other in zip(first, others[0], strict=True) for item in one)
    assert changed > 15
    here, there = seen(cast, now, first, second), seen(cast, now, *others)
    assert len(here) == 12
    for name, content in here.items():
        assert content == there[name], name


def test_and_other_bands_are_seen_on_all_of_them(cast: Cast, now: datetime) -> None:
    first, second = random_answers(1, middling), random_answers(2, middling)
    here, there = seen(cast, now, first, second), seen(cast, now, first, random_answers(5, low, far=(2, 3)))
    assert [name for name, content in here.items() if content == there[name]] == []
