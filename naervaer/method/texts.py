"""Texts by language. Danish and English are complete; `languages/` holds further ones, which may be partial."""

from dataclasses import dataclass

from .languages import FURTHER


@dataclass(frozen=True)
class Text:
    """One text in the languages that the method is written in.

    >>> Text(da="Hej", en="Hello").in_language("da-dk")
    'Hej'
    >>> Text(da="Uenig", en="Disagree").in_language("pl")
    'Nie zgadzam się'
    >>> Text(da="Hej", en="Hello").in_language("pl")
    'Hello'
    """

    da: str
    en: str

    def in_language(self, code: str) -> str:
        """The text in the language `code` (a tag such as "da" or "da-dk"); English where there is none."""
        return self._in(code) or self.en or self.da

    def language_for(self, code: str) -> str:
        """The language that `in_language` answers in, for those who read it aloud.

        >>> Text(da="Hej", en="Hello").language_for("ar")
        'en'
        """
        base = code.lower().split("-")[0]
        return base if self._in(code) else "en" if self.en else "da"

    def _in(self, code: str) -> str:
        base = code.lower().split("-")[0]
        return {"da": self.da, "en": self.en}.get(base) or FURTHER.get(base, {}).get(self.en, "")
