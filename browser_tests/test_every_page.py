"""Every page that config/rights.py lists, opened by somebody who may: readable for everybody, in both languages.

The world is that of the checks: Lyng with one reading closed, one open, a step, a talk and a list brought in.
"""

import re
from dataclasses import dataclass
from html.parser import HTMLParser

import pytest
from axe import violations
from django.test import Client

from checks.addresses import World, examples
from checks.test_rights import PEOPLE, known
from naervaer.config.rights import RIGHTS
from naervaer.people.actions.accounts import invite
from naervaer.people.actions.links import mint_link
from naervaer.people.gate import STRANGERS
from naervaer.people.models import Member, PersonalLink, RoleKind

# Each of these is another page for each role.
EVERYBODYS = {
    "home:today", "people:list", "people:profile", "people:teams", "readings:list", "readings:reading",
    "readings:compass_of_reading", "readings:workshop", "readings:trust", "readings:belonging", "readings:said",
    "readings:rhythm", "readings:own_questions", "readings:dialogue_page", "conversations:list", "steps:list",
    "organisation:home", "organisation:case",
}  # fmt: skip
# Opened in the middle of something: the tests of signing in and the first loop go there.
ON_THE_WAY = {
    "people:set_up", "people:first_run", "sign_in:code", "sign_in:pin", "sign_in:enrol", "readings:compass",
    "readings:compass_of_team", "account_login", "account_reset_password_from_key", "mfa_authenticate",
    "mfa_reauthenticate", "mfa_activate_totp", "mfa_deactivate_totp", "mfa_view_recovery_codes",
    "mfa_generate_recovery_codes", "mfa_download_recovery_codes", "mfa_add_webauthn", "mfa_reauthenticate_webauthn",
    "mfa_edit_webauthn", "mfa_remove_webauthn", "notices:postbox", "readings:done", "sign_in:confirm",
    "readings:said_lately", "readings:reflection_given",
}  # fmt: skip
_WORD = re.compile(r"\b[a-zæøå]{2,}\b")  # a name does not count as one

_FAULTS = """language => {
    const found = [];
    const seen = each => each.checkVisibility();
    const ones = [...document.querySelectorAll('h1')].filter(seen);
    if (ones.length !== 1) found.push(`${ones.length} headings of the first level`);
    if (!document.title.trim()) found.push('no title');
    if (document.documentElement.lang !== language) found.push(`lang is ${document.documentElement.lang}`);
    if (document.documentElement.scrollWidth > innerWidth) found.push('scrolls sideways');
    document.querySelectorAll('input:not([type=hidden]), select, textarea').forEach(each => {
        const named = each.labels?.length || each.ariaLabel || each.getAttribute('aria-labelledby');
        if (!named) found.push(`without a label: ${each.outerHTML.slice(0, 100)}`);
    });
    return found;
}"""


@dataclass(frozen=True)
class Visit:
    """One page for one role; `role` is STRANGERS for somebody who is not signed in."""

    name: str
    path: str
    role: str


@pytest.fixture
def world(transactional_db, cast, now, clock, settings):
    settings.PUBLIC_ADDRESS = "https://naervaer.lyng.example"
    clock(now)
    return World(cast, now)


@pytest.fixture
def visits(world):
    """All of them. Whatever is neither a page nor on the way somewhere must not drop out unnoticed."""
    given = examples(world)
    given["sign_in:link.token"] = mint_link(world.cast.omar, PersonalLink.Kind.CARD, None, world.now).split("/")[-2]
    given["sign_in:invitation.token"] = invite(member=world.cast.lone, by=None, at=world.now).split("/")[-2]
    found, dropped = [], set()
    for address in known():
        path, pages, others = address.path(given), [], False
        for role in (one for one in (STRANGERS, *PEOPLE) if {one, STRANGERS} & RIGHTS[address.name]):
            answer = ask(world, role, path)
            others |= is_something_else(answer)
            pages += [Visit(address.name, path, role)] if is_page(answer) else []
            if (pages or others) and address.name not in EVERYBODYS:
                break
        found += pages
        if not pages and not others:
            dropped.add(address.name)
    assert dropped <= ON_THE_WAY
    return found


def who(world, role):
    someone = getattr(world.cast, PEOPLE[RoleKind(role)])
    return someone.account if isinstance(someone, Member) else someone


def ask(world, role, path, language="da"):
    client = Client(headers={"accept-language": language})
    if role != STRANGERS:
        client.force_login(who(world, role))
    return client.get(path)


def is_page(answer):
    return answer.status_code == 200 and answer["Content-Type"].startswith("text/html")


def is_something_else(answer):
    """A file, or an address that is only posted to."""
    return answer.status_code in {200, 405}


@pytest.mark.parametrize(("device", "language"), [("phone", "da"), ("desktop", "en")])
def test_it_is_readable_for_everybody(open_page, live_server, world, visits, sign_in, device, language):
    Member.objects.update(language=language)
    pages = {role: open_page(device, language=language) for role in (STRANGERS, *PEOPLE)}
    faults = []
    for role, page in pages.items():
        if role != STRANGERS:
            sign_in(page, who(world, role))
        for visit in (one for one in visits if one.role == role):
            page.emulate_media(color_scheme="light")
            answer = page.goto(live_server.url + visit.path)
            found = [] if answer.status == 200 else [f"answers {answer.status}"]
            found += page.evaluate(_FAULTS, language) + violations(page)
            page.emulate_media(color_scheme="dark")
            page.reload()  # colours that glide from one theme to the other are neither
            found += [f"dark: {one}" for one in violations(page)]
            faults += [f"{visit.name} ({visit.path}) for {role}: {one}" for one in found]
    assert not faults, "\n" + "\n".join(faults)


class _Words(HTMLParser):
    """What can be read on a page: its text, piece by piece, without what is in another language on purpose."""

    def __init__(self, page):
        super().__init__()
        self.pieces, self._silent = set(), []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        aside = tag in {"script", "style", "code", "datalist"} or (tag != "html" and "lang" in dict(attrs))
        if (self._silent or aside) and tag not in {"input", "img", "br", "meta", "link", "hr", "path", "circle"}:
            self._silent.append(tag)

    def handle_endtag(self, tag):
        if self._silent and self._silent[-1] == tag:
            self._silent.pop()

    def handle_data(self, data):
        piece = " ".join(data.split())
        if not self._silent and len(_WORD.findall(piece)) > 2 and "@" not in piece and "://" not in piece:
            self.pieces.add(piece)


def test_nothing_is_left_in_the_other_language(world, visits):
    said = {}
    for language in ("da", "en"):
        Member.objects.update(language=language)
        said[language] = [_Words(ask(world, one.role, one.path, language).content.decode()).pieces for one in visits]
    same = {
        f"{visit.name}: {piece}"
        for visit, danish, english in zip(visits, said["da"], said["en"], strict=True)
        for piece in danish & english
    }
    assert same == set()
