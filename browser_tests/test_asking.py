"""The leader asks the team, and everybody can read the rules and go round the compass without numbers."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse

from naervaer.readings.actions.open_reading import Opening, check, open_reading
from naervaer.readings.models import Reading


@pytest.fixture
def reading(cast, now, clock):
    opening = Opening([cast.harbour], now, now + timedelta(days=7, hours=15))
    seen = check(cast.kirsten, opening, now).fingerprint
    return open_reading(by=cast.kirsten, opening=opening, seen=seen, at=now)


@pytest.mark.parametrize(("device", "theme"), [("phone", "light"), ("phone", "dark"), ("desktop", "light")])
def test_from_choosing_to_asked(device, theme, open_page, live_server, cast, clock, sign_in, axe, look):
    page = open_page(device, theme=theme)
    sign_in(page, cast.kirsten)
    page.goto(f"{live_server.url}/readings/")
    axe(page)
    page.get_by_role("link", name="Spørg teamet").click()
    axe(page)
    look(page, f"ask-{device}-{theme}-1-choose")
    page.get_by_role("button", name="Se, hvem der bliver spurgt").click()
    assert page.get_by_text("Dine egne svar bliver vist med dit navn").is_visible()
    axe(page)
    look(page, f"ask-{device}-{theme}-2-look")
    page.get_by_role("button", name="Spørg dem").click()
    page.wait_for_url(re.compile(r"/readings/\d+/$"))
    axe(page)
    look(page, f"ask-{device}-{theme}-3-asked")
    assert Reading.objects.count() == 1


@pytest.mark.parametrize(("device", "theme"), [("phone", "light"), ("phone", "dark"), ("desktop", "light")])
def test_pages_to_read_and_to_talk_from(device, theme, open_page, live_server, cast, reading, sign_in, axe, look):
    page = open_page(device, theme=theme)
    sign_in(page, cast.lone)
    for name, path in {
        "list": "/answer/",
        "protection": "/protection/",
        "rules": "/rules/",
        "workshop": "/workshop/",
        "dialogue": reverse("readings:dialogue", args=["touchpoints"]),
    }.items():
        page.goto(live_server.url + path)
        axe(page)
        look(page, f"{name}-{device}-{theme}")


def test_a_dialogue_ends_in_a_step(phone, live_server, cast, clock, sign_in):
    sign_in(phone, cast.henrik)
    phone.goto(f"{live_server.url}/workshop/")
    phone.get_by_role("link", name="Ressourcer").click()
    phone.get_by_label("Hvad vil du gøre?").fill("Nye mopper på fredag")
    phone.get_by_role("button", name="Det lover jeg").click()
    phone.wait_for_url("**/agreements/")
    assert phone.get_by_text("Nye mopper på fredag").first.is_visible()
