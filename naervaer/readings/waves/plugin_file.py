"""Reading the file of a plug-in instrument, TOML or JSON, and saying plainly what is wrong with it."""

import json
import re
import tomllib
import unicodedata
from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from naervaer.core.waves.wording import asks_for
from naervaer.method.frozen import as_data, read_text, text_data
from naervaer.method.instruments import MOST_ITEMS, Plugin
from naervaer.method.items import Item
from naervaer.method.measures import Meaning
from naervaer.method.readings import Reading, Sitting
from naervaer.method.scales import SCALES, Scale
from naervaer.method.texts import Text

from .own_forms import ASKS

LARGEST = 200_000  # bytes
_ID = re.compile(r"[a-z][a-z0-9_]{0,14}")
_ITEM = re.compile(r"[A-Za-z0-9_-]{1,20}")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_MOST_DOTS = 500  # in one line: reading a name of thousands of parts takes minutes
_POINTS = range(5, 12)
_SECONDS_AN_ITEM = 6
_HEALTH = Text(
    da=" Svarene kan sige noget om helbred. Det er frivilligt at svare.",
    en=" The answers may say something of health. It is up to you whether to answer.",
)


class BadFile(ValueError):
    """What is wrong with the file, in a sentence for people. Nothing was installed."""


def read_plugin(name: str, data: bytes) -> Plugin:
    """The instrument in a file called `name`. Raises BadFile."""
    content = _content(name, data)
    plugin = _word(content, "id")
    if not _ID.fullmatch(plugin):
        raise BadFile(_("“id” is a short word in small letters, numbers and underlines, as: our_pace."))
    title, credit = _text(content, "title"), _text(content, "credit")
    licence, source = _word(content, "licence"), _word(content, "source")
    scales = {key: _scale(key, value) for key, value in _table(content, "scales").items()} | dict(SCALES)
    measures = tuple(_measure(plugin, one) for one in _list(content, "measures"))
    items = tuple(_item(plugin, one, scales, {measure.id for measure in measures}) for one in _list(content, "items"))
    _fits(items, measures)
    is_health = content.get("health") is True
    if not is_health:
        _asks_for_nobody(items)
    about = Text(
        da=f"{title.da}. {credit.da} Licens: {licence}.{_HEALTH.da if is_health else ''}",
        en=f"{title.en}. {credit.en} Licence: {licence}.{_HEALTH.en if is_health else ''}",
    )
    minutes = max(1, round(len(items) * _SECONDS_AN_ITEM / 60))
    return Plugin(
        id=plugin, title=title, licence=licence, source=source, credit=credit,
        health=is_health, languages=_languages(content),
        sitting=Sitting(title, minutes, items, about=about, meanings=measures),
    )  # fmt: skip


def kept(plugin: Plugin) -> dict[str, object]:
    """What is kept of it, as plain data."""
    reading = Reading(f"plugin-{plugin.id}", plugin.title, (plugin.sitting,))
    return {
        "title": text_data(plugin.title),
        "licence": plugin.licence,
        "source": plugin.source,
        "credit": text_data(plugin.credit),
        "health": plugin.health,
        "languages": list(plugin.languages),
        "reading": as_data(reading),
    }


def _content(name: str, data: bytes) -> Mapping[str, Any]:
    if len(data) > LARGEST:
        raise BadFile(_("The file is larger than an instrument can be (200 kB)."))
    if any(line.count(b".") > _MOST_DOTS for line in data.splitlines()):
        raise BadFile(_("A line of the file has more full stops than any text needs. Make it shorter."))
    try:
        content = json.loads(data) if name.lower().endswith(".json") else tomllib.loads(data.decode())
    except (ValueError, RecursionError) as wrong:
        raise BadFile(_("The file cannot be read: %(why)s.") % {"why": str(wrong)[:200]}) from wrong
    if not isinstance(content, dict):
        raise BadFile(_("The file does not describe one instrument."))
    return content


def _word(content: Mapping[str, Any], name: str) -> str:
    value = content.get(name)
    if not isinstance(value, str) or not 0 < len(value.strip()) <= 300 or not _is_text(value):
        raise BadFile(_("“%(name)s” is missing, or is no line of text.") % {"name": name})
    return value.strip()


def _text(content: Mapping[str, Any], name: str) -> Text:
    value = content.get(name)
    texts = value if isinstance(value, dict) else {}
    if not all(isinstance(texts.get(code), str) and texts[code].strip() for code in ("da", "en")):
        raise BadFile(_("“%(name)s” needs a Danish (da) and an English (en) text.") % {"name": name})
    if not all(_LANGUAGE.fullmatch(code) for code in texts):
        raise BadFile(_("“%(name)s” names a language that is none: two letters, as da, en or pl.") % {"name": name})
    if not all(isinstance(words, str) and _is_text(words) for words in texts.values()):
        raise BadFile(_("“%(name)s” holds characters that cannot be shown.") % {"name": name})
    if not all(len(words) <= 400 for words in texts.values()):
        raise BadFile(_("A text of “%(name)s” is too long: 400 characters at most.") % {"name": name})
    return read_text(texts)


def _table(content: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    value = content.get(name, {})
    return value if isinstance(value, dict) else {}


def _list(content: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    value = content.get(name)
    if not isinstance(value, list) or not value or not all(isinstance(one, dict) for one in value):
        raise BadFile(_("“%(name)s” is missing or empty.") % {"name": name})
    return value


def _languages(content: Mapping[str, Any]) -> tuple[str, ...]:
    value = content.get("languages", ["da", "en"])
    codes = [str(code) for code in value] if isinstance(value, list) else []
    if not {"da", "en"} <= set(codes) or not all(map(_LANGUAGE.fullmatch, codes)):
        raise BadFile(_("“languages” names da and en at least."))
    return tuple(codes)


def _is_text(words: str) -> bool:
    """Nothing that no page and no database can hold: control characters, halves of characters, undefined ones."""
    return all(unicodedata.category(one) not in {"Cc", "Cs", "Co", "Cn"} for one in words if one != "\n")


def _asks_for_nobody(items: tuple[Item, ...]) -> None:
    """As for an organisation's own questions. Where health is asked about, the representative alone judges."""
    for item in items:
        for words in text_data(item.asked).values():
            kind, found = asks_for(words)
            if kind:
                raise BadFile(ASKS[kind] % {"words": found})


def _scale(key: str, value: Any) -> Scale:
    if not _ID.fullmatch(key):
        raise BadFile(_("“id” is a short word in small letters, numbers and underlines, as: our_pace."))
    labels = value.get("labels") if isinstance(value, dict) else None
    if not isinstance(labels, list) or len(labels) not in _POINTS:
        raise BadFile(
            _("The scale “%(name)s” needs 5 to 11 answers: with fewer, too much could be told.") % {"name": key}
        )
    named = [_text({"label": label}, "label") for label in labels]
    return Scale(f"plugin_{key}", tuple(named))


def _measure(plugin: str, one: Mapping[str, Any]) -> Meaning:
    key = _word(one, "id")
    if not _ID.fullmatch(key):
        raise BadFile(_("A measure is called by a short word in small letters: “%(name)s” is none.") % {"name": key})
    return Meaning(f"x-{plugin}-{key}", _text(one, "name"), _text(one, "high"), _text(one, "do"))


def _item(plugin: str, one: Mapping[str, Any], scales: Mapping[str, Scale], measures: set[str]) -> Item:
    key = _word(one, "id")
    if not _ITEM.fullmatch(key):
        raise BadFile(_("A question is called by letters and numbers, 20 at most: “%(name)s” is not.") % {"name": key})
    scale, measure = scales.get(str(one.get("scale"))), f"x-{plugin}-{one.get('measure')}"
    if scale is None:
        raise BadFile(_("The question “%(name)s” names a scale that is not there.") % {"name": key})
    if measure not in measures:
        raise BadFile(_("The question “%(name)s” names a measure that is not there.") % {"name": key})
    return Item(f"x-{plugin}-{key}"[:40], measure, scale, _text(one, "text"), reversed=one.get("reversed") is True)


def _fits(items: tuple[Item, ...], measures: tuple[Meaning, ...]) -> None:
    if len(items) > MOST_ITEMS:
        raise BadFile(_("There are more than %(most)s questions.") % {"most": MOST_ITEMS})
    if len({measure.id for measure in measures}) < len(measures):
        raise BadFile(_("Two measures have the same “id”."))
    if len({item.id for item in items}) < len(items):
        raise BadFile(_("Two questions have the same “id”."))
    for measure in measures:
        points = {item.scale.points for item in items if item.measure == measure.id}
        if len(points) != 1:
            name = measure.id.split("-", 2)[2]
            raise BadFile(_("The questions of “%(name)s” are missing, or have different scales.") % {"name": name})
