"""The five places open for a leader and a member, on either database; the log and the demo's postbox are in order."""

import pytest

from naervaer.history.record import record
from naervaer.notices.models import Posted

PLACES = ("", "compass/", "conversations/", "agreements/", "workshop/")


@pytest.fixture(autouse=True)
def at_the_moment_of_the_tests(clock, now):
    clock(now)


@pytest.mark.parametrize("who", ["kirsten", "lone"])
def test_the_five_places_open(phone, live_server, cast, sign_in, who):
    sign_in(phone, getattr(cast, who))
    for place in PLACES:
        answer = phone.goto(f"{live_server.url}/{place}")
        assert answer.status == 200
        assert phone.get_by_role("heading", level=1).is_visible()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("device", ["phone", "desktop"])
def test_the_log_is_read_by_the_organisation(open_page, live_server, cast, now, sign_in, axe, look, device, theme):
    page = open_page(device, theme=theme)
    sign_in(page, cast.susanne)
    page.goto(f"{live_server.url}/log/")
    axe(page)
    about = {"name": "Lone Madsen"}
    record(organisation_id=cast.lyng.pk, by=cast.susanne.pk, what="people.added", at=now, about=about)
    page.goto(f"{live_server.url}/log/")
    assert page.locator("main").get_by_text("Lone Madsen").is_visible()
    look(page, f"log-{device}-{theme}")
    axe(page)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("device", ["phone", "desktop"])
def test_the_demo_shows_what_it_would_have_sent(open_page, live_server, db, now, settings, axe, look, device, theme):
    settings.POSTBOX = True
    page = open_page(device, theme=theme)
    page.goto(f"{live_server.url}/postbox/")
    axe(page)
    body = "Hej Lone\n\nhttps://naervaer.example/l/en-meget-lang-adresse-uden-mellemrum-som-skal-brydes/"
    address = "lone@lyng.example"
    Posted.objects.create(at=now, channel="email", name="Lone", address=address, subject="Hej", body=body)
    page.goto(f"{live_server.url}/postbox/")
    assert page.get_by_role("link", name="naervaer.example").is_visible()
    look(page, f"postbox-{device}-{theme}")
    axe(page)
