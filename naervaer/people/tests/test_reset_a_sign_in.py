import pytest
from django.core.cache import cache

from naervaer.history.models import Entry
from naervaer.notices.models import Notice
from naervaer.people.actions import codes, pins
from naervaer.people.actions.codes import Contact
from naervaer.people.actions.links import mint_link
from naervaer.people.actions.pins import Refused, enrol, reset_sign_in
from naervaer.people.models import PersonalLink, Role, RoleKind

HERS = "+4520100005"
CARD = PersonalLink.Kind.CARD


@pytest.fixture(autouse=True)
def _this_moment(time_machine, now, settings):
    cache.clear()
    time_machine.move_to(now, tick=False)
    settings.PUBLIC_ADDRESS = "https://naervaer.lyng.example"


@pytest.fixture
def lone(cast):
    enrol(cast.lone, pin="482915", mobile=HERS)
    return cast.lone


def test_hr_resets_and_the_member_is_told_where_they_confirmed(cast, lone, now):
    lone.mobile = "+4599999999"  # changed by somebody else
    lone.save()
    reset_sign_in(member=lone, by=cast.susanne, at=now)
    assert not pins.is_enrolled(lone)
    assert Notice.objects.get().kind == "people.sign_in_reset"
    assert pins.words(to=lone.pk, context={}, at=now) == {"addresses": {"sms": HERS}}
    assert Entry.objects.get().what == "people.sign_in_reset"


def test_it_kills_cards_codes_and_devices(cast, lone, now, client):
    card = mint_link(lone, CARD, None, now)
    client.post(card)
    client.post("/sign-in/pin/", {"pin": "482915"})
    ref = codes.ask_code(Contact(mobile=HERS), now)
    reset_sign_in(member=lone, by=cast.susanne, at=now)
    assert client.get("/profile/sign-in/").url.startswith("/sign-in/")
    assert client.post(card).status_code == 404
    assert codes.try_code(ref, "000000", now) is None


def test_the_member_chooses_anew_with_a_code_to_the_confirmed_contact(cast, lone, now, client):
    reset_sign_in(member=lone, by=cast.susanne, at=now)
    client.post("/sign-in/", {"contact": HERS})
    code = codes.digits(lone.codes.latest("pk"))
    assert client.post("/sign-in/code/", {"code": code}).url == "/enrol/"
    client.post("/enrol/", {"pin": "736451", "again": "736451"})
    assert pins.check_pin(lone, "736451", now)
    assert not pins.check_pin(lone, "482915", now)


def test_a_leader_cannot_and_neither_can_hr_who_leads_the_person(cast, lone, now):
    with pytest.raises(Refused):
        reset_sign_in(member=lone, by=cast.kirsten, at=now)
    Role.objects.create(member=cast.susanne, kind=RoleKind.DEPUTY, team=cast.harbour, since=now.date())
    with pytest.raises(Refused):
        reset_sign_in(member=lone, by=cast.susanne, at=now)
    assert pins.is_enrolled(lone)


def test_nobody_resets_themselves_this_way_or_somebody_elsewhere(cast, lone, now):
    enrol(cast.susanne, pin="482915")
    Role.objects.create(member=cast.stine, kind=RoleKind.ORGANISATION, since=now.date())
    for by, member in ((cast.susanne, cast.susanne), (cast.stine, lone)):
        with pytest.raises(Refused):
            reset_sign_in(member=member, by=by, at=now)


def test_the_page_of_the_way_in_offers_each_what_is_theirs(cast, lone, client):
    path = f"/people/{lone.pk}/sign-in/"
    client.force_login(cast.kirsten.account)
    assert b'value="reset"' not in client.get(path).content
    assert client.post(path, {"do": "reset"}).status_code == 302
    assert pins.is_enrolled(lone)
    assert client.post(path, {"do": "invite"}).status_code == 404
    client.force_login(cast.susanne.account)
    client.post(path, {"do": "reset"})
    assert not pins.is_enrolled(lone)


def test_a_leader_renews_a_lost_link_of_her_own_people_alone(cast, lone, now, client):
    old = mint_link(lone, CARD, None, now)
    client.force_login(cast.kirsten.account)
    page = client.post(f"/people/{lone.pk}/sign-in/", {"do": "renew"})
    assert "no-store" in page["Cache-Control"]
    assert page.context["link"].startswith("https://naervaer.lyng.example/l/")
    for stranger in (cast.anders, cast.henrik, cast.susanne):
        assert client.post(f"/people/{stranger.pk}/sign-in/", {"do": "renew"}).status_code == 404
    client.logout()
    assert client.post(old).status_code == 404
    assert client.post(page.context["link"].removeprefix("https://naervaer.lyng.example")).url == "/sign-in/pin/"
