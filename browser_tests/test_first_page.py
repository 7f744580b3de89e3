"""What a member's phone fetches, the first time, over a slow connection: few requests and less than 100 kB."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import Page

from naervaer.demo.cast import Cast
from naervaer.readings.actions.open_reading import Opening, check, open_reading

LIMIT = 100_000


@pytest.fixture
def fetched(phone: Page) -> list[int]:
    """The bytes of each answer on the line, headers with them."""
    sizes: list[int] = []
    session = phone.context.new_cdp_session(phone)
    session.send("Network.enable")
    session.on("Network.loadingFinished", lambda event: sizes.append(int(event["encodedDataLength"])))
    return sizes


def test_the_page_of_today_is_light(
    phone: Page, fetched: list[int], live_server: Any, cast: Cast, sign_in: Callable[..., None], clock: Any
) -> None:
    sign_in(phone, cast.lone)
    phone.goto(live_server.url, wait_until="networkidle")
    assert sum(fetched) < LIMIT, fetched
    assert len(fetched) <= 10


def test_a_link_to_the_questions_opens_a_light_page(
    phone: Page,
    fetched: list[int],
    live_server: Any,
    cast: Cast,
    now: datetime,
    sign_in: Callable[..., None],
    clock: Any,
) -> None:
    opening = Opening([cast.harbour], now, now + timedelta(days=7, hours=15))
    seen = check(cast.kirsten, opening, now).fingerprint
    wave = open_reading(by=cast.kirsten, opening=opening, seen=seen, at=now).wave_id
    sign_in(phone, cast.lone)
    phone.goto(live_server.url + reverse("readings:sitting", args=[wave, 1]), wait_until="networkidle")
    assert sum(fetched) < LIMIT, fetched


def test_the_second_page_fetches_its_words_and_little_else(
    phone: Page, fetched: list[int], live_server: Any, cast: Cast, sign_in: Callable[..., None], clock: Any
) -> None:
    sign_in(phone, cast.lone)
    phone.goto(f"{live_server.url}/conversations/", wait_until="networkidle")
    fetched.clear()
    phone.goto(f"{live_server.url}/agreements/", wait_until="networkidle")
    assert sum(fetched) < 30_000, fetched
