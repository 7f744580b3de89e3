"""What must not be in the repository: places on a machine, work left undone, tests that are skipped."""

import re

from .source import ROOT, files, name, text

HERE = "checks/test_words.py"
MACHINE = re.compile(r"(?<![\w.>-])/(?:work|root|home/\w+|tmp)/")
UNDONE = re.compile(
    r"\b(?:TODO|FIXME|XXX|HACK)\b|pytest\.mark\.(?:skip|xfail)|pytest\.skip\(|raise\s+NotImplementedError"
)
SEEN = (".py", ".md", ".html", ".txt", ".css", ".js", ".toml", ".sh", ".conf", ".service", ".lock", ".yml", "")


def lines_with(pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{name(path)}:{number}: {line.strip()[:100]}"
        for path in files(*SEEN)
        if name(path) not in {HERE, "LICENSE"} and path.is_file()
        for number, line in enumerate(text(path).splitlines(), 1)
        if pattern.search(line)
    ]


def test_no_place_on_a_machine_is_named() -> None:
    assert lines_with(MACHINE) == []


def test_nothing_is_left_undone_or_skipped() -> None:
    assert lines_with(UNDONE) == []


def test_no_file_is_a_heap() -> None:
    heaps = {"utils", "helpers", "services", "manager", "common", "misc"}
    assert [name(path) for path in files(".py") if path.stem in heaps] == []


def test_every_app_says_what_it_is() -> None:
    lines = {
        name(path): text(path).split('"""')[1].strip().count("\n") + 1 if text(path).startswith('"""') else 0
        for path in (ROOT / "naervaer").glob("*/__init__.py")
    }
    assert {where: count for where, count in lines.items() if not 3 <= count <= 10} == {}
