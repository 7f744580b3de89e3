"""What stands on a card, in each language we have. A text that no native reader has looked at says so."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class CardText:
    steps: tuple[str, str, str]
    ask: str  # before the name of whom to ask
    right_to_left: bool = False
    reviewed: bool = False


TEXTS = {
    "da": CardText(
        ("Ret telefonens kamera mod koden.", "Åbn linket.", "Vælg en pinkode, som kun du kender."),
        "Har du mistet kortet? Spørg",
        reviewed=True,
    ),
    "en": CardText(
        ("Point your phone's camera at the code.", "Open the link.", "Choose a PIN that only you know."),
        "Lost the card? Ask",
        reviewed=True,
    ),
    "pl": CardText(
        ("Skieruj aparat telefonu na kod.", "Otwórz link.", "Wybierz PIN, który znasz tylko ty."),
        "Karta zgubiona? Zapytaj:",
    ),
    "ar": CardText(
        ("وجّه كاميرا هاتفك نحو الرمز.", "افتح الرابط.", "اختر رقمًا سريًا لا يعرفه سواك."),
        "فقدت البطاقة؟ اسأل",
        right_to_left=True,
    ),
}
FALLBACK = "en"


def language_for(preferred: str, spoken: Sequence[str]) -> str:
    """The first language with a text: the preferred one, then the spoken ones, then English.

    >>> language_for("pl", ["pl", "en"])
    'pl'
    >>> language_for("so", ["so", "da"])
    'da'
    >>> language_for("so", [])
    'en'
    """
    return next((code for code in (preferred, *spoken) if code in TEXTS), FALLBACK)
