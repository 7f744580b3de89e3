"""The member's path in languages that nobody has reviewed yet: from the card to thank you, also from right to left."""

import re

import pytest
from django.core.cache import cache

from naervaer.method.readings import FULL_READING
from naervaer.people.actions.links import mint_link
from naervaer.people.models import PersonalLink
from naervaer.readings.actions.open_reading import Opening, check, open_reading
from naervaer.readings.tests.closed_reading import closed

PIN = "482915"
# What a text of a page may hold that is not of its language: names, and what is the same everywhere.
NAMES = r"Nærvær|Kirsten Holm|Bilal Aydin|Havnen|Lyng Service|Omar|Agnieszka|Haddad|Nowak|Dansk|English|Polski|HR"
OWN_TEXT = """() => {
  const found = [], walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const node = walk.currentNode, at = node.parentElement;
    const ours = at.closest("[lang]").lang === document.documentElement.lang;
    const text = !at.closest("script, style, template, bdi, .avatar") && at.checkVisibility();
    if (ours && text) found.push(node.textContent.trim());
  }
  return found.filter(Boolean);
}"""
_KEYS = ("go in", "keep", "not now", "begin", "danish", "agree", "near", "fuel", "send", "thanks", "look")
_POLISH = (
    "Wejdź", "Zapisz ten PIN", "Nie teraz", "Zacznij", "Zobacz po duńsku", "Zgadzam się", "W połowie razem", "Dużo",
    "Wyślij moje odpowiedzi", "Dziękujemy", "Przejrzyj i zmień odpowiedzi",
)  # fmt: skip
_ARABIC = (
    "ادخل", "احفظ هذا الرقم السري", "ليس الآن", "ابدأ", "اعرضه بالدنماركية", "أوافق", "معًا إلى النصف", "جيد",
    "أرسل إجاباتي", "شكرًا لك", "راجع إجاباتي وغيّرها",
)  # fmt: skip
WORDS = {"pl": dict(zip(_KEYS, _POLISH, strict=True)), "ar": dict(zip(_KEYS, _ARABIC, strict=True))}


@pytest.fixture(autouse=True)
def reading(cast, now, clock):
    cache.clear()
    opening = Opening([cast.harbour], now, now.replace(day=9))
    seen = check(cast.kirsten, opening, now).fingerprint
    return open_reading(by=cast.kirsten, opening=opening, seen=seen, at=now)


@pytest.fixture
def reader(cast):
    """Who reads the language."""
    return {"pl": cast.agnieszka, "ar": cast.omar}


def unmixed(page, language, people):
    """Everything on the page is of its language."""
    names = "|".join([NAMES, *(re.escape(person.name) for person in people)])
    for text in page.evaluate(OWN_TEXT):
        left = re.sub(names, "", text)
        foreign = re.search(r"[A-Za-zÆØÅæøå]{2,}", left) if language == "ar" else re.search(r"[ÆØÅæøå]", left)
        assert not foreign, text


def enrol(page, words, press, looked_at):
    """The first use of a card: a PIN, and not now for the rest."""
    looked_at()
    press(words["go in"])
    page.locator("input[name=pin]").fill(PIN)
    page.locator("input[name=again]").fill(PIN)
    looked_at()
    press(words["keep"])
    looked_at()
    page.get_by_role("link", name=words["not now"]).click()
    page.wait_for_load_state()
    looked_at()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("language", ["pl", "ar"])
def test_from_the_card_to_thank_you(language, theme, open_page, live_server, cast, reader, now, axe, look):
    words, member = WORDS[language], reader[language]
    page = open_page("phone", language=language, theme=theme)
    seen = 0

    def looked_at():
        nonlocal seen
        seen += 1
        assert page.locator("html").get_attribute("dir") == ("rtl" if language == "ar" else "ltr")
        unmixed(page, language, cast.harbour_people)
        axe(page)
        look(page, f"{language}-{theme}-{seen}")

    def press(name):
        with page.expect_navigation():
            page.get_by_role("button", name=name, exact=True).click()

    def answer(name, times=1):
        for _ in range(times):
            where = page.locator(".course-label").inner_text()
            page.get_by_role("button", name=name, exact=True).first.click()
            page.wait_for_function("was => document.querySelector('.course-label')?.innerText !== was", arg=where)

    page.goto(live_server.url + mint_link(member, PersonalLink.Kind.CARD, None, now))
    enrol(page, words, press, looked_at)
    page.locator(".card-link a").first.click()
    page.wait_for_load_state()
    looked_at()
    page.get_by_role("button", name=words["begin"], exact=True).click()
    looked_at()
    page.get_by_text(words["danish"]).click()
    assert page.get_by_text("Hvor tæt føler du dig på din leder?").is_visible()
    answer(words["near"])
    looked_at()
    answer(words["agree"], times=len(FULL_READING.sittings[0].items) - 2)
    looked_at()
    page.get_by_role("button", name=words["fuel"], exact=True).click()
    page.get_by_text(words["look"]).click()
    looked_at()
    page.get_by_role("button", name=words["send"], exact=True).click()
    page.get_by_role("heading", name=words["thanks"]).wait_for()
    looked_at()


@pytest.mark.parametrize("language", ["pl", "ar"])
def test_without_javascript_and_from_paper(language, open_page, live_server, reading, cast, reader, sign_in, axe, look):
    page = open_page("phone", language=language, javascript=False)
    sign_in(page, reader[language])
    page.goto(f"{live_server.url}/answer/{reading.wave_id}/1/")
    with page.expect_navigation():
        page.get_by_role("button", name=WORDS[language]["begin"], exact=True).click()
    page.get_by_text(WORDS[language]["danish"]).click()
    assert page.get_by_text("Hvor tæt føler du dig på din leder?").is_visible()
    page.goto(f"{live_server.url}/answer/{reading.wave_id}/1/keyed/")
    look(page, f"{language}-keyed")
    for name in page.locator("input[type=radio][value='3']").all():
        name.check()
    page.locator("main form button").last.click()
    page.get_by_role("heading", name=WORDS[language]["thanks"]).wait_for()


@pytest.mark.parametrize(
    "path", ["/answer/", "/protection/", "/privacy/", "/profile/", "/conversations/wish/", "/profile/sign-in/"]
)
@pytest.mark.parametrize("language", ["pl", "ar"])
def test_the_pages_beside(language, path, open_page, live_server, cast, reader, sign_in, axe, look):
    page = open_page("phone", language=language)
    sign_in(page, reader[language])
    page.goto(live_server.url + path)
    assert page.locator("html").get_attribute("lang") == language
    axe(page)
    look(page, f"{language}-beside{path.replace('/', '-')}")


@pytest.mark.parametrize("language", ["pl", "ar"])
def test_the_first_load_is_under_100_kilobytes(language, open_page, live_server, reading, reader, sign_in):
    page = open_page("phone", language=language)
    sign_in(page, reader[language])
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    received = []
    session.on("Network.loadingFinished", lambda event: received.append(event["encodedDataLength"]))
    page.goto(f"{live_server.url}/answer/{reading.wave_id}/1/", wait_until="networkidle")
    assert 10_000 < sum(received) < 100_000, sum(received)


@pytest.mark.parametrize("language", ["pl", "ar"])
def test_what_the_team_said(language, open_page, live_server, cast, reader, now, sign_in, axe, look):
    over = closed(cast, now, days_ago=2)
    page = open_page("phone", language=language)
    sign_in(page, reader[language])
    page.goto(f"{live_server.url}/said/{cast.harbour.pk}/{over.pk}/")
    assert page.locator("html").get_attribute("lang") == language
    unmixed(page, language, cast.harbour_people)
    axe(page)
    look(page, f"{language}-said")
