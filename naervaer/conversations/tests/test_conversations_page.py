"""The conversations page: in words and by name, never by need, and it does not grow with the house."""

from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from naervaer.conversations.actions.log_talk import log_talk
from naervaer.conversations.contacts import contacts
from naervaer.conversations.queries import out_of_sight
from naervaer.people.models import Member, Membership
from naervaer.people.viewer import viewer_of

LIST = reverse("conversations:list")


@pytest.fixture(autouse=True)
def _on_that_monday(now):
    with time_machine.travel(now, tick=False):
        yield


@pytest.fixture
def talked(cast, now):
    def noted(person: Member, days: int) -> None:
        at = now - timedelta(days=days)
        log_talk(by=cast.kirsten, people=[person], how="call", minutes=8, distance="same", on=at.date(), at=at)

    return noted


def test_who_is_out_of_sight_stands_by_name_and_not_by_need(cast, now, talked):
    for days, person in enumerate(cast.harbour.members.order_by("-name"), start=30):
        talked(person, days)
    talked(cast.lone, 2)
    names = [person.name for person in out_of_sight(contacts(viewer_of(cast.kirsten.account), now))]
    assert names == sorted(names)
    assert len(names) == cast.harbour.members.count() - 1
    assert "Lone Friis" not in names


def test_the_page_asks_as_much_for_sixty_as_for_ten(cast, now, talked, client):
    client.force_login(cast.kirsten.account)
    talked(cast.lone, 3)

    def queries() -> int:
        with CaptureQueriesContext(connection) as caught:
            assert client.get(LIST).status_code == 200
        return len(caught)

    few = queries()
    members = Member.objects.bulk_create([Member(organisation=cast.lyng, name=f"Ny {n}") for n in range(50)])
    Membership.objects.bulk_create([Membership(member=one, team=cast.harbour, since=now.date()) for one in members])
    for one in members[:12]:
        talked(one, 0)
    assert queries() == few


@pytest.mark.parametrize("who", ["lone", "henrik", "susanne", "stine", "torben"])
def test_nobody_else_sees_whom_the_leader_has_talked_with(cast, talked, client, who):
    talked(cast.omar, 3)
    client.force_login(getattr(cast, who).account)
    answer = client.get(LIST, follow=True)
    assert "Omar Haddad" not in answer.text
