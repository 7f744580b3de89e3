import re
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.db import connection, connections
from django.test import Client
from django.test.utils import CaptureQueriesContext

from naervaer.notices.models import Notice
from naervaer.people import limits
from naervaer.people.actions import codes
from naervaer.people.actions.codes import Contact
from naervaer.people.actions.pins import enrol
from naervaer.people.models import Pin, SignInCode
from naervaer.people.views.sign_in import FROM_ONE_ADDRESS

HERS = "+4520100005"


@pytest.fixture(autouse=True)
def _this_moment(time_machine, now):
    cache.clear()
    time_machine.move_to(now, tick=False)


@pytest.fixture
def enrolled(cast):
    enrol(cast.lone, pin="482915", mobile=HERS)
    return cast.lone


def sent():
    return codes.digits(SignInCode.objects.latest("pk"))


def viewer(client):
    return client.get("/profile/sign-in/").wsgi_request.viewer


def test_a_code_to_the_confirmed_mobile_signs_in(enrolled, client):
    assert client.post("/sign-in/", {"contact": "20 10 00 05"}).url == "/sign-in/code/"
    client.post("/sign-in/code/", {"code": sent()})
    assert viewer(client).member_id == enrolled.pk
    assert not SignInCode.objects.exists()


def test_a_code_goes_to_the_confirmed_contact_also_when_the_leader_has_changed_the_number(enrolled, now):
    enrolled.mobile = "+4599999999"
    enrolled.save()
    codes.ask_code(Contact(mobile="+4599999999"), now)
    assert not SignInCode.objects.exists()
    codes.ask_code(Contact(mobile=HERS), now)
    code = SignInCode.objects.get()
    words = codes.words(to=enrolled.pk, context={"code": code.pk}, at=now)
    assert words == {"code": codes.digits(code), "addresses": {"sms": HERS}}


def test_the_outbox_holds_an_id_and_no_code_and_no_number(enrolled, now):
    codes.ask_code(Contact(mobile=HERS), now)
    notice = Notice.objects.get()
    assert notice.context == {"code": SignInCode.objects.get().pk}
    assert notice.at_once
    assert notice.expires_at == now + timedelta(minutes=10)


def test_somebody_new_gets_the_first_code_where_the_list_says_and_enrols_with_it(cast, client):
    client.post("/sign-in/", {"contact": "agnieszka@nowhere.example"})
    assert not SignInCode.objects.exists()
    client.post("/sign-in/", {"contact": "+45 20 10 00 03"})
    assert client.post("/sign-in/code/", {"code": sent()}).url == "/enrol/"
    assert client.post("/enrol/", {"pin": "482915", "again": "482915"}).url == "/"
    assert Pin.objects.get(member=cast.agnieszka).mobile == "+4520100003"
    assert viewer(client).member_id == cast.agnieszka.pk


def shape(client, contact):
    with CaptureQueriesContext(connection) as queries:
        answer = client.post("/sign-in/", {"contact": contact})
    page = client.get(answer.url)
    body = re.sub(rb'name="csrfmiddlewaretoken" value="\w+"', b"", page.content)
    return answer.status_code, answer.url, set(answer.cookies), page.status_code, body, len(queries)


def test_known_unknown_and_enrolled_get_the_same_answer_for_the_same_work(cast, enrolled):
    known, unknown, new = (shape(Client(), contact) for contact in (HERS, "+4530303030", "+4520100003"))
    assert known == unknown == new


def test_what_the_browser_keeps_does_not_tell_either(enrolled):
    def kept(contact):
        client = Client()
        client.post("/sign-in/", {"contact": contact})
        return {key: type(value) for key, value in client.session.items()}

    assert kept(HERS) == kept("+4530303030") == {"code": str, "shared": bool}


def test_five_wrong_guesses_kill_a_code(enrolled, client):
    client.post("/sign-in/", {"contact": HERS})
    right = sent()
    for _ in range(5):
        assert client.post("/sign-in/code/", {"code": "000000" if right != "000000" else "000001"}).status_code == 200
    assert client.post("/sign-in/code/", {"code": right}).status_code == 200
    assert viewer(client).is_stranger


def test_a_code_works_for_ten_minutes(enrolled, client, now, time_machine):
    client.post("/sign-in/", {"contact": HERS})
    code = sent()
    time_machine.move_to(now + timedelta(minutes=10, seconds=1), tick=False)
    assert client.post("/sign-in/code/", {"code": code}).status_code == 200
    assert viewer(client).is_stranger


def test_a_code_works_once_and_in_the_browser_that_asked(enrolled, now):
    ref = codes.ask_code(Contact(mobile=HERS), now)
    code = sent()
    assert codes.try_code("another", code, now) is None
    assert codes.try_code(ref, code, now) is not None
    assert codes.try_code(ref, code, now) is None


def test_a_new_code_kills_the_one_before(enrolled, now):
    first = codes.ask_code(Contact(mobile=HERS), now)
    old = sent()
    codes.ask_code(Contact(mobile=HERS), now)
    assert codes.try_code(first, old, now) is None


def test_somebody_gets_at_most_five_codes_an_hour(enrolled, now):
    for _ in range(7):
        codes.ask_code(Contact(mobile=HERS), now)
    assert Notice.objects.count() == 5
    codes.forget_old_codes(now + timedelta(hours=1))
    codes.ask_code(Contact(mobile=HERS), now + timedelta(hours=1))
    assert Notice.objects.count() == 6


def test_an_address_that_asks_very_often_is_told_to_wait_and_another_is_not(cast, now):
    here = Client(REMOTE_ADDR="203.0.113.77")
    for _ in range(FROM_ONE_ADDRESS - 1):
        assert limits.allow("sign-in", limits.hashed_address("203.0.113.77", now), times=999, seconds=3600, at=now)
    assert here.post("/sign-in/", {"contact": "+4530000001"}).status_code == 302
    assert here.post("/sign-in/", {"contact": "+4530000002"}).status_code == 429
    assert Client(REMOTE_ADDR="203.0.113.78").post("/sign-in/", {"contact": "+4530000003"}).status_code == 302


def test_two_people_behind_one_number_get_no_code(cast, now):
    cast.omar.mobile = cast.agnieszka.mobile
    cast.omar.save()
    codes.ask_code(Contact(mobile=cast.agnieszka.mobile), now)
    assert not SignInCode.objects.exists()


def test_what_is_no_contact_is_told_plainly(cast, client):
    page = client.post("/sign-in/", {"contact": "hello"})
    assert page.status_code == 200
    assert not SignInCode.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_of_two_who_spend_a_code_at_once_one_gets_in(cast, now):
    enrol(cast.lone, pin="482915", mobile=HERS)
    ref = codes.ask_code(Contact(mobile=HERS), now)
    code = sent()

    def spend(_):
        try:
            return codes.try_code(ref, code, now)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(4) as pool:
        got = [proven for proven in pool.map(spend, range(4)) if proven]
    assert len(got) == 1


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", True),
        ("2001:db8:1:2::1", "2001:db8:1:3::1", False),
        ("203.0.113.77", "203.0.113.78", False),
        ("::ffff:203.0.113.77", "203.0.113.77", True),
        ("::ffff:203.0.113.77", "::ffff:203.0.113.78", False),
    ],
)
def test_a_whole_network_of_ipv6_counts_as_one_address(now, rf, one, other, same):
    first, second = (limits.address_of(rf.get("/", REMOTE_ADDR=address), now) for address in (one, other))
    assert (first == second) is same
