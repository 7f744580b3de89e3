"""One document: what is in it, and how it becomes a PDF with the tags that screen readers use."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path

import typst

_FOLDER = Path(__file__).parent
_RIGHT_TO_LEFT = {"ar", "fa", "he", "ur"}


@dataclass(frozen=True)
class Table:
    """Rows under headings. Without headings the first column names what the others say.

    `widths`: how wide each column is beside the others; empty for all alike.
    """

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...] = ()


@dataclass(frozen=True)
class Part:
    """A heading and what stands under it.

    `picture`: a whole SVG, `wide` per cent of the page, with `says` for those who cannot see it.
    """

    title: str
    paragraphs: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    table: Table | None = None
    picture: str = ""
    says: str = ""
    wide: int = 100


@dataclass(frozen=True)
class Document:
    """`made` is the line at the foot of each page: where it comes from and when."""

    title: str
    lead: str
    parts: Sequence[Part]
    made: str = ""


def pdf(document: Document, language: str) -> bytes:
    """The document on A4. Text is text: it can be read aloud, searched and copied.

    A name in letters that we have no drawing of, or a picture sign in a promise, leaves an empty box, as it does on
    paper. The standard for those who hear it forbids that, so such a document is tagged as well but does not claim it.
    """
    data = {**asdict(document), "language": language.split("-")[0], "rtl": language.split("-")[0] in _RIGHT_TO_LEFT}
    written = json.dumps(data, ensure_ascii=False)
    try:
        return _drawn(written, tagged=True)  # PDF/UA: tags, title and language for those who hear it
    except typst.TypstError:
        return _drawn(written, tagged=False)


def _drawn(data: str, *, tagged: bool) -> bytes:
    return typst.compile(
        _template(),
        format="pdf",
        sys_inputs={"document": data},
        font_paths=fonts(),
        pdf_standards=["ua-1"] if tagged else [],
    )


@cache
def fonts() -> typst.Fonts:
    """The product's letters: Latin, Cyrillic and Arabic. Nothing of the machine's own is used."""
    return typst.Fonts(include_system_fonts=False, font_paths=[_FOLDER / "fonts"])


@cache
def _template() -> bytes:
    return (_FOLDER / "document.typ").read_bytes()
