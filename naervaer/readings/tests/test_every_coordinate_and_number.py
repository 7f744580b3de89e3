"""Every coordinate of every picture, and every number in the words of the page and the PDF, is computed from bands.

The pages are taken apart as an outsider would: shapes by their class, text by its numbers. What depends on answers must
lie at the edge of a released band, at a whole point of an estimate, or where the leader answered openly.
"""

import io
import re
from datetime import datetime
from html import unescape
from math import hypot
from types import SimpleNamespace

import pypdf
import pytest
from django.utils.html import strip_tags

from naervaer.core.anonymity import Score
from naervaer.core.compass import chart, rose, strip, trend
from naervaer.core.compass.cost import cost
from naervaer.core.trust import index, near
from naervaer.demo.cast import Cast
from naervaer.results.models import Estimate

from .test_only_bands_leave_the_room import middling
from .two_worlds import everything, random_answers, told

OPEN = {0, 17, 25, 33, 50, 67, 75, 83, 100}  # what a leader can answer, on scales of five and of seven
NUMBER = r"-?\d+(?:\.\d+)?"


@pytest.fixture
def pages(cast: Cast, now: datetime, monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    monkeypatch.setattr("naervaer.web.clock.timezone", SimpleNamespace(now=lambda: now))
    told(cast, now, random_answers(1, middling), random_answers(2, middling))
    return everything(cast)


def bands() -> set[Score]:
    """Everything that was released, and every estimate made of it."""
    found = set()
    for row in Estimate.objects.all():
        for low, high in ((row.low, row.high), (row.now_low, row.now_high), (row.present_low, row.present_high)):
            if low is not None and high is not None:
                found.add(Score(low, high))
    return found


def edges() -> set[int]:
    return {edge for band in bands() for edge in (band.low, band.high)}


def shapes(page: str, name: str) -> list[str]:
    """The path of every shape of a class."""
    return re.findall(rf'class="{name}"[^>]*? d="([^"]*)"', page)


def corners(path: str) -> list[tuple[float, float]]:
    """Where a path begins, and every point it goes to; an arc ends in its last two numbers."""
    points = []
    for piece in re.findall(r"[MLA][^MLAZ]*", path):
        numbers = [float(number) for number in re.findall(NUMBER, piece)]
        points.append((numbers[-2], numbers[-1]))
    return points


def is_one_of(drawn: float, meant: set[float], loose: float = 0.11) -> bool:
    return any(abs(drawn - each) <= loose for each in meant)


def test_the_compass(pages: dict[str, bytes]) -> None:
    for page in (content.decode() for name, content in pages.items() if "/compass/" in name and "print" not in name):
        known = {rose.radius(edge) for edge in edges()} | {rose.ZERO}
        drawn = shapes(page, "rose-reach") + shapes(page, "rose-band")
        assert len(drawn) > 12
        for path in drawn:
            assert all(is_one_of((x * x + y * y) ** 0.5, known) for x, y in corners(path)), path
        for path in shapes(page, "rose-mark")[:12]:
            (_, top), (right, level) = corners(path)[:2]
            middle = ((right - rose.MARK) ** 2 + level**2) ** 0.5
            assert is_one_of(middle, {rose.radius(own) for own in OPEN}, 0.3), top


def test_the_map_of_distances(pages: dict[str, bytes]) -> None:
    for page in (content.decode() for name, content in pages.items() if "/distances/" in name and "print" not in name):
        lengths = {rose.radius(edge) for edge in edges()} | {rose.ZERO}
        breadths = {chart.breadth(edge) for edge in edges()} | {chart.NARROW}
        drawn = shapes(page, "chart-sure") + shapes(page, "chart-possible")
        assert len(drawn) >= 7
        for path in drawn:
            (a, b, c, _d) = corners(path)
            assert is_one_of(_apart(a, b), breadths, 0.16), path
            half = _apart(a, b) / 2
            for x, y in (b, c):
                assert is_one_of((x * x + y * y - half * half) ** 0.5, lengths, 0.16), path


def _apart(one: tuple[float, float], other: tuple[float, float]) -> float:
    return hypot(one[0] - other[0], one[1] - other[1])


def test_every_strip_and_every_trend(pages: dict[str, bytes]) -> None:
    known = {strip.place(edge) for edge in edges()}
    heights = {trend.height(edge) for edge in edges()} | {
        trend.height(row.now_middle) for row in Estimate.objects.all() if row.now_middle is not None
    }
    found = 0
    for page in (content.decode() for name, content in pages.items() if "print" not in name):
        for x, width in re.findall(r'class="strip-band"[^>]*? x="([\d.]+)"[^>]*? width="([\d.]+)"', page):
            assert is_one_of(float(x), known) or float(width) == strip.THINNEST
            assert is_one_of(float(x) + float(width), known) or float(width) == strip.THINNEST
            found += 1
        for own in re.findall(r'class="strip-own" transform="translate\(([\d.]+) 14\)"', page):
            assert float(own) in {strip.place(score) for score in OPEN}
        for name in ("trend-level", "trend-full", "trend-pulses", "trend-middle"):
            for path in shapes(page, name):
                drawn = {float(y) for y in re.findall(rf"(?:[ML]{NUMBER} |V)({NUMBER})", path)}
                assert all(is_one_of(y, heights, 0.01) for y in drawn), path
                found += 1
    assert found > 100


def test_every_pair_of_circles(pages: dict[str, bytes]) -> None:
    drawn = [near(band) for band in bands()]
    known = {float(x) for each in drawn for x in (each.us, each.other, each.nearest, each.farthest)}
    page = next(content.decode() for name, content in pages.items() if "/belonging/" in name and "print" not in name)
    circles = re.findall(r'<circle class="near-(?:us|other|edge)" cx="([\d.]+)"', page)
    assert len(circles) >= 8
    assert all(float(x) in known for x in circles)


def test_every_number_in_the_words(pages: dict[str, bytes]) -> None:
    spans = {(band.low, band.high) for band in bands()}
    rows = {(row.wave_id, row.measure): row for row in Estimate.objects.exclude(low=None)}
    for (wave, measure), far in rows.items():
        hinders = rows.get((wave, f"H{measure[1:]}")) if measure[0] == "A" else None
        if hinders:
            both = cost(Score(far.low, far.high), Score(hinders.low, hinders.high))  # type: ignore[arg-type]  # not null
            spans.add((both.low, both.high))
    for wave in {wave for wave, _measure in rows}:
        factors = [rows[wave, factor] for factor in ("T1", "T2", "T3", "T4") if (wave, factor) in rows]
        four = index([Score(row.low, row.high) for row in factors])  # type: ignore[arg-type]  # not null
        spans |= {(four.low, four.high)} if four else set()
    found = 0
    for name, content in pages.items():
        for low, high in re.findall(r"(\d+)–(\d+)", _words(content)):
            assert (int(low), int(high)) in spans, (name, low, high)
            found += 1
    assert found > 100


def test_every_single_number_is_a_day_an_open_answer_or_in_the_texts(cast: Cast, pages: dict[str, bytes]) -> None:
    exact = {edge for band in bands() if band.is_exact for edge in (band.low,)}
    for name, content in pages.items():
        words = re.sub(r"\d+–\d+|d\. \d+\. \w+(?: \d{4})?|\d+ / \d+", " ", _words(content))
        single = {int(number) for number in re.findall(r"(?<![\w,.])\d+(?![\w])", words)}
        assert single <= OPEN | exact | {1, 2, 3, 4, 7, 10, 14, 15, 20}, (name, single)


def _words(content: bytes) -> str:
    if content.startswith(b"%PDF"):
        pages = pypdf.PdfReader(io.BytesIO(content)).pages
        return " ".join(word for page in pages for word in page.extract_text().split())
    main = content.decode().split("<main", 1)[1].split("</main>", 1)[0]
    return " ".join(unescape(strip_tags(main.replace("<", " <"))).split())
