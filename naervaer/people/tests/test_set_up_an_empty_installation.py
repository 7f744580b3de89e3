"""From an empty installation to an organisation that helps itself."""

from pathlib import Path

import pytest
from django.test import Client

from naervaer.people.actions.first_run import set_up_path
from naervaer.people.models import Account, Member, Organisation, Role
from naervaer.people.queries import setup_state

FILLED = {
    "email": "drift@lyng.example",
    "password": "tolv glade måger ved kajen",
    "public_address": "https://naervaer.lyng.example",
    "organisation": "Lyng Service",
    "me": "on",
    "person_name": "Kirsten Holm",
    "team": "Havnen",
}


@pytest.fixture
def browser(db, now, time_machine, settings, tmp_path):
    time_machine.move_to(now, tick=False)
    settings.DATA_DIR = tmp_path
    return Client(headers={"accept-language": "en"})


def address_kept(settings):
    return (Path(settings.DATA_DIR) / "public_address").read_text(encoding="utf-8").strip()


def test_one_person_sets_up_everything_on_one_page(browser, now, settings):
    assert browser.get(set_up_path(at=now)).url == "/setup/"
    assert browser.get("/setup/").status_code == 200
    assert browser.post("/setup/", FILLED).status_code == 302
    operator = Account.objects.get(is_operator=True)
    kirsten = Member.objects.get()
    assert kirsten.account == operator
    assert set(Role.objects.values_list("kind", "team__name")) == {("organisation", None), ("leader", "Havnen")}
    assert address_kept(settings) == "https://naervaer.lyng.example"
    assert browser.get("/people/").url == "/account/2fa/"
    assert [where for done, _what, where in setup_state(kirsten.organisation_id).steps if not done] == [
        "people:import",
        "sign_in:cards",
    ]


def test_the_link_works_once(browser, now):
    link = set_up_path(at=now)
    other = Client()
    other.get(link)
    browser.get(link)
    browser.post("/setup/", FILLED)
    assert set_up_path(at=now) == ""
    assert other.get(link).status_code == 404
    assert other.post("/setup/", FILLED | {"email": "anden@lyng.example"}).status_code == 404
    assert Account.objects.filter(is_operator=True).count() == 1


def test_without_the_link_there_is_nothing_to_set_up(browser):
    assert browser.get("/setup/").status_code == 404
    assert browser.post("/setup/", FILLED).status_code == 404
    assert browser.get("/setup/guessed/").status_code == 404
    assert Organisation.objects.count() == 0


@pytest.mark.parametrize(
    "wrong",
    [
        {"password": "kort"},
        {"public_address": "naervaer.lyng.example"},
        {"public_address": "https://lyng.example/path"},
        {"public_address": "https://[::1"},
        {"organisation": ""},
        {"person_name": ""},
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_half_made(browser, now, wrong, settings):
    browser.get(set_up_path(at=now))
    page = browser.post("/setup/", FILLED | wrong)
    assert page.status_code == 422
    assert list(page.context["form"].errors) == list(wrong)
    assert (Account.objects.count(), Organisation.objects.count()) == (0, 0)
    assert not (Path(settings.DATA_DIR) / "public_address").exists()


def test_an_address_without_https_is_taken_and_plainly_warned_about(browser, now, settings):
    browser.get(set_up_path(at=now))
    browser.post("/setup/", FILLED | {"public_address": "http://10.0.0.5:8000"})
    assert address_kept(settings) == "http://10.0.0.5:8000"
    assert "does not begin with https" in browser.get("/account/2fa/").content.decode()


def test_somebody_else_is_invited_and_the_operator_sees_them_no_more_afterwards(cast, browser):
    browser.force_login(cast.operator)
    form = {"organisation": "Skov", "person_name": "Birthe Lund", "person_email": "birthe@skov.example", "team": ""}
    assert browser.post("/organisations/new/", form | {"person_email": ""}).status_code == 422
    address = browser.post("/organisations/new/", form).url
    page = browser.post(address)
    (invited,) = page.context["invited"]
    path = invited[1].removeprefix("http://testserver")
    birthe = Client(headers={"accept-language": "en"})
    assert birthe.get(path).status_code == 200
    birthe.post(path, {"password": "tolv glade måger ved kajen"})
    page = browser.get(address)
    assert page.context["waiting"] == []
    assert "Birthe" not in page.content.decode()


def test_the_operator_sees_no_people_and_others_see_no_organisations(cast, browser):
    browser.force_login(cast.operator)
    assert browser.get("/people/").url == "/organisations/"
    assert "Agnieszka" not in browser.get("/organisations/").content.decode()
    assert browser.get(f"/people/{cast.lone.pk}/").status_code == 404
    for member in (cast.susanne, cast.kirsten, cast.stine):
        client = Client()
        client.force_login(member.account)
        assert client.get("/organisations/").status_code == 404
        assert client.get(f"/organisations/{cast.fjord.pk}/").status_code == 404
