"""A dialogue over some days: questions open on their day, notes are read as they come, everything stays."""

from datetime import timedelta

import pytest
from django.urls import reverse

from naervaer.readings.dialogue.refusals import NotAskedYet


def page_of(client, dialogue, **given):
    return client.get(reverse("readings:dialogue_page", args=[dialogue.pk]), given).content.decode()


def test_a_question_a_day(cast, begun, said, signed_in, the_time, now):
    dialogue = begun(pace="daily")
    lone = signed_in(cast.lone)
    lone.post(reverse("readings:dialogue_presence", args=[dialogue.pk]))
    page = page_of(lone, dialogue)
    assert "When did you last get help in time" in page
    assert "opens <time" in page
    with pytest.raises(NotAskedYet):
        said(dialogue, cast.lone, "Too early", question="challenge")
    the_time(now + timedelta(days=1))
    said(dialogue, cast.lone, "On its day", question="challenge", at=now + timedelta(days=1))
    assert "On its day" in page_of(lone, dialogue, at="challenge")


def test_one_comes_back_to_the_first_question_not_yet_written_to(cast, begun, said, signed_in):
    dialogue = begun(pace="open")
    said(dialogue, cast.lone, "My first")
    page = page_of(signed_in(cast.lone), dialogue)
    assert "What makes it hard to come close to each other here, and to want to stay?" in page


def test_the_leader_is_asked_the_methods_own_two_questions_and_members_their_side(cast, begun, said, signed_in):
    dialogue = begun(pace="open")
    said(dialogue, cast.lone, "Here")
    leader = page_of(signed_in(cast.kirsten), dialogue, at="challenge")
    assert "What challenges you most in creating closeness and in keeping people?" in leader
    assert "The team is asked" in leader
    member = page_of(signed_in(cast.lone), dialogue, at="strengthen")
    assert "What can strengthen your attachment to the team, to your leader and to the company?" in member
    assert "Your leader is asked" in member


def test_the_needle_points_at_the_topic_and_says_so(cast, begun, signed_in):
    dialogue = begun(pace="open", topics=("vision", "support"))
    page = page_of(signed_in(cast.kirsten), dialogue, at="support")
    assert "The compass points at: Personal support" in page
    assert page.count("dial-mark dial-here") == 1
    assert page.count("dial-mark dial-done") == 1


def test_the_workshop_leads_to_what_is_open_and_to_what_came_of_earlier_ones(cast, begun, signed_in, the_time):
    dialogue = begun(pace="open")
    address = reverse("readings:dialogue_page", args=[dialogue.pk])
    for who, finds in ((cast.lone, True), (cast.kirsten, True), (cast.henrik, False), (cast.stine, False)):
        assert (address in signed_in(who).get("/workshop/").content.decode()) is finds
    the_time(dialogue.ends_at + timedelta(days=1))
    page = signed_in(cast.lone).get("/workshop/").content.decode()
    assert page.index("Earlier dialogues") < page.index(address)


def test_a_planned_one_says_when_it_opens(cast, begun, signed_in, the_time, now):
    dialogue = begun(pace="open")
    the_time(now - timedelta(days=1))
    page = page_of(signed_in(cast.lone), dialogue)
    assert "It opens" in page
    assert "Call it off" not in page
