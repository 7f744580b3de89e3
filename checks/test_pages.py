"""What the pages are made of: nothing inline, nothing from elsewhere, and at home in both directions of writing."""

import re

from .source import files, name, text

SIDES = re.compile(
    r"(?<![-\w])(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right|top|bottom)(?:-\w+)*"
    r"|border-(?:top|bottom)-(?:left|right)-radius|left|right|top|bottom)\s*:"
    r"|(?<![-\w])(?:text-align|float|clear)\s*:\s*(?:left|right)"
)
INLINE = re.compile(r"<style\b|\sstyle=|\son[a-z]+=[\"']|=[\"']javascript:|<script(?![^>]*\ssrc=)[^>]*>", re.IGNORECASE)
ELSEWHERE = re.compile(
    r"""(?:src|href|action|xlink:href)=["']?(?:https?:)?//|url\(["']?(?:https?:)?//|@import\s+["']http"""
)


def found(pattern: re.Pattern[str], *endings: str, within: str = "") -> list[str]:
    return [
        f"{name(path)}:{number}: {line.strip()[:80]}"
        for path in files(*endings)
        if path.is_relative_to(path.anchor) and within in path.as_posix()
        for number, line in enumerate(text(path).splitlines(), 1)
        if pattern.search(line)
    ]


def test_styles_know_start_and_end_and_not_left_and_right() -> None:
    assert found(SIDES, ".css") == []


def test_nothing_is_inline() -> None:
    assert found(INLINE, ".html", within="/templates/") == []


def test_nothing_comes_from_elsewhere() -> None:
    assert found(ELSEWHERE, ".html", ".css", ".js", within="naervaer/") == []
