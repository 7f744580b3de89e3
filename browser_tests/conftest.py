"""A real browser, a phone and a desk, and ways to sign in, move the clock, ask axe and take pictures.

    def test_the_leader_sees_today(phone, live_server, cast, sign_in, axe, look):
        sign_in(phone, cast.kirsten)
        phone.goto(live_server.url)
        axe(phone)
        look(phone, "today")

`LOOK=folder` keeps the pictures. `open_page` gives a page with another language, theme or size, or without JavaScript.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from axe import too_wide, violations
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from playwright.sync_api import Browser, Page

from naervaer.people.models import Account, Member

os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")  # Playwright's loop runs in the thread of the test

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
]
DEVICES: dict[str, dict[str, Any]] = {
    "phone": {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True},
    "desktop": {"viewport": {"width": 1280, "height": 900}},
}
LOCALES = {"da": "da-DK", "en": "en-GB"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """The browser that CHROMIUM names, else one of the system, else Playwright's own."""
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, _NAMES)), None)
    return {"headless": True, "args": _FLAGS, **({"executable_path": found} if found else {})}


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """open_page(device, language="da", theme="light", javascript=True): a fresh browser of its own.

    At the end of the test nothing may have failed in a script or been refused by the content policy.
    """
    contexts, trouble = [], []

    def opened(device: str = "phone", language: str = "da", theme: str = "light", javascript: bool = True) -> Page:
        locale = LOCALES.get(language, language)
        context = browser.new_context(
            locale=locale,
            timezone_id="Europe/Copenhagen",
            color_scheme=theme,
            java_script_enabled=javascript,
            reduced_motion="reduce",
            **DEVICES[device],
        )
        contexts.append(context)
        context.set_default_timeout(10_000)
        page = context.new_page()
        page.on("pageerror", lambda error: trouble.append(str(error)))
        page.on("console", lambda said: trouble.append(said.text) if "Content Security Policy" in said.text else None)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert not trouble


@pytest.fixture
def phone(open_page: Callable[..., Page]) -> Page:
    return open_page("phone")


@pytest.fixture
def desktop(open_page: Callable[..., Page]) -> Page:
    return open_page("desktop")


@pytest.fixture
def sign_in(live_server: Any) -> Callable[[Page, Account | Member], None]:
    """sign_in(page, account or member): as after a password and a second factor, without the pages for it."""

    def signed_in(page: Page, who: Account | Member) -> None:
        account = who.account if isinstance(who, Member) else who
        assert account is not None, f"{who} has no account"
        if account.email and not Authenticator.objects.filter(user=account).exists():
            Authenticator.objects.create(user=account, type=Authenticator.Type.TOTP, data={"secret": "of-a-test"})
        session = import_module(settings.SESSION_ENGINE).SessionStore()
        session[SESSION_KEY] = str(account.pk)
        session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
        session[HASH_SESSION_KEY] = account.get_session_auth_hash()
        session.save()
        cookie = {"name": settings.SESSION_COOKIE_NAME, "value": session.session_key, "url": live_server.url}
        page.context.add_cookies([cookie])

    return signed_in


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch, now: datetime) -> Callable[[datetime], None]:
    """What the pages take for the present: `now` of the tests. clock(moment) moves it."""

    def moved(moment: datetime) -> None:
        monkeypatch.setattr("naervaer.web.clock.timezone", SimpleNamespace(now=lambda: moment))

    moved(now)
    return moved


@pytest.fixture
def axe() -> Callable[[Page], None]:
    """axe(page): fails, naming every place that WCAG 2.2 AA does not allow; nor may the page scroll sideways."""

    def checked(page: Page) -> None:
        found = violations(page)
        assert not found, "\n" + "\n".join(found)
        assert not too_wide(page)

    return checked


@pytest.fixture
def look() -> Callable[[Page, str], None]:
    """look(page, name): keeps a picture of the whole page in the folder LOOK, when it is set."""

    def kept(page: Page, name: str) -> None:
        if folder := os.environ.get("LOOK"):
            Path(folder).mkdir(parents=True, exist_ok=True)
            page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)

    return kept
