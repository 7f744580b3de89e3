"""People signed in, the time, and a house large enough for units."""

from datetime import datetime
from types import SimpleNamespace

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client

from naervaer.demo.cast import Cast
from naervaer.people.models import Member

from .house import House, build_house


@pytest.fixture
def the_time(monkeypatch, now):
    """What the pages take for the present; the_time(moment) moves it."""

    def moved(moment: datetime) -> None:
        monkeypatch.setattr("naervaer.web.clock.timezone", SimpleNamespace(now=lambda: moment))

    moved(now)
    return moved


@pytest.fixture
def signed_in():
    """signed_in(member): a client in English, past the second factor."""

    def client_of(member: Member) -> Client:
        client = Client(headers={"accept-language": "en"})
        assert member.account is not None
        Authenticator.objects.get_or_create(
            user=member.account, type=Authenticator.Type.TOTP, defaults={"data": {"secret": "of-a-test"}}
        )
        client.force_login(member.account)
        return client

    return client_of


@pytest.fixture
def house(cast: Cast, now: datetime) -> House:
    return build_house(cast, now)
