"""The table in docs/rules/statistics.md is whole, and what is promised holds in it (`naervaer bench statistics`)."""

import re
from pathlib import Path

RULES = Path(__file__).parents[4] / "docs" / "rules" / "statistics.md"
LINE = re.compile(r"\| (.+?) \| ([\d.]+) % \| ([\d.]+) % \| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \|")
MEANS = ("55", "60", "65", "70", "75", "80")


def table() -> dict[str, tuple[float, ...]]:
    text = RULES.read_text(encoding="utf-8")
    return {found[1]: tuple(float(number) for number in found.groups()[1:]) for found in LINE.finditer(text)}


def test_every_mean_is_covered_between_85_and_95_percent_with_and_without_other_teams() -> None:
    found = table()
    for mean in MEANS:
        for prior in ("assumed prior", "taught by 40 teams"):
            climate, present, *_ = found[f"mean {mean}, {prior}"]
            assert 85 <= climate <= 95
            assert 85 <= present <= 95


def test_the_error_is_smaller_than_that_of_the_raw_mean() -> None:
    found = table()
    assert all(times < 1 for *_, times in found.values())
    assert found["all, taught"][4] <= 0.70


def test_what_was_conditioned_on_and_what_was_assumed_wrongly_stands_beside() -> None:
    names = table().keys()
    assert {"true level low, taught", "true level middle, taught", "true level high, taught"} <= names
    assert len([name for name in names if name.startswith("wrong prior: ")]) == 5
    assert {"5 to 9 asked, taught", "reading 1 to 1, taught", "reading 14 to 26, taught"} <= names
