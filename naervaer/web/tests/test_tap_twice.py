"""A form tapped twice makes one thing, with or without JavaScript."""

import re
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.http import HttpResponse, HttpResponseRedirect
from django.test import Client, RequestFactory

from naervaer.conversations.models import Talk
from naervaer.people.models import Member
from naervaer.steps.models import Step
from naervaer.web import once

PROMISE = {"what": "Havnen får en fast tid", "due_on": "2026-03-09"}


@pytest.fixture
def client_of(now, time_machine):
    """client_of(member): a browser that carries what guards against forgery."""
    time_machine.move_to(now, tick=False)

    def signed_in(member):
        browser = Client(enforce_csrf_checks=True, headers={"accept-language": "en"})
        browser.force_login(member.account)
        return browser

    return signed_in


def drawn(browser, address, **fields):
    """The fields of the form as this page drew it."""
    page = browser.get(address).content.decode().split("<main")[1]
    return {"csrfmiddlewaretoken": re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)[1], **fields}


def test_a_promise_tapped_twice_is_made_once_and_both_taps_lead_on(cast, client_of):
    browser, before = client_of(cast.kirsten), Step.objects.count()
    form = drawn(browser, "/agreements/new/", **PROMISE, to=f"team-{cast.harbour.pk}")
    first, second = (browser.post("/agreements/new/", form) for _ in range(2))
    assert (first.status_code, second.status_code) == (302, 302)
    assert first["Location"] == second["Location"]
    assert Step.objects.count() == before + 1
    assert "Promised." in browser.get(second["Location"]).content.decode()


def test_a_person_is_added_once(cast, client_of):
    browser = client_of(cast.kirsten)
    known = {"name": "Åse Ny", "language": "da", "mobile": "20 30 00 01", "teams": "Havnen", "reached_by": ["call"]}
    form = drawn(browser, "/people/new/", **known)
    for _ in range(3):
        assert browser.post("/people/new/", form).status_code == 302
    assert Member.objects.filter(name="Åse Ny").count() == 1


def test_a_talk_is_noted_once(cast, client_of):
    browser, before = client_of(cast.kirsten), Talk.objects.count()
    noted = {"who": cast.lone.pk, "how": "call", "minutes": "8", "distance": "shorter", "on": "2026-03-02"}
    form = drawn(browser, "/conversations/log/", **noted)
    for _ in range(2):
        assert browser.post("/conversations/log/", form).status_code == 302
    assert Talk.objects.count() == before + 1


def test_the_same_thing_written_in_a_new_form_is_meant(cast, client_of):
    browser, before = client_of(cast.kirsten), Step.objects.count()
    for _ in range(2):
        browser.post("/agreements/new/", drawn(browser, "/agreements/new/", **PROMISE, to=f"team-{cast.harbour.pk}"))
    assert Step.objects.count() == before + 2


def test_a_form_that_was_wrong_can_be_sent_again(cast, client_of):
    browser = client_of(cast.kirsten)
    form = drawn(browser, "/agreements/new/", what="", due_on="2026-03-09", to=f"team-{cast.harbour.pk}")
    assert [browser.post("/agreements/new/", form).status_code for _ in range(2)] == [422, 422]


def test_a_tap_while_the_first_is_still_under_way_waits_for_it():
    done = []

    def slowly(request):
        done.append(request)
        return HttpResponseRedirect("/done/")

    both = _at_once(once.Once(slowly), [5, 5])
    assert [answer["Location"] for answer in both] == ["/done/", "/done/"]
    assert len(done) == 1


def test_one_account_never_gets_the_answer_to_another():
    done = []

    def told(request):
        done.append(request.user.pk)
        return HttpResponseRedirect(f"/done/{request.user.pk}/")

    assert [answer["Location"] for answer in _at_once(once.Once(told), [5, 6])] == ["/done/5/", "/done/6/"]
    assert sorted(done) == [5, 6]


def test_after_a_moment_it_is_forgotten(monkeypatch):
    done = []

    def counted(request):
        done.append(request)
        return HttpResponseRedirect("/done/")

    door = once.Once(counted)
    _at_once(door, [5])
    monkeypatch.setattr(once, "MEMORY", 0)
    _at_once(door, [5])
    assert len(done) == 2


def test_strangers_and_what_is_no_form_pass_by():
    door = once.Once(lambda request: HttpResponse("seen"))
    request = RequestFactory().post("/new/", {"what": "x"})
    request.user = Member(pk=5)
    request.user.is_authenticated = False
    assert door(request).content == b"seen"


def _at_once(door, accounts):
    def ask(pk):
        request = RequestFactory().post("/new/", {"csrfmiddlewaretoken": "t", "what": "x"})
        request.user = Member(pk=pk)
        request.user.is_authenticated = True
        return door(request)

    with ThreadPoolExecutor(len(accounts)) as taps:
        return list(taps.map(ask, accounts))
