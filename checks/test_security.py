"""Every page is strict about what it may load, and no log line can tell who answers."""

import logging

import pytest
from django.conf import settings
from django.test import Client, RequestFactory
from django.urls import ResolverMatch
from pytest_django import Settings

from naervaer.config import settings as installation
from naervaer.config.logs import WithoutAddress


@pytest.mark.django_db
def test_nothing_inline_and_nothing_from_elsewhere_may_run(client: Client) -> None:
    header = client.get("/account/login/")["Content-Security-Policy"]
    assert "default-src 'none'" in header
    assert "script-src 'self'" in header
    assert not any(word in header for word in ("unsafe-inline", "unsafe-eval", "http:", "https:", "*"))


@pytest.mark.django_db
def test_other_headers_are_strict(client: Client) -> None:
    answer = client.get("/account/login/")
    assert answer["Referrer-Policy"] in {"no-referrer", "strict-origin"}  # never more than the host
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["Cross-Origin-Opener-Policy"] == "same-origin"


@pytest.mark.django_db
def test_over_https_the_browser_is_told_to_stay_there(client: Client, settings: Settings) -> None:
    settings.SECURE_HSTS_SECONDS = 60 * 60 * 24 * 365
    assert client.get("/account/login/", secure=True)["Strict-Transport-Security"].startswith("max-age=31536000")


def test_cookies_are_for_the_server_alone() -> None:
    assert settings.SESSION_COOKIE_HTTPONLY
    assert settings.CSRF_COOKIE_HTTPONLY
    assert settings.SESSION_COOKIE_SAMESITE == "Lax"
    assert settings.SESSION_ENGINE == "django.contrib.sessions.backends.signed_cookies"


def test_passwords_are_hashed_with_argon2_and_debug_is_off() -> None:
    assert installation.PASSWORD_HASHERS == ["django.contrib.auth.hashers.Argon2PasswordHasher"]
    assert not installation.DEBUG


@pytest.mark.parametrize("known", [True, False])
def test_the_log_names_the_page_and_never_its_address(known: bool) -> None:
    request = RequestFactory().get("/l/secret-token/?next=/answer/7/")
    if known:
        request.resolver_match = ResolverMatch(lambda: None, (), {}, url_name="use_link", app_names=["people"])
    record = logging.LogRecord(
        "django.request", logging.ERROR, "", 0, "%s: %s", ("Internal Server Error", request.path), None
    )
    record.request = request
    assert WithoutAddress().filter(record)
    assert "secret" not in record.getMessage()
    assert not hasattr(record, "request")


def test_every_log_line_passes_that_filter() -> None:
    for handler in settings.LOGGING["handlers"].values():
        assert handler["filters"] == ["without_address"]
    for logger in settings.LOGGING["loggers"].values():
        assert set(logger.get("handlers", [])) <= set(settings.LOGGING["handlers"])
