"""Whether a question asks for something that could tell who answered."""

import re
import unicodedata
from functools import cache

from naervaer.method.asks_for import WORDS


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    return re.compile("|".join(map(_one, WORDS[kind])))


def _one(word: str) -> str:
    first = "^" if word.startswith("^") else r"(?<!\w)"
    last = r"\w*" if word.endswith("*") else r"(?!\w)"
    return first + re.escape(word.strip("^*")) + last


def _as_seen(text: str) -> str:
    """Without characters that nobody sees, and with those that look alike made alike.

    >>> _as_seen("Hvil\\u200bken va\\u00adgt")
    'Hvilken vagt'
    """
    return "".join(one for one in unicodedata.normalize("NFKC", text) if unicodedata.category(one) != "Cf")


def asks_for(text: str) -> tuple[str, str]:
    """What the text asks for ("person", "place", "time") and the words that say so; ("", "") when it asks for none.

    >>> asks_for("Hvilken vagt har du?"), asks_for("I know what is expected of me.")
    (('time', 'hvilken vagt'), ('', ''))
    """
    plain = " ".join(_as_seen(text).lower().split())
    for kind in WORDS:
        found = _pattern(kind).search(plain)
        if found:
            return kind, found.group()
    return "", ""
