import io

import pytest
import zxingcpp
from django.core.cache import cache
from PIL import Image
from pypdf import PdfReader

from naervaer.history.models import Entry
from naervaer.people.actions.links import mint_link
from naervaer.people.actions.pins import enrol
from naervaer.people.cards import sheet
from naervaer.people.models import PersonalLink

CARD = PersonalLink.Kind.CARD


@pytest.fixture(autouse=True)
def _this_moment(time_machine, now, settings):
    cache.clear()
    time_machine.move_to(now, tick=False)
    settings.PUBLIC_ADDRESS = "https://naervaer.lyng.example"


def text_of(pdf):
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages).split())


def test_the_code_on_a_card_is_the_address_of_the_link(cast, now):
    address = "https://naervaer.lyng.example" + mint_link(cast.lone, CARD, None, now)
    page = sheet.picture([sheet.Card("Lone Friis", "Havnen", "Kirsten Holm", "da", address)])
    found = zxingcpp.read_barcodes(Image.open(io.BytesIO(page)))
    assert [code.text for code in found] == [address]


def test_a_leader_prints_the_cards_of_her_team_each_in_its_language(cast, client):
    client.force_login(cast.kirsten.account)
    answer = client.post(f"/cards/team-{cast.harbour.pk}/")
    assert answer["Content-Type"] == "application/pdf"
    assert "no-store" in answer["Cache-Control"]
    text = text_of(answer.content)
    assert "Agnieszka Nowak" in text
    assert "Skieruj aparat telefonu na kod." in text
    assert "Ret telefonens kamera mod koden." in text
    assert "Har du mistet kortet? Spørg Kirsten Holm" in text
    assert "Ida Krog" not in text
    assert len(PdfReader(io.BytesIO(answer.content)).pages) == 2


def test_printing_kills_the_cards_that_were_never_used_and_keeps_the_others(cast, now, client):
    enrol(cast.lone, pin="482915")
    hers, his = mint_link(cast.lone, CARD, None, now), mint_link(cast.omar, CARD, None, now)
    client.force_login(cast.kirsten.account)
    page = client.get(f"/cards/team-{cast.harbour.pk}/").content.decode()
    assert "stops working" in page or "virker ikke længere" in page
    text = text_of(client.post(f"/cards/team-{cast.harbour.pk}/").content)
    assert "Lone Friis" not in text
    client.logout()
    assert client.post(hers).status_code == 302
    assert client.post(his).status_code == 404


def test_she_may_renew_the_cards_of_everybody_too(cast, now, client):
    enrol(cast.lone, pin="482915")
    hers = mint_link(cast.lone, CARD, None, now)
    client.force_login(cast.kirsten.account)
    assert "Lone Friis" in text_of(client.post(f"/cards/team-{cast.harbour.pk}/", {"all": "on"}).content)
    client.logout()
    assert client.post(hers).status_code == 404


def test_printing_is_told_in_the_log_without_a_name(cast, client):
    client.force_login(cast.kirsten.account)
    client.post(f"/cards/team-{cast.harbour.pk}/")
    entry = Entry.objects.get(what="people.cards_printed")
    assert entry.about == {"group": "Havnen", "count": "11"}


def test_another_team_a_site_and_another_organisation_are_not_there_for_her(cast, client):
    site = cast.lyng.sites.get()
    client.force_login(cast.kirsten.account)
    for key in (f"team-{cast.hospital.pk}", f"team-{cast.fjord_team.pk}", f"site-{site.pk}", "all", "team-x", "nobody"):
        assert client.get(f"/cards/{key}/").status_code == 404
        assert client.post(f"/cards/{key}/").status_code == 404


def test_the_organisation_prints_a_site_or_everybody_of_its_own(cast, client):
    client.force_login(cast.susanne.account)
    site = cast.lyng.sites.get()
    assert "Ida Krog" in text_of(client.post(f"/cards/site-{site.pk}/").content)
    text = text_of(client.post("/cards/all/").content)
    assert "Torben Dahl" in text
    assert "Anders Juhl" not in text


@pytest.mark.parametrize("address", ["", "http://naervaer.lyng.example"])
def test_without_a_safe_public_address_nothing_is_printed(cast, now, client, settings, address):
    settings.PUBLIC_ADDRESS = address
    old = mint_link(cast.omar, CARD, None, now)
    client.force_login(cast.kirsten.account)
    assert "https" in client.get("/cards/").content.decode()
    assert client.post(f"/cards/team-{cast.harbour.pk}/").url == "/cards/"
    client.logout()
    assert client.post(old).status_code == 302
