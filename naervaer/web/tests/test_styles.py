"""Stylesheets: logical directions only, colours from the tokens, each inside a layer, each type with its licence."""

import re
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[2]
SHEETS = sorted(file for file in HOUSE.glob("*/static/**/*.css"))
_PHYSICAL = re.compile(
    r"(?<![\w-])(?:left|right|top|bottom|width|height|(?:min|max)-(?:width|height)|"
    r"(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right|top|bottom)(?:-\w+)?|"
    r"border-(?:top|bottom)-(?:left|right)-radius)\s*:"
)
_PHYSICAL_VALUE = re.compile(r"(?:text-align|float|clear)\s*:\s*(?:left|right)")


def declarations(sheet: Path) -> str:
    """The stylesheet without comments and without the conditions of its media queries."""
    text = re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.S)
    return re.sub(r"@(?:media|container|supports)[^{]*\{", "{", text)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_a_stylesheet_knows_no_left_and_right(sheet: Path) -> None:
    text = declarations(sheet)
    assert _PHYSICAL.findall(text) == []
    assert _PHYSICAL_VALUE.findall(text) == []


@pytest.mark.parametrize(
    "sheet", [sheet for sheet in SHEETS if sheet.name != "plain.css"], ids=lambda sheet: sheet.name
)
def test_a_stylesheet_stands_in_its_layer(sheet: Path) -> None:
    outside = declarations(sheet)
    while re.search(r"\{[^{}]*\}", outside):
        outside = re.sub(r"\{[^{}]*\}", "", outside)
    assert re.sub(r"@layer [\w, ]+;?", "", outside).strip() == ""


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_a_stylesheet_fetches_nothing_from_elsewhere(sheet: Path) -> None:
    assert re.findall(r"@import|url\((?![\"']?(?:/static/|data:))[^)]*\)", declarations(sheet)) == []


def test_dark_changes_colours_and_nothing_else() -> None:
    css = HOUSE / "web/static/web/css"
    names = [set(re.findall(r"(--[\w-]+):", declarations(css / name))) for name in ("tokens.css", "dark.css")]
    assert names[1] <= names[0]


def test_the_type_stands_beside_its_licence() -> None:
    fonts = HOUSE / "web/static/web/fonts"
    assert "SIL Open Font License, Version 1.1" in (fonts / "LICENSE").read_text(encoding="utf-8")
    assert {file.name for file in fonts.glob("*.woff2")} == set(
        re.findall(r"rubik-[\w.-]+woff2", (HOUSE / "web/static/web/css/fonts.css").read_text(encoding="utf-8"))
    )
