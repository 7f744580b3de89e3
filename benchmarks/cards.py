"""5,000 cards as one PDF: minting is left out, drawing is everything."""

import time
from collections.abc import Callable, Iterator
from secrets import token_urlsafe

import segno

from naervaer.command.rows import Row
from naervaer.people.cards.sheet import Card, pdf
from naervaer.people.cards.texts import TEXTS

CARDS = 5_000
MOST_SECONDS = 20


def rows(say: Callable[[str], None]) -> Iterator[Row]:
    """One row: the seconds of processor time, beside what the QR codes alone would take."""
    say(f"Drawing {CARDS:,} cards …")
    languages = sorted(TEXTS)
    cards = [
        Card("Agnieszka Nowak", "Havnen", "Kirsten Holm", languages[number % len(languages)], _address())
        for number in range(CARDS)
    ]
    began = time.process_time()
    made = pdf(cards)
    took = time.process_time() - began
    began = time.process_time()
    for card in cards[:500]:
        segno.make(card.address, error="m", micro=False, mask=4)
    alone = (time.process_time() - began) * CARDS / 500
    found = f"{took:.1f} s, {len(made) / 1e6:.1f} MB (the codes alone {alone:.1f} s)"
    yield Row(f"{CARDS:,} cards as one PDF", found, f"at most {MOST_SECONDS} s", took <= MOST_SECONDS)


def _address() -> str:
    return f"https://naervaer.example.org/l/{token_urlsafe(16)}/"
