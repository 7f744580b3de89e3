"""One cell → one value: phones, dates, languages, media, yes and no. Each returns None for what it cannot read."""

import re
from datetime import date
from functools import cache

import phonenumbers
from babel import Locale, UnknownLocaleError

_DATE = re.compile(r"(\d{1,2})[-./ ]\s?(\d{1,2})[-./ ]\s?(\d{4}|\d{2})")
_ISO = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[ T].*)?")
_BETWEEN = re.compile(r"[,;|/+&\n]+|\s+(?:og|and|samt)\s+")
_BETWEEN_NAMES = re.compile(r"[;|\n]+")

YES = {"ja", "j", "x", "1", "yes", "y", "true", "sand", "sandt", "✓"}
NO = {"nej", "n", "0", "no", "false", "falsk", "-"}
_MEDIA = {
    "call": "call opkald ring ringe telefon tlf telefonopkald phone mobil",
    "sms": "sms besked text tekst textmessage",
    "email": "email e-mail mail epost e-post",
    "video": "video videoopkald videomøde teams facetime zoom meet",
    "chat": "chat whatsapp messenger signal viber telegram",
}
_MEDIUM = {word: medium for medium, words in _MEDIA.items() for word in words.split()}
LANGUAGES = [
    "da", "en", "de", "sv", "nb", "nn", "no", "fo", "is", "kl", "fi", "pl", "uk", "ru", "ro", "bg", "lt", "lv",
    "et", "hu", "cs", "sk", "sl", "hr", "sr", "bs", "mk", "sq", "el", "tr", "ar", "fa", "prs", "ps", "ku", "ckb",
    "ur", "hi", "bn", "pa", "ta", "te", "ne", "si", "th", "vi", "zh", "ja", "ko", "tl", "fil", "id", "ms", "my",
    "km", "lo", "mn", "am", "ti", "so", "sw", "yo", "ig", "ha", "ak", "fr", "es", "pt", "it", "nl", "ca", "eu",
    "ga", "cy", "mt", "he", "hy", "ka", "az", "kk", "uz", "ky", "tg", "ug", "rw", "ln", "wo", "ff", "zu", "af",
]  # fmt: skip
_OTHER_NAMES = {
    "farsi": "fa", "dari": "prs", "mandarin": "zh", "kantonesisk": "zh", "filippinsk": "tl", "serbokroatisk": "sr",
    "moldovisk": "ro", "moldovan": "ro", "kurmanji": "ku", "sorani": "ckb", "brasiliansk": "pt", "norsk": "no",
    "norwegian": "no", "dk": "da", "gb": "en", "uk": "uk", "ua": "uk", "se": "sv",
}  # fmt: skip


def phone(text: str) -> str | None:
    """A phone number as E.164; Danish when no country is given.

    >>> phone("20 10 00 01"), phone("0045 20.10.00.01"), phone("4520100001"), phone("12")
    ('+4520100001', '+4520100001', '+4520100001', None)
    """
    if re.search(r"[^\W\d_]", re.sub(r"^\W*(?:tlf|mobil|tel|phone)\W*", "", text, flags=re.IGNORECASE)):
        return None
    digits = re.sub(r"[^\d+]", "", text)
    for form in (digits, f"+{digits}"):
        try:
            number = phonenumbers.parse(form, "DK")
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(number) or _is_danish(number):
            return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return None


def _is_danish(number: phonenumbers.PhoneNumber) -> bool:
    """Eight digits that do not begin with 0 or 1: series that are given out later than the library knows."""
    return number.country_code == 45 and 20_000_000 <= (number.national_number or 0) <= 99_999_999


def day(text: str) -> date | None:
    """A date written day first, or as ISO; two-digit years are 1970 to 2069.

    >>> day("1-3-2026"), day("01.03.26"), day("2026-03-01"), day("31/02/2026")
    (datetime.date(2026, 3, 1), datetime.date(2026, 3, 1), datetime.date(2026, 3, 1), None)
    """
    if match := _ISO.fullmatch(text.strip()):
        year, month, number = (int(part) for part in match.groups())
    elif match := _DATE.fullmatch(text.strip()):
        number, month, year = (int(part) for part in match.groups())
        year += (2000 if year < 70 else 1900) if len(match[3]) == 2 else 0
    else:
        return None
    try:
        found = date(year, month, number)
    except ValueError:
        return None
    return found if 1950 <= found.year <= 2100 else None


def yes_or_no(text: str) -> bool | None:
    """Ja, x, yes, 1 or nej, no, 0."""
    plain = text.casefold().strip(". ")
    return True if plain in YES else False if plain in NO else None


def parts(text: str) -> list[str]:
    """The words of a cell with several: separated by comma, semicolon, slash, plus or "og"."""
    return _once(_BETWEEN.split(text))


def names(text: str) -> list[str]:
    """The names of a cell with several: separated by semicolon, | or a line break, since a name may hold a comma."""
    return _once(_BETWEEN_NAMES.split(text))


def medium(text: str) -> str | None:
    """call, sms, email, video or chat, from what people call them."""
    return _MEDIUM.get(text.casefold().replace(" ", ""))


def language(text: str) -> str | None:
    """The code of a language, from its code or its name in Danish, English or the language itself.

    >>> language("Polsk"), language("English"), language("العربية"), language("tr"), language("klingon")
    ('pl', 'en', 'ar', 'tr', None)
    """
    return _languages().get(text.casefold().strip(". "))


@cache
def _languages() -> dict[str, str]:
    found = {code: code for code in LANGUAGES}
    for code in reversed(LANGUAGES):
        for shown_in in ("da", "en", code):
            try:
                name = Locale.parse(shown_in).languages.get(code)
            except (ValueError, UnknownLocaleError):  # Babel has no data for this language
                continue
            if name:
                found[name.casefold()] = code
    return found | _OTHER_NAMES


def _once(pieces: list[str]) -> list[str]:
    kept: dict[str, str] = {}
    for piece in pieces:
        plain = " ".join(piece.split())
        if plain:
            kept.setdefault(plain.casefold(), plain)
    return list(kept.values())
