"""A reading that is open now, and people signed in."""

from datetime import datetime, timedelta
from types import SimpleNamespace

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client

from naervaer.demo.cast import Cast
from naervaer.people.models import Member
from naervaer.readings.actions.open_reading import Opening, check, open_reading
from naervaer.readings.models import Reading


@pytest.fixture
def the_time(monkeypatch, now):
    """What the pages take for the present; the_time(moment) moves it."""

    def moved(moment: datetime) -> None:
        monkeypatch.setattr("naervaer.web.clock.timezone", SimpleNamespace(now=lambda: moment))

    moved(now)
    return moved


@pytest.fixture
def open_now(cast: Cast, now: datetime, the_time: object) -> Reading:
    """Havnen's reading, opened by Kirsten an hour ago."""
    at = now - timedelta(hours=1)
    opening = Opening([cast.harbour], at, at + timedelta(days=7))
    return open_reading(by=cast.kirsten, opening=opening, seen=check(cast.kirsten, opening, at).fingerprint, at=at)


@pytest.fixture
def signed_in():
    """signed_in(member, shared=False): a client in English, past the second factor."""

    def client_of(member: Member, shared: bool = False) -> Client:
        client = Client(headers={"accept-language": "en"})
        assert member.account is not None
        if member.account.email:
            Authenticator.objects.get_or_create(
                user=member.account, type=Authenticator.Type.TOTP, defaults={"data": {"secret": "of-a-test"}}
            )
        client.force_login(member.account)
        if shared:
            session = client.session
            session["shared"] = True
            session.save()
            client.cookies["sessionid"] = session.session_key
        return client

    return client_of
