from datetime import timedelta

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from naervaer.people.actions.links import mint_link
from naervaer.people.actions.pins import DELAYS, check_pin, enrol
from naervaer.people.forget import credentials
from naervaer.people.models import PersonalLink, Pin

PIN = "482915"


@pytest.fixture(autouse=True)
def _this_moment(time_machine, now):
    cache.clear()
    time_machine.move_to(now, tick=False)


@pytest.fixture
def lone(cast):
    enrol(cast.lone, pin=PIN)
    return cast.lone


def guess_wrong(member, at, times):
    for _ in range(times):
        assert not check_pin(member, "000000", at)


def test_two_wrong_guesses_cost_nothing(lone, now):
    guess_wrong(lone, now, 2)
    assert check_pin(lone, PIN, now)


def test_after_the_third_even_the_right_one_waits_a_minute(lone, now):
    guess_wrong(lone, now, 3)
    assert not check_pin(lone, PIN, now)
    assert check_pin(lone, PIN, now + timedelta(minutes=1))


def test_the_wait_grows_to_a_day(lone, now):
    at = now
    for delay in DELAYS:
        guess_wrong(lone, at, 1)
        row = Pin.objects.get(member=lone)
        assert row.locked_until - at == delay
        at = row.locked_until
    assert DELAYS[-1] == timedelta(days=1)


def test_a_day_without_guesses_forgets_them_so_that_a_right_one_need_not_write(lone, now):
    guess_wrong(lone, now, 2)
    with CaptureQueriesContext(connection) as queries:
        assert check_pin(lone, PIN, now)
    assert all(query["sql"].startswith("SELECT") for query in queries)
    guess_wrong(lone, now + timedelta(days=1), 2)
    assert check_pin(lone, PIN, now + timedelta(days=1))


def test_a_hurried_guesser_is_told_to_wait_before_the_pin_is_looked_at(lone, now, client):
    client.post(mint_link(lone, PersonalLink.Kind.CARD, None, now))
    answers = [client.post("/sign-in/pin/", {"pin": "000000"}).status_code for _ in range(6)]
    assert answers == [200] * 5 + [429]


def test_a_wrong_guess_says_the_same_while_it_is_locked_and_after(lone, now, client):
    client.post(mint_link(lone, PersonalLink.Kind.CARD, None, now))
    pages = []
    for pin in ("000000", "000000", "000000", PIN):
        page = client.post("/sign-in/pin/", {"pin": pin})
        pages.append(page.context["form"].errors["pin"])
    assert pages[0] == pages[3]


def test_without_a_link_nobody_can_guess_at_all(lone, client):
    assert client.post("/sign-in/pin/", {"pin": PIN}).url == "/sign-in/"


def test_a_guess_that_counts_no_more_leaves_no_time_behind(lone, now):
    guess_wrong(lone, now, 2)
    credentials(now + timedelta(hours=23))
    assert Pin.objects.get(member=lone).locked_until == now
    credentials(now + timedelta(days=1))
    row = Pin.objects.get(member=lone)
    assert (row.tries, row.locked_until) == (0, None)
