"""The pictures of the pages, with their colours for paper: a PDF has no style sheet of ours."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.template.loader import render_to_string

_HATCH = (
    '<defs><pattern id="hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<rect class="hatch-ground" width="8" height="8"/><path class="hatch-line" d="M0 0V8"/></pattern></defs>'
)

_ROW, _PAIR = 34, 100  # units that a strip and a pair of circles take


def on_paper(template: str, picture: object) -> str:
    """The SVG that `template` draws of `picture`, whole in itself."""
    drawn = render_to_string(template, {"picture": picture}).strip()
    head, tag, rest = drawn.partition(">")
    return f'{head} xmlns="http://www.w3.org/2000/svg"{tag}<style>{_colours()}</style>{_HATCH}{rest}'


@cache
def _colours() -> str:
    return (Path(__file__).parent / "paper.css").read_text()


@dataclass(frozen=True)
class _Row:
    top: int
    line: object


@dataclass(frozen=True)
class _Strips:
    height: int
    rows: tuple[_Row, ...]


@dataclass(frozen=True)
class _Pair:
    left: int
    near: object


@dataclass(frozen=True)
class _Pairs:
    pairs: tuple[_Pair, ...]


def strips(lines: Iterable[object]) -> str:
    """Measures under each other, each with the strip that the screen draws of it."""
    rows = tuple(_Row(_ROW * index, line) for index, line in enumerate(lines))
    return on_paper("readings/printing/strips.html", _Strips(_ROW * len(rows), rows))


def pairs(near: Iterable[object]) -> str:
    """Circles beside each other, as the screen draws them."""
    found = tuple(_Pair(_PAIR * index + 14, each) for index, each in enumerate(near))
    return on_paper("readings/printing/near.html", _Pairs(found))
