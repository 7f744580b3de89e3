"""Whom forwarding headers are believed from."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from naervaer.web.proxies import TrustedProxies


def seen(settings: object, trusted: list[str], address: str, **headers: str) -> HttpRequest:
    settings.TRUSTED_PROXIES = trusted  # type: ignore[attr-defined]  # the fixture takes any setting
    request = RequestFactory().get("/", REMOTE_ADDR=address, **headers)
    TrustedProxies(lambda _request: HttpResponse())(request)
    return request


def test_a_stranger_cannot_pretend_to_be_somebody_else(settings: object) -> None:
    request = seen(settings, [], "203.0.113.9", HTTP_X_FORWARDED_FOR="10.0.0.1", HTTP_X_FORWARDED_PROTO="https")
    assert request.META["REMOTE_ADDR"] == "203.0.113.9"
    assert not request.is_secure()
    assert "HTTP_X_FORWARDED_FOR" not in request.META
    assert "HTTP_X_FORWARDED_PROTO" not in request.META


def test_a_trusted_proxy_says_who_asks_and_how(settings: object) -> None:
    request = seen(
        settings, ["127.0.0.1"], "127.0.0.1", HTTP_X_FORWARDED_FOR="203.0.113.9", HTTP_X_FORWARDED_PROTO="https"
    )
    assert request.META["REMOTE_ADDR"] == "203.0.113.9"
    assert request.is_secure()


def test_what_the_caller_wrote_before_the_proxy_is_not_believed(settings: object) -> None:
    request = seen(settings, ["10.0.0.0/8"], "10.1.2.3", HTTP_X_FORWARDED_FOR="1.2.3.4, 203.0.113.9, 10.9.9.9")
    assert request.META["REMOTE_ADDR"] == "203.0.113.9"


def test_a_proxy_behind_a_unix_socket_is_trusted_by_name(settings: object) -> None:
    request = seen(settings, ["unix"], "", HTTP_X_FORWARDED_FOR="2001:db8::7", HTTP_X_FORWARDED_PROTO="https")
    assert request.META["REMOTE_ADDR"] == "2001:db8::7"
    assert request.is_secure()
    assert not seen(settings, [], "", HTTP_X_FORWARDED_PROTO="https").is_secure()


@pytest.mark.parametrize("chain", ["", "nonsense", "10.0.0.7", " , "])
def test_a_chain_that_says_nothing_leaves_the_proxys_own_address(settings: object, chain: str) -> None:
    assert seen(settings, ["10.0.0.0/8"], "10.1.2.3", HTTP_X_FORWARDED_FOR=chain).META["REMOTE_ADDR"] == "10.1.2.3"


def test_a_setting_that_is_no_address_stops_with_a_sentence(settings: object) -> None:
    with pytest.raises(ImproperlyConfigured, match="TRUSTED_PROXIES holds addresses"):
        seen(settings, ["the proxy"], "10.0.0.1")
