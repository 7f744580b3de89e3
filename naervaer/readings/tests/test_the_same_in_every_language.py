"""A page says the same in Danish, English, Polish and Arabic: no language tells a number that another does not."""

import re
from collections import Counter
from datetime import datetime
from types import SimpleNamespace

import pytest
from django.conf import settings

from naervaer.demo.cast import Cast

from .test_every_coordinate_and_number import _words
from .test_only_bands_leave_the_room import middling
from .two_worlds import PAGES, random_answers, signed_in, told


@pytest.fixture
def said(cast: Cast, now: datetime, monkeypatch: pytest.MonkeyPatch) -> dict[str, dict[str, str]]:
    """By page, what it is in each language."""
    monkeypatch.setattr("naervaer.web.clock.timezone", SimpleNamespace(now=lambda: now))
    told(cast, now, random_answers(1, middling), random_answers(2, middling))
    client = signed_in(cast.lone)
    found: dict[str, dict[str, str]] = {}
    for page in PAGES:
        found[page] = {}
        for language in ("da", "en", "pl", "ar"):
            client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
            answer = client.get(f"/{page}/{cast.harbour.pk}/", follow=True).content.decode()
            assert f'lang="{language}"' in answer
            found[page][language] = answer
    return found


def ranges(page: str) -> Counter[tuple[str, ...]]:
    """Every range in the words of a page, however its language writes them."""
    return Counter(re.findall(r"(\d+)\s*[–-]\s*(\d+)", _words(page.encode())))


def coordinates(page: str) -> Counter[tuple[str, ...]]:
    """Every coordinate of every picture; letters stand where the language wants them and carry no result."""
    drawn = re.findall(r"<(?!text|tspan|svg|g\b)\w+[^>]*>", "".join(re.findall(r"<svg.*?</svg>", page, re.DOTALL)))
    return Counter(tuple(re.findall(r'\b(?:d|x|y|cx|cy|r|width|height|x1|x2|y1|y2)="[^"]*"', one)) for one in drawn)


def test_the_same_ranges_and_the_same_pictures(said: dict[str, dict[str, str]]) -> None:
    for page, languages in said.items():
        danish = languages["da"]
        assert sum(coordinates(danish).values()) > 10, page
        for language in ("en", "pl", "ar"):
            assert ranges(languages[language]) == ranges(danish), (page, language)
            assert coordinates(languages[language]) == coordinates(danish), (page, language)
    assert sum(ranges(languages["da"]).total() for languages in said.values()) > 100
