"""Every component is accessible and fits, in both themes and languages, turned round, and at twice the size of text."""

from collections.abc import Callable
from typing import Any

import pytest
from axe import too_wide
from playwright.sync_api import Page


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("device", ["phone", "desktop"])
@pytest.mark.parametrize("language", ["da", "en"])
def test_every_component_is_accessible_and_fits(
    device: str,
    language: str,
    theme: str,
    live_server: Any,
    open_page: Callable[..., Page],
    axe: Callable[[Page], None],
    look: Callable[[Page, str], None],
) -> None:
    page = open_page(device, language=language, theme=theme)
    page.goto(f"{live_server.url}/styleguide/")
    assert page.locator("html").get_attribute("lang") == language
    look(page, f"styleguide-{device}-{theme}-{language}")
    axe(page)


@pytest.mark.parametrize("device", ["phone", "desktop"])
def test_the_page_turns_round_for_arabic(
    device: str,
    live_server: Any,
    open_page: Callable[..., Page],
    axe: Callable[[Page], None],
    look: Callable[..., None],
) -> None:
    page = open_page(device)
    page.goto(f"{live_server.url}/styleguide/?dir=rtl")
    assert page.locator("h1").evaluate("h => getComputedStyle(h).direction") == "rtl"
    look(page, f"styleguide-{device}-rtl")
    axe(page)


@pytest.mark.parametrize("device", ["phone", "desktop"])
def test_twice_the_text_fits_without_scrolling_sideways(
    device: str, live_server: Any, open_page: Callable[..., Page], look: Callable[..., None]
) -> None:
    page = open_page(device)
    page.context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
    page.goto(f"{live_server.url}/styleguide/")
    assert page.evaluate("() => getComputedStyle(document.documentElement).fontSize") == "32px"
    assert not too_wide(page)
    look(page, f"styleguide-{device}-200")


def test_the_choice_of_theme_and_language_works_without_javascript(
    live_server: Any, open_page: Callable[..., Page]
) -> None:
    page = open_page("phone", javascript=False)
    page.goto(f"{live_server.url}/styleguide/")
    ground = page.locator("body").evaluate("b => getComputedStyle(b).backgroundColor")
    page.locator(".menu summary").click()
    page.locator("button[name=theme][value=dark]").click()
    assert page.locator("html").get_attribute("data-theme") == "dark"
    assert page.locator("body").evaluate("b => getComputedStyle(b).backgroundColor") != ground
    page.locator(".menu summary").click()
    page.locator("button[name=language][value=en]").click()
    assert page.locator("html").get_attribute("lang") == "en"
    assert page.url == f"{live_server.url}/styleguide/"


def test_a_keyboard_reaches_the_content_first(live_server: Any, desktop: Page) -> None:
    desktop.goto(f"{live_server.url}/styleguide/")
    desktop.locator("body").evaluate("() => document.activeElement.blur()")
    desktop.evaluate("() => window.scrollTo(0, 0)")
    desktop.goto(f"{live_server.url}/privacy/")
    desktop.keyboard.press("Tab")
    assert desktop.evaluate("() => document.activeElement.className") == "skip"
    desktop.keyboard.press("Enter")
    assert desktop.evaluate("() => document.activeElement.id") == "content"
