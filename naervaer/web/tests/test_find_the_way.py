"""The places and the menu lead somewhere, and only where the person may go."""

import pytest
from django.test import Client
from django.urls import resolve

from naervaer.config.rights import RIGHTS
from naervaer.demo.cast import Cast
from naervaer.people.models import Account, Member
from naervaer.web.shell import MENU, PLACES, Link


@pytest.mark.parametrize("link", MENU, ids=lambda link: link.path)
def test_a_menu_shows_only_what_one_may_open(link: Link) -> None:
    allowed = RIGHTS[resolve(link.path).view_name]
    everybody_but_operators = "member" in allowed and "operator" not in link.roles
    assert link.roles <= allowed or everybody_but_operators


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.path)
def test_every_member_may_go_to_every_place(place: Link) -> None:
    assert "member" in RIGHTS[resolve(place.path).view_name]


def shown(client: Client, who: Account | Member) -> str:
    client.force_login(who.account if isinstance(who, Member) else who)
    return client.get("/privacy/", HTTP_ACCEPT_LANGUAGE="en").content.decode()


def test_a_member_sees_the_places_and_the_own_profile(client: Client, cast: Cast) -> None:
    page = shown(client, cast.lone)
    assert page.count('<nav class="places"') == 1
    assert 'href="/profile/"' in page
    assert 'href="/people/"' not in page
    assert 'href="/log/"' not in page


def test_an_operator_sees_organisations_and_no_places(client: Client, cast: Cast) -> None:
    page = shown(client, cast.operator)
    assert '<nav class="places"' not in page
    assert 'href="/organisations/"' in page


def test_a_stranger_sees_neither_places_nor_a_way_out(client: Client) -> None:
    page = client.get("/privacy/", HTTP_ACCEPT_LANGUAGE="en").content.decode()
    assert '<nav class="places"' not in page
    assert "Sign out" not in page


def test_only_the_demo_says_that_it_is_one(client: Client, settings: object) -> None:
    assert "demo-banner" not in client.get("/privacy/").content.decode()
    settings.DEMO = True  # type: ignore[attr-defined]  # the fixture takes any setting
    page = client.get("/privacy/", HTTP_ACCEPT_LANGUAGE="en").content.decode()
    assert "A demo: people and answers are invented." in page
    assert 'href="/postbox/"' in page
