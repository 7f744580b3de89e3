"""What stands round the questions of one sitting: whose it is, who will see it, and how it is carried."""

import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from naervaer.method.items import FRAME, NOT_VALIDATED, Item
from naervaer.method.scales import DONT_KNOW, ME, Scale

from .filling import Filling
from .wording import Choice, Question, choices, for_phone, question, said


@dataclass(frozen=True)
class Frame:
    """`seen` answers "who will see this?" on every question, `seen_more` in detail. `start`: answers kept before.

    `about`: whose questions they are and under which licence, where they are not the method's.
    """

    items: tuple[Item, ...]
    title: str
    key: str
    seen: str
    seen_more: tuple[str, ...]
    last_day: datetime
    now: datetime
    mirrored: bool = False
    shared: bool = False
    start: Mapping[str, int | None] = field(default_factory=dict)
    about: str = ""

    @property
    def language(self) -> str:
        return get_language() or settings.LANGUAGE_CODE

    @property
    def about_weeks(self) -> str:
        return "" if self.about else FRAME.in_language(self.language)

    @property
    def whose(self) -> str:
        """Whose questions these are."""
        return self.about or NOT_VALIDATED.in_language(self.language)

    @property
    def dont_know(self) -> str:
        return DONT_KNOW.in_language(self.language)

    @property
    def seen_by(self) -> str:
        return _("Who sees this?")

    @property
    def shows_original(self) -> bool:
        """Whether the Danish stands beside: nobody has reviewed the translation."""
        return self.language in settings.PARTIAL_LANGUAGES

    @property
    def me(self) -> str:
        return ME.in_language(self.language)

    @property
    def questions(self) -> str:
        """Every question, as data for the phone."""
        return json.dumps(for_phone(self.items, self.language, mirrored=self.mirrored), ensure_ascii=False)

    @property
    def started(self) -> str:
        return json.dumps(dict(self.start))

    @property
    def scales(self) -> list["Asking"]:
        """One empty question a scale: the patterns that the phone fills in."""
        scales = {item.scale.id: item.scale for item in self.items}
        return [
            Asking(Question("", scale.id, "", "", ""), *_choices(scale, self.language)) for scale in scales.values()
        ]

    def asking(self, filling: Filling) -> "Asking | None":
        """The present question, or None at the review."""
        return self.asked(filling.item, filling) if filling.item else None

    def asked(self, item: Item, filling: Filling) -> "Asking":
        """One question, with what is answered so far."""
        put = question(item, self.language, mirrored=self.mirrored)
        chosen = filling.given.get(item.id)
        return Asking(put, *_choices(item.scale, self.language), chosen=chosen, is_answered=item.id in filling.given)

    def review(self, filling: Filling) -> list[tuple[str, str, str]]:
        """(id, question, answer in words) of all that was asked; an empty answer where there is none yet."""
        return [
            (
                item.id,
                question(item, self.language, mirrored=self.mirrored).text,
                said(item, filling.given[item.id], self.language) if item.id in filling.given else "",
            )
            for item in filling.asked
        ]


@dataclass(frozen=True)
class Asking:
    """One question with its answers; what was `chosen` before, if anything (None: don't know)."""

    question: Question
    choices: list[Choice]
    ends: str
    chosen: int | None = None
    is_answered: bool = False

    @property
    def shape(self) -> str:
        """How the answers are laid out: as the scale's own, or as numbers where they are only numbers."""
        return "likely" if all(len(choice.label) < 3 for choice in self.choices) else self.question.scale

    @property
    def is_unknown(self) -> bool:
        return self.is_answered and self.chosen is None


def _choices(scale: Scale, language: str) -> tuple[list[Choice], str]:
    return choices(scale, language), scale.ends.in_language(language) if scale.ends else ""


def draft_key(member_id: int, *of: int) -> str:
    """A name for a draft on a phone that several people may use: the same for one person, telling nobody who."""
    said = ".".join(map(str, (member_id, *of)))
    return hmac.new(settings.SECRET_KEY.encode(), f"draft.{said}".encode(), "sha256").hexdigest()[:20]
