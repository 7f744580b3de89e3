"""Cards as one PDF: ten on a page of A4, with marks to cut along."""

import io
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

import segno
import typst

from naervaer.web.paper import fonts

from .texts import TEXTS

_FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Card:
    """One person's card. `address` is the whole address of their link; `ask` may be empty."""

    name: str
    place: str
    ask: str
    language: str
    address: str


def pdf(cards: Sequence[Card]) -> bytes:
    """The sheet as a PDF."""
    return _compile(cards, "pdf")


def picture(cards: Sequence[Card]) -> bytes:
    """The first page as a PNG, to look at."""
    return _compile(cards[:10], "png")


def _compile(cards: Sequence[Card], form: Literal["pdf", "png"]) -> bytes:
    data = json.dumps([_as_data(card) for card in cards], ensure_ascii=False)
    return typst.compile(
        _template(),
        format=form,
        ppi=200,
        sys_inputs={"cards": data},
        font_paths=fonts(),
        pdf_tags=len(cards) <= 200,  # the tags for screen readers make a large file three times as large
    )


@cache
def _template() -> bytes:
    return (_FOLDER / "card.typ").read_bytes()


def _as_data(card: Card) -> dict[str, object]:
    text = TEXTS[card.language]
    return {
        "name": card.name,
        "place": card.place,
        "ask": f"{text.ask} {card.ask}".strip() if card.ask else "",
        "steps": text.steps,
        "language": card.language,
        "rtl": text.right_to_left,
        "qr": _drawn(card.address),
    }


def _drawn(address: str) -> str:
    out = io.BytesIO()
    # One mask for all: trying the eight of them takes four fifths of the time, and any is valid.
    segno.make(address, error="m", micro=False, mask=4).save(out, kind="svg", border=0, xmldecl=False, svgns=True)
    return out.getvalue().decode()
