"""The rights as a walk: every address, every role and a stranger, asked for and posted to."""

from dataclasses import dataclass
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth import get_user_model
from django.db import transaction
from django.http import HttpResponseBase
from django.test import Client

from naervaer.config.rights import RIGHTS
from naervaer.demo.cast import Cast
from naervaer.people.gate import STRANGERS
from naervaer.people.models import Member, Role, RoleKind
from naervaer.people.viewer import viewer_of

from .addresses import EXAMPLES, NOBODYS, OWNED, Address, World, addresses, examples

# What may say "not here" to somebody it lets in, because the cast has none of it.
NOTHING_THERE = {
    "mfa_view_recovery_codes",
    "mfa_download_recovery_codes",
    "mfa_deactivate_totp",
    "mfa_edit_webauthn",
    "mfa_remove_webauthn",
    "notices:postbox",  # of a demo alone
    "people:set_up",  # once, on an empty database
    "people:first_run",
    "sign_in:link",
    "sign_in:invitation",
}
PEOPLE = {
    RoleKind.MEMBER: "lone",
    RoleKind.LEADER: "kirsten",
    RoleKind.DEPUTY: "bilal",
    RoleKind.FACILITATOR: "yrsa",
    RoleKind.ORGANISATION: "susanne",
    RoleKind.REPRESENTATIVE: "torben",
    RoleKind.OPERATOR: "operator",
}


@dataclass
class Walk:
    """The world of one test, and the path of every address in it."""

    world: World
    given: dict[str, Any]

    def ask(self, method: str, address: Address, account: Any) -> HttpResponseBase:
        """The answer; whatever was written is undone."""
        client = Client(raise_request_exception=True)
        if account is not None:
            client.force_login(account)
        with transaction.atomic():
            answer = getattr(client, method)(address.path(self.given))
            transaction.set_rollback(True)
        return answer  # type: ignore[no-any-return]  # the client's answer

    def account(self, role: str) -> Any:
        who = getattr(self.world.cast, PEOPLE[RoleKind(role)])
        return who.account if isinstance(who, Member) else who


@pytest.fixture
def walk(cast: Cast, now: Any, time_machine: Any, settings: Any) -> Walk:
    settings.PUBLIC_ADDRESS = "https://naervaer.lyng.example"
    time_machine.move_to(now, tick=False)
    world = World(cast, now)
    return Walk(world, examples(world))


def known() -> list[Address]:
    """Those whose places have examples; another test tells which have not."""
    return [one for one in addresses() if all(_example(one, place) for place in one.places)]


def _example(address: Address, place: str) -> bool:
    return place in EXAMPLES or f"{address.name}.{place}" in EXAMPLES


def is_refused(answer: HttpResponseBase) -> bool:
    if answer.status_code == 302:
        return answer.headers["Location"].startswith("/sign-in/?next=")
    return answer.status_code == 404


def is_let_in(answer: HttpResponseBase) -> bool:
    return not is_refused(answer) and answer.headers.get("Location") != "/account/2fa/"


def test_every_address_is_listed_and_every_line_has_an_address() -> None:
    named = {address.name for address in addresses()}
    assert named - set(RIGHTS) == set(), "These addresses are missing in config/rights.py."
    assert set(RIGHTS) - named == set(), "These lines of config/rights.py have no address."


def test_every_place_in_an_address_has_an_example() -> None:
    without = {f"{one.name}.{place}" for one in addresses() for place in one.places if not _example(one, place)}
    assert without == set(), "These need a line in EXAMPLES of checks/addresses.py."


def test_every_role_is_played_by_somebody_who_has_it(cast: Cast) -> None:
    for role, name in PEOPLE.items():
        who = getattr(cast, name)
        account = who.account if isinstance(who, Member) else who
        assert role in viewer_of(account).roles


@pytest.mark.parametrize("role", [*PEOPLE, STRANGERS])
@pytest.mark.parametrize("method", ["get", "post"])
def test_only_whom_the_table_names_is_let_in(walk: Walk, role: str, method: str) -> None:
    account = None if role == STRANGERS else walk.account(role)
    roles = {STRANGERS} if account is None else {STRANGERS, *viewer_of(account).roles}
    wrong = []
    for address in known():
        answer = walk.ask(method, address, account)
        allowed = bool(RIGHTS.get(address.name, frozenset()) & roles)
        if not allowed and not is_refused(answer):
            wrong.append(f"{address.name} lets in {role}: {answer.status_code}")
        elif allowed and not is_let_in(answer) and not address.is_owned and address.name not in NOTHING_THERE:
            wrong.append(f"{address.name} refuses {role}: {answer.status_code}")
    assert wrong == []


def test_what_belongs_to_an_organisation_is_found_by_one_of_those_the_table_names(walk: Walk) -> None:
    unfound = [
        address.name
        for address in known()
        if address.is_owned
        and not any(
            is_let_in(walk.ask(method, address, walk.account(role)))
            for role in RIGHTS.get(address.name, frozenset()) - {STRANGERS}
            for method in ("get", "post")
        )
    ]
    assert unfound == []


@pytest.mark.parametrize("method", ["get", "post"])
def test_what_belongs_to_an_organisation_is_for_another_one_as_if_it_did_not_exist(walk: Walk, method: str) -> None:
    everything = _somebody_with_every_role_elsewhere(walk.world.cast)
    nothing = Walk(walk.world, walk.given | NOBODYS)
    found = []
    for address in known():
        if address.is_owned:
            theirs, nobodys = walk.ask(method, address, everything), nothing.ask(method, address, everything)
            if theirs.status_code not in {404, 405} and _outline(theirs, walk) != _outline(nobodys, nothing):
                found.append(f"{address.name}: {theirs.status_code}")
    assert found == []


def _outline(answer: HttpResponseBase, walk: Walk) -> tuple[int, str]:
    """What an answer shows of whether something is there: its status and where it leads."""
    to = answer.headers.get("Location", "")
    for name in OWNED:
        to = to.replace(str(walk.given[name]), name)
    return answer.status_code, to


def _somebody_with_every_role_elsewhere(cast: Cast) -> Any:
    for kind in (RoleKind.ORGANISATION, RoleKind.FACILITATOR, RoleKind.REPRESENTATIVE):
        Role.objects.create(member=cast.stine, kind=kind, since=cast.stine.starts_on)
    Role.objects.create(member=cast.stine, kind=RoleKind.DEPUTY, team=cast.fjord_team, since=cast.stine.starts_on)
    account = get_user_model().objects.get(member=cast.stine)
    account.is_operator = True
    account.save()
    Authenticator.objects.create(user=account, type="totp", data={"secret": "of a test"})
    return account
