"""A reading as plain data, kept with the wave so that its words never change afterwards.

The method's own questions are kept by id, since their words never change; a question that an organisation
wrote itself, or that came with an instrument, is kept whole.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from . import items
from .items import Item
from .measures import Meaning
from .readings import CORE, Reading, Sitting
from .scales import SCALES, Scale
from .texts import Text


@dataclass(frozen=True)
class OwnText(Text):
    """A text written by an organisation, or brought by an instrument: it may have languages of its own."""

    more: tuple[tuple[str, str], ...] = field(default=())

    def in_language(self, code: str) -> str:
        """As `Text.in_language`, the own languages first.

        >>> OwnText(da="Ja", en="Yes", more=(("sv", "Jo"),)).in_language("sv-se")
        'Jo'
        """
        return dict(self.more).get(code.lower().split("-")[0]) or super().in_language(code)

    def language_for(self, code: str) -> str:
        """As `Text.language_for`."""
        base = code.lower().split("-")[0]
        return base if dict(self.more).get(base) else super().language_for(code)


_KNOWN = {item.id: item for item in (*CORE.values(), *items.COMPASS, *items.FAR, *items.HINDRANCE)} | {
    f"{item.id}:{kind}": item for kind in items.OWN_FAR for item in (items.OWN_FAR[kind], items.OWN_HINDRANCE[kind])
}
_NAMES = {item: name for name, item in _KNOWN.items()}


def as_data(reading: Reading) -> dict[str, object]:
    """Plain data for a JSON column; `from_data` reads it back.

    >>> from .readings import full_reading
    >>> from_data(as_data(full_reading("time"))) == full_reading("time")
    True
    """
    return {
        "version": reading.version,
        "kind": reading.kind,
        "title": text_data(reading.title),
        "sittings": [
            {
                "title": text_data(sitting.title),
                "minutes": sitting.minutes,
                "items": [_NAMES.get(item) or _item(item) for item in sitting.items],
                "about": text_data(sitting.about) if sitting.about else None,
                "meanings": [_meaning(meaning) for meaning in sitting.meanings],
            }
            for sitting in reading.sittings
        ],
    }


def from_data(data: Mapping[str, Any]) -> Reading:
    """The reading that `as_data` wrote. Errors: KeyError, TypeError on anything else."""
    return Reading(
        version=str(data["version"]),
        title=read_text(data["title"]),
        sittings=tuple(
            Sitting(
                title=read_text(one["title"]),
                minutes=int(one["minutes"]),
                items=tuple(_KNOWN[item] if isinstance(item, str) else _read_item(item) for item in one["items"]),
                about=read_text(one["about"]) if one["about"] else None,
                meanings=tuple(_read_meaning(meaning) for meaning in one.get("meanings", ())),
            )
            for one in data["sittings"]
        ),
        kind=str(data["kind"]),
    )


def read_text(texts: Mapping[str, str]) -> Text:
    """A text from its languages; KeyError without Danish or English."""
    more = tuple((code, words) for code, words in texts.items() if code not in {"da", "en"})
    return OwnText(texts["da"], texts["en"], more) if more else Text(texts["da"], texts["en"])


def text_data(text: Text) -> dict[str, str]:
    more = dict(text.more) if isinstance(text, OwnText) else {}
    return {"da": text.da, "en": text.en, **more}


def _meaning(meaning: Meaning) -> dict[str, object]:
    name, high, do = text_data(meaning.name), text_data(meaning.high), text_data(meaning.do)
    return {"id": meaning.id, "name": name, "high": high, "do": do}


def _read_meaning(data: Mapping[str, Any]) -> Meaning:
    return Meaning(str(data["id"]), read_text(data["name"]), read_text(data["high"]), read_text(data["do"]))


def _item(item: Item) -> dict[str, object]:
    scale = item.scale
    return {
        "id": item.id,
        "measure": item.measure,
        "text": text_data(item.asked),
        "reversed": item.reversed,
        "scale": scale.id
        if SCALES.get(scale.id) == scale
        else {"id": scale.id, "labels": [text_data(label) for label in scale.labels]},
    }


def _read_item(data: Mapping[str, Any]) -> Item:
    scale = data["scale"]
    return Item(
        id=data["id"],
        measure=data["measure"],
        scale=SCALES[scale]
        if isinstance(scale, str)
        else Scale(scale["id"], tuple(read_text(label) for label in scale["labels"])),
        asked=read_text(data["text"]),
        reversed=bool(data["reversed"]),
    )
