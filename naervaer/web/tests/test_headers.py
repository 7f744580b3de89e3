"""What every answer says to the browser."""

import pytest
from django.test import Client

from naervaer.demo.cast import Cast


def test_nothing_inline_and_nothing_from_elsewhere_is_allowed(client: Client) -> None:
    policy = client.get("/privacy/")["Content-Security-Policy"]
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert "unsafe" not in policy
    assert "http:" not in policy
    assert "https:" not in policy
    assert rules["default-src"] == "'none'"
    assert rules["script-src"] == "'self'"
    assert rules["style-src"] == "'self'"
    assert rules["frame-ancestors"] == "'none'"
    assert rules["base-uri"] == "'none'"


@pytest.mark.parametrize("path", ["/privacy/", "/styleguide/", "/nowhere/"])
def test_no_page_carries_a_script_or_style_of_its_own(client: Client, path: str) -> None:
    page = client.get(path).content.decode()
    assert " style=" not in page
    assert "<style" not in page
    assert "<script>" not in page
    assert " onclick=" not in page


def test_no_page_is_kept_by_a_browser_or_a_proxy(client: Client) -> None:
    assert client.get("/privacy/")["Cache-Control"] == "no-store, private"


def test_the_pages_of_somebody_signed_in_are_not_kept(client: Client, cast: Cast) -> None:
    client.force_login(cast.lone.account)
    assert client.get("/privacy/")["Cache-Control"] == "no-store, private"


def test_no_page_asks_for_a_sensor_or_wants_to_be_found(client: Client) -> None:
    page = client.get("/privacy/")
    assert "camera=()" in page["Permissions-Policy"]
    assert "geolocation=()" in page["Permissions-Policy"]
    assert page["X-Robots-Tag"] == "noindex, nofollow"
    assert page["X-Frame-Options"] == "DENY"
    assert page["X-Content-Type-Options"] == "nosniff"
    assert client.get("/robots.txt").content == b"User-agent: *\nDisallow: /\n"


def test_over_https_the_browser_is_told_to_stay_there(settings: object) -> None:
    settings.SECURE_HSTS_SECONDS = 31_536_000  # type: ignore[attr-defined]  # the fixture takes any setting
    assert Client().get("/privacy/", secure=True)["Strict-Transport-Security"] == "max-age=31536000"
    assert "Strict-Transport-Security" not in Client().get("/privacy/")


def test_no_address_of_a_page_is_told_to_others(client: Client) -> None:
    assert client.get("/privacy/")["Referrer-Policy"] == "strict-origin"


@pytest.mark.django_db
def test_the_health_address_answers_when_pages_and_database_do(client: Client) -> None:
    answer = client.get("/healthz")
    assert answer.status_code == 200
    assert answer.content == b"ok\n"
