"""Working hours as people write them.

The grammar, in words. A text is days followed by times, repeated; commas, semicolons, "og"/"and" and
line breaks only separate.

- A time span is two times joined by - – til to: `5-9`, `17.30–20`, `0530-1330`, `kl. 22 til 6`. A
  span that ends at or before it starts goes past midnight; 24 is midnight.
- Days are names in Danish or English, whole or short (`man`, `mandag`, `mon`), joined by - or til to
  a run, or by comma: `man-fre`, `mandag til torsdag`, `man, ons 8-12`. `hverdage`/`weekdays`,
  `weekend` and `alle dage`/`daily` are known.
- Times without days belong to the days before them; without any days, to Monday to Friday, or to the
  day that the column is headed with.
- `flex` after a span makes it flexible.
- `fri`, `off` or `-` alone in a column for one day means no work that day.
"""

import re
from collections.abc import Iterable
from datetime import time
from itertools import groupby

from naervaer.core.hours import Span

_NAMES = [
    "mandag man mand monday mon",
    "tirsdag tirs tir tuesday tues tue",
    "onsdag ons wednesday wed",
    "torsdag tors tor thursday thurs thur thu",
    "fredag fre friday fri",
    "lørdag lør loerdag saturday sat",
    "søndag søn soendag sunday sun",
]
_DAY = {name: number for number, names in enumerate(_NAMES) for name in names.split()}
_DAY |= {f"{name}{end}": number for name, number in _DAY.items() for end in ("e", "s") if len(name) > 4}
_SETS = {
    "hverdage": range(5), "hverdag": range(5), "weekdays": range(5),
    "weekend": range(5, 7), "weekender": range(5, 7), "weekends": range(5, 7),
    "alle dage": range(7), "dagligt": range(7), "daglig": range(7), "every day": range(7), "daily": range(7),
}  # fmt: skip
_FLEXIBLE = {"flex", "fleks", "flexible", "fleksibel", "flextid", "fleksibelt"}
_OFF = {"fri", "off", "-", "–", "lukket", "ingen", "none", "free"}
_TIME = r"(?:kl\.?\s*)?(\d{1,2})(?:[:.]?(\d{2}))?(?:\s*h\b)?"
_JOIN = r"\s*(?:-|–|—|\btil\b|\bto\b)\s*"
_WORD = "|".join(sorted(map(re.escape, [*_DAY, *_SETS]), key=len, reverse=True))
_TOKEN = re.compile(
    rf"(?P<times>(?<!\d){_TIME}{_JOIN}{_TIME}(?!\d))"
    rf"|(?P<run>\b(?P<first>{_WORD})\b\.?{_JOIN}(?P<last>{_WORD})\b\.?)"
    rf"|\b(?P<day>{_WORD})\b\.?"
    rf"|\(?\b(?P<flex>{'|'.join(_FLEXIBLE)})\b\.?\)?"
    r"|(?P<between>[\s,;:/+&]+|\b(?:og|and|samt|på|fra|from|on|kl)\b\.?)"
)
_MAX_SPANS = 70
_SHORT = {
    "da": ["man", "tir", "ons", "tor", "fre", "lør", "søn"],
    "en": ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
}


def parse_hours(text: str, weekday: int | None = None) -> tuple[Span, ...]:
    """The spans that a text describes, ordered. ValueError when a part of it is not understood.

    >>> [(s.weekday, f"{s.starts:%H:%M}", f"{s.ends:%H:%M}") for s in parse_hours("man-tir 5-9, 17.30–20")]
    [(0, '05:00', '09:00'), (0, '17:30', '20:00'), (1, '05:00', '09:00'), (1, '17:30', '20:00')]
    """
    plain = text.casefold().strip()
    if weekday is not None and plain in _OFF:
        return ()
    spans: list[Span] = []
    days: list[int] = []
    written = False  # times have been given since the last day was named
    position = 0
    while position < len(plain):
        token = _TOKEN.match(plain, position)
        if token is None or token.end() == position:
            raise ValueError(text)
        position = token.end()
        if token["run"] or token["day"]:
            days = ([] if written else days) + _days(token)
            written = False
        elif token["times"]:
            latest = [_span(day, token) for day in days or ([weekday] if weekday is not None else range(5))]
            spans, written = spans + latest, True
        elif token["flex"]:
            if not written:
                raise ValueError(text)
            spans[-len(latest) :] = [Span(s.weekday, s.starts, s.ends, flexible=True) for s in latest]
    if not spans or not written or len(spans) > _MAX_SPANS:
        raise ValueError(text)
    return tuple(sorted(set(spans)))


def write_hours(spans: Iterable[Span], language: str = "da") -> str:
    """The spans as text that `parse_hours` reads back to the same spans. No spans give an empty text.

    >>> write_hours(parse_hours("mandag til torsdag 22-6, fre 8.15-12 flex"))
    'man-tor 22:00-06:00; fre 08:15-12:00 flex'
    """
    short = _SHORT.get(language, _SHORT["en"])
    ordered = sorted(set(spans))
    by_day = {day: ", ".join(map(_written, group)) for day, group in groupby(ordered, key=lambda s: s.weekday)}
    parts = []
    for times, run in groupby(range(8), key=by_day.get):
        days = list(run)
        if times:
            name = short[days[0]] if len(days) == 1 else f"{short[days[0]]}-{short[days[-1]]}"
            parts.append(f"{name} {times}")
    return "; ".join(parts)


def _written(span: Span) -> str:
    return f"{span.starts:%H:%M}-{span.ends:%H:%M}{' flex' if span.flexible else ''}"


def _days(token: re.Match[str]) -> list[int]:
    if token["day"]:
        return list(_SETS[token["day"]]) if token["day"] in _SETS else [_DAY[token["day"]]]
    first, last = token["first"], token["last"]
    if first in _SETS or last in _SETS:
        raise ValueError(token["run"])
    length = (_DAY[last] - _DAY[first]) % 7 + 1
    return [(_DAY[first] + step) % 7 for step in range(length)]


def _span(day: int, token: re.Match[str]) -> Span:
    hours = [token[index] for index in (2, 3, 4, 5)]
    return Span(day, _clock(hours[0], hours[1]), _clock(hours[2], hours[3]))


def _clock(hour: str, minute: str | None) -> time:
    if hour == "24" and not int(minute or 0):
        return time(0)
    return time(int(hour), int(minute or 0))
