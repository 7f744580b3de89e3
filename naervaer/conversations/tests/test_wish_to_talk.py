"""A member would like to talk: the leader sees it, nobody else, until they have talked."""

from datetime import date

import pytest
import time_machine
from django.urls import reverse

from naervaer.conversations.actions.log_talk import log_talk
from naervaer.conversations.actions.refusals import NobodyToAsk
from naervaer.conversations.actions.wish import wish_to_talk, withdraw_wish
from naervaer.conversations.models import Wish
from naervaer.conversations.notices import words
from naervaer.notices.models import Notice
from naervaer.notices.texts import text_of
from naervaer.people.contact import recipient
from naervaer.people.models import Member, Role

WISH = reverse("conversations:wish")
LIST = reverse("conversations:list")


@pytest.fixture(autouse=True)
def _on_that_monday(now):
    with time_machine.travel(now, tick=False):
        yield


@pytest.fixture
def as_(client):
    def enter(member):
        client.force_login(member.account)
        return client

    return enter


def test_the_member_is_told_who_will_see_it_before_asking(cast, as_):
    assert "Kirsten Holm" in as_(cast.lone).get(WISH).text


def test_the_leader_sees_it_and_the_deputy_and_others_do_not(cast, as_):
    as_(cast.lone).post(WISH, {"suits": "Thursday at two"})
    assert "Thursday at two" in as_(cast.kirsten).get(LIST).text
    for other in (cast.bilal, cast.omar, cast.henrik, cast.stine):
        assert "Thursday at two" not in as_(other).get(LIST).text
        assert "Thursday at two" not in as_(other).get("/").text


def test_asking_twice_is_one_wish_and_one_notice(cast, now):
    wish_to_talk(member=cast.lone, at=now)
    wish_to_talk(member=cast.lone, at=now, suits="Thursday")
    assert Wish.objects.get().suits == "Thursday"
    notice = Notice.objects.get()
    assert (notice.recipient_id, notice.kind) == (cast.kirsten.pk, "conversations.wish")
    assert "Lone" not in str(notice.context)


def test_a_talk_answers_it(cast, now):
    wish = wish_to_talk(member=cast.lone, at=now)
    context = {"wish": wish.pk}
    assert words(to=cast.kirsten.pk, context=context, at=now) == {"who": "Lone Friis", "suits": ""}
    log_talk(by=cast.kirsten, people=[cast.lone], how="call", minutes=8, distance="same", on=date(2026, 3, 2), at=now)
    assert Wish.objects.get().state == "answered"
    assert words(to=cast.kirsten.pk, context=context, at=now) is None


def test_the_notice_says_who_and_when_it_suits_in_the_leaders_language(cast, now):
    Member.objects.filter(pk=cast.kirsten.pk).update(language="en")
    wish = wish_to_talk(member=cast.lone, at=now, suits="Thursday at two")
    said = words(to=cast.kirsten.pk, context={"wish": wish.pk}, at=now)
    text = text_of("conversations.wish", recipient(cast.kirsten.pk), said)
    assert text.subject == "Lone Friis would like to talk"
    assert text.short == "Lone Friis would like to talk with you. When it suits: Thursday at two"


def test_it_can_be_taken_back_and_asked_again(cast, now, as_):
    lone = as_(cast.lone)
    lone.post(WISH, {"suits": ""})
    lone.post(reverse("conversations:withdrawal"))
    assert Wish.objects.get().state == "withdrawn"
    lone.post(WISH, {"suits": ""})
    assert sorted(Wish.objects.values_list("state", flat=True)) == ["open", "withdrawn"]
    withdraw_wish(member=cast.omar, at=now)


def test_where_there_is_no_leader_the_page_says_so_and_nothing_is_written(cast, now, as_):
    Role.objects.filter(member=cast.kirsten).delete()
    with pytest.raises(NobodyToAsk):
        wish_to_talk(member=cast.lone, at=now)
    assert as_(cast.lone).post(WISH, {"suits": ""}).status_code == 422
    assert not Wish.objects.exists()
