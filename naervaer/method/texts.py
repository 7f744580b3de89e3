"""Texts by language. English is complete and is the fallback; Danish is complete; further languages may be partial."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Text:
    """One text in the languages that the method is written in.

    >>> Text(da="Hej", en="Hello").in_language("da-dk")
    'Hej'
    >>> Text(da="Hej", en="Hello").in_language("pl")
    'Hello'
    """

    da: str
    en: str

    def in_language(self, code: str) -> str:
        """The text in the language `code` (a tag such as "da" or "da-dk"); English where there is none."""
        return {"da": self.da, "en": self.en}.get(code.lower().split("-")[0]) or self.en
