"""The frame of every page: five places, a menu, and pages for when something is wrong."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from naervaer.demo.cast import Cast


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("device", ["phone", "desktop"])
@pytest.mark.parametrize("path", ["/privacy/", "/nowhere/"])
def test_the_pages_of_the_shell_are_accessible(
    path: str,
    device: str,
    theme: str,
    live_server: Any,
    open_page: Callable[..., Page],
    axe: Callable[[Page], None],
    look: Callable[[Page, str], None],
) -> None:
    page = open_page(device, theme=theme)
    page.goto(live_server.url + path)
    axe(page)
    look(page, f"{path.strip('/')}-{device}-{theme}")


@pytest.mark.parametrize("device", ["phone", "desktop"])
def test_the_five_places_say_where_one_is(
    device: str, live_server: Any, open_page: Callable[..., Page], cast: Cast, sign_in: Callable[..., None], clock: Any
) -> None:
    page = open_page(device, language="en")
    sign_in(page, cast.lone)
    page.goto(f"{live_server.url}/conversations/")
    places = page.get_by_role("navigation", name="Places").get_by_role("link")
    assert [place.inner_text() for place in places.all()] == [
        "Today",
        "Compass",
        "Conversations",
        "Agreements",
        "Workshop",
    ]
    assert page.locator(".places [aria-current=page]").inner_text() == "Conversations"
    page.get_by_role("link", name="Agreements").click()
    assert page.locator(".places [aria-current=page]").inner_text() == "Agreements"


@pytest.mark.parametrize("device", ["phone", "desktop"])
def test_the_menu_is_reached_by_keyboard_and_left_with_escape(
    device: str,
    live_server: Any,
    open_page: Callable[..., Page],
    cast: Cast,
    sign_in: Callable[..., None],
    axe: Callable[[Page], None],
    clock: Any,
) -> None:
    page = open_page(device, language="en")
    sign_in(page, cast.kirsten)
    page.goto(f"{live_server.url}/agreements/")
    menu = page.locator(".menu summary")
    menu.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Sign out")).to_be_visible()
    axe(page)
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Sign out")).to_be_hidden()
    expect(menu).to_be_focused()


def test_signing_out_leaves_nothing_open(
    phone: Page, live_server: Any, cast: Cast, sign_in: Callable[..., None], clock: Any
) -> None:
    sign_in(phone, cast.kirsten)
    phone.goto(f"{live_server.url}/agreements/")
    phone.locator(".menu summary").click()
    phone.locator(".menu-leave").click()
    phone.goto(f"{live_server.url}/agreements/")
    assert "/sign-in/" in phone.url
