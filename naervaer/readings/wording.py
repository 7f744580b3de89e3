"""The questions in one language, as the page shows them and as the phone is given them."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from django.conf import settings
from django.utils.translation import get_language_bidi

from naervaer.method.circles import Pair, pair
from naervaer.method.items import Item
from naervaer.method.scales import DONT_KNOW, Scale


@dataclass(frozen=True)
class Choice:
    """One answer: what is sent, what it says, and what is drawn beside it: circles, or the bars of a fuel gauge.

    `language` is named where the label is in another one than the page.
    """

    value: int
    label: str
    circles: Pair | None
    fuel: tuple[int, ...] | None
    language: str = ""


@dataclass(frozen=True)
class Question:
    """One question in words. `other`: who the circle beside "me" is. `language` is that of `text`.

    `original` is the Danish, to stand beside a translation that nobody has reviewed.
    """

    id: str
    scale: str
    text: str
    other: str
    after: str
    language: str = ""
    original: str = ""


def question(item: Item, language: str, *, mirrored: bool = False) -> Question:
    """`item` as the team is asked, or (`mirrored`) as the leader is."""
    text = item.mirrored if mirrored and item.mirrored else item.asked
    other = (item.mirrored_pair if mirrored else None) or item.pair
    return Question(
        id=item.id,
        scale=item.scale.id,
        text=text.in_language(language),
        other=other.in_language(language) if other else "",
        after=item.after,
        language=text.language_for(language),
        original=text.da if language in settings.PARTIAL_LANGUAGES else "",
    )


def choices(scale: Scale, language: str) -> list[Choice]:
    return [
        Choice(
            value,
            label.in_language(language),
            pair(value) if scale.drawn == "circles" else None,
            tuple(4 + 14 * bar for bar in range(value)) if scale.drawn == "fuel" else None,
            "" if label.en.isdigit() or label.language_for(language) == language[:2] else label.language_for(language),
        )
        for value, label in enumerate(scale.labels)
    ]


def apart(name: str) -> str:
    """A name that keeps its own direction in a sentence from right to left."""
    return f"\u2068{name}\u2069" if get_language_bidi() else name


def said(item: Item, value: int | None, language: str) -> str:
    """An answer in words."""
    return (DONT_KNOW if value is None else item.scale.labels[value]).in_language(language)


def for_phone(items: tuple[Item, ...], language: str, *, mirrored: bool) -> list[Mapping[str, object]]:
    """What the phone needs to put every question by itself. The labels are in the page already."""
    return [
        {name: value for name, value in asdict(question(item, language, mirrored=mirrored)).items() if value}
        for item in items
    ]
