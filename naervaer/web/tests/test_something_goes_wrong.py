"""Every error says what happened, that nothing was lost, and what to do."""

from collections.abc import Callable

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.utils.translation import override

from naervaer.web import errors

ENGLISH = {"HTTP_ACCEPT_LANGUAGE": "en"}


def asked() -> HttpRequest:
    return RequestFactory().get("/somewhere/")


def test_an_address_that_is_not_there(client: Client) -> None:
    answer = client.get("/nowhere/", **ENGLISH)
    assert answer.status_code == 404
    page = answer.content.decode()
    assert "There is nothing here" in page
    assert "Nothing you wrote has been lost" in page
    assert "To the front page" in page
    assert "/nowhere/" not in page.replace('value="/nowhere/"', "")


def test_a_form_without_its_token_is_refused_kindly() -> None:
    answer = Client(enforce_csrf_checks=True).post("/theme/", {"theme": "dark"}, **ENGLISH)
    assert answer.status_code == 403
    page = answer.content.decode()
    assert "The page had been open too long" in page
    assert "Nothing was changed" in page
    assert "Go back one page" in page


@pytest.mark.parametrize(
    ("page", "status", "words"),
    [
        (lambda: errors.bad_request(asked(), SuspiciousOperation()), 400, "Nothing was saved or changed"),
        (lambda: errors.forbidden(asked(), PermissionDenied()), 403, "Nothing was changed"),
        (lambda: errors.server_error(asked()), 500, "What was saved before is still there"),
    ],
)
def test_every_error_says_that_nothing_is_lost(page: Callable[[], HttpResponse], status: int, words: str) -> None:
    with override("en"):
        answer = page()
    assert answer.status_code == status
    assert words in answer.content.decode()


def test_the_page_of_a_failing_server_needs_neither_database_nor_viewer() -> None:
    page = errors.server_error(asked()).content.decode()
    assert "<form" not in page
    assert page.count("<link") == 1


def test_the_demo_says_it_as_kindly(settings: object) -> None:
    settings.ROOT_URLCONF = "naervaer.config.demo_urls"  # type: ignore[attr-defined]  # the fixture takes any setting
    assert "There is nothing here" in Client().get("/nowhere/", **ENGLISH).content.decode()
