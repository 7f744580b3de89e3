"""Language and theme are chosen with a form, remembered on the device, and never lead away from here."""

import pytest
from django.test import Client

from naervaer.demo.cast import Cast


def test_the_language_follows_the_browser_until_one_is_chosen(client: Client) -> None:
    assert 'lang="en"' in client.get("/privacy/", HTTP_ACCEPT_LANGUAGE="en-GB").content.decode()
    answer = client.post("/language/", {"language": "da", "next": "/privacy/"}, HTTP_ACCEPT_LANGUAGE="en-GB")
    assert answer.status_code == 302
    assert answer["Location"] == "/privacy/"
    assert '<html lang="da"' in client.get("/privacy/", HTTP_ACCEPT_LANGUAGE="en-GB").content.decode()


def test_a_browser_of_another_language_gets_danish(client: Client) -> None:
    assert '<html lang="da"' in client.get("/privacy/", HTTP_ACCEPT_LANGUAGE="tr").content.decode()


@pytest.mark.parametrize("language", ["", "xx", "da' --", "en-us-x"])
def test_an_unknown_language_changes_nothing(client: Client, language: str) -> None:
    answer = client.post("/language/", {"language": language, "next": "/privacy/"})
    assert answer.status_code == 302
    assert not answer.cookies


def test_dark_is_remembered_and_forgotten_again(client: Client) -> None:
    page = client.get("/privacy/").content.decode()
    assert "data-theme" not in page
    assert 'media="screen and (prefers-color-scheme: dark)"' in page
    client.post("/theme/", {"theme": "dark"})
    page = client.get("/privacy/").content.decode()
    assert 'data-theme="dark"' in page
    assert 'media="screen"' in page
    client.post("/theme/", {"theme": "light"})
    assert "dark.css" not in client.get("/privacy/").content.decode()
    client.post("/theme/", {"theme": ""})
    assert "data-theme" not in client.get("/privacy/").content.decode()


def test_a_cookie_that_is_no_theme_is_not_believed(client: Client) -> None:
    client.cookies["theme"] = '"><script>'
    assert "data-theme" not in client.get("/privacy/").content.decode()


@pytest.mark.parametrize("target", ["https://elsewhere.example/", "//elsewhere.example", "javascript:alert(1)", ""])
def test_the_way_back_never_leads_elsewhere(client: Client, target: str) -> None:
    assert client.post("/theme/", {"theme": "dark", "next": target})["Location"] == "/"


@pytest.mark.parametrize("path", ["/language/", "/theme/"])
def test_looking_changes_nothing(client: Client, path: str) -> None:
    assert client.get(path).status_code == 405


def test_a_phone_in_another_language_shows_what_its_owner_reads_best(client: Client, cast: Cast) -> None:
    cast.lone.language = "en"
    cast.lone.save()
    client.force_login(cast.lone.account)
    assert '<html lang="en"' in client.get("/privacy/", HTTP_ACCEPT_LANGUAGE="tr,uk;q=0.8").content.decode()
    assert '<html lang="da"' in client.get("/privacy/", HTTP_ACCEPT_LANGUAGE="tr,da;q=0.8").content.decode()
    client.post("/language/", {"language": "da"})
    assert '<html lang="da"' in client.get("/privacy/", HTTP_ACCEPT_LANGUAGE="tr").content.decode()


def test_a_preference_that_we_do_not_speak_yet_gets_danish(client: Client, cast: Cast) -> None:
    cast.agnieszka.language = "uk"
    cast.agnieszka.save()
    client.force_login(cast.agnieszka.account)
    assert '<html lang="da"' in client.get("/privacy/", HTTP_ACCEPT_LANGUAGE="tr").content.decode()


def test_polish_and_arabic_are_there_on_the_members_path_and_say_that_nobody_has_reviewed_them(
    client: Client, cast: Cast
) -> None:
    client.force_login(cast.omar.account)
    page = client.get("/answer/", HTTP_ACCEPT_LANGUAGE="tr").content.decode()
    assert '<html lang="ar" dir="rtl"' in page
    assert "لم يراجع" in page
    assert '<html lang="pl" dir="ltr"' in client.get("/answer/", HTTP_ACCEPT_LANGUAGE="pl").content.decode()


def test_elsewhere_the_whole_page_is_in_one_language_and_says_so_in_the_readers_own(client: Client, cast: Cast) -> None:
    client.force_login(cast.omar.account)
    page = client.get("/agreements/", HTTP_ACCEPT_LANGUAGE="ar,en;q=0.5").content.decode()
    assert '<html lang="en" dir="ltr"' in page
    assert '<p class="small soft" lang="ar" dir="rtl">' in page
    assert '<html lang="da" dir="ltr"' in client.get("/agreements/", HTTP_ACCEPT_LANGUAGE="ar").content.decode()


def test_who_also_leads_gets_pages_of_one_language(client: Client, cast: Cast) -> None:
    client.force_login(cast.kirsten.account)
    assert '<html lang="da"' in client.get("/", HTTP_ACCEPT_LANGUAGE="pl").content.decode()


def test_on_a_tablet_that_a_team_shares_the_reader_decides_not_the_browser(client: Client, cast: Cast) -> None:
    client.force_login(cast.omar.account)
    client.cookies["tablet"] = "any"
    assert '<html lang="ar"' in client.get("/answer/", HTTP_ACCEPT_LANGUAGE="da").content.decode()
