"""Who talks with whom in a team: those who have come, new every time, and a place for who comes late."""

from datetime import timedelta

import pytest
from django.urls import reverse

from naervaer.people.models import Absence
from naervaer.readings.dialogue.actions.lead import end_dialogue, go_to_leg
from naervaer.readings.dialogue.actions.say import come
from naervaer.readings.dialogue.actions.start import Plan, start_dialogue


def pairs(dialogue):
    return sorted(tuple(sorted(one.name.split()[0] for one in pair.members.all())) for pair in dialogue.pairs.all())


def to_the_pairs(dialogue, at):
    go_to_leg(dialogue=dialogue, before=0, to=1, at=at)
    go_to_leg(dialogue=dialogue, before=1, to=2, at=at)


def test_those_who_have_come_are_paired_by_language_when_the_talk_comes_to_it(cast, begun, now):
    dialogue = begun(form="pairs")
    for who in (cast.lone, cast.omar, cast.agnieszka, cast.kirsten):
        come(dialogue=dialogue, member=who, at=now)
    assert pairs(dialogue) == []
    to_the_pairs(dialogue, now)
    assert pairs(dialogue) == [("Agnieszka", "Lone", "Omar")]


def test_the_leader_listens_and_is_in_no_pair(cast, begun, now):
    dialogue = begun(form="pairs", where="screen")
    to_the_pairs(dialogue, now)
    names = [name for pair in pairs(dialogue) for name in pair]
    assert "Kirsten" not in names
    assert len(names) == 11


def test_on_the_screen_who_is_away_today_is_left_out(cast, begun, now):
    Absence.objects.create(member=cast.lone, first_day=now.date(), last_day=now.date())
    dialogue = begun(form="pairs", where="screen")
    to_the_pairs(dialogue, now)
    assert "Lone" not in [name for pair in pairs(dialogue) for name in pair]


def test_over_a_week_pairs_are_there_from_the_first_day_and_each_sees_the_own(cast, begun, signed_in):
    dialogue = begun(form="pairs", pace="open", team=cast.hospital, by=cast.henrik)
    assert pairs(dialogue) == [("Anna", "Ida", "Yusuf")]
    page = signed_in(cast.henrik).get(reverse("readings:dialogue_page", args=[dialogue.pk]) + "?at=challenge")
    assert "Anna &amp; Ida &amp; Yusuf" in page.content.decode()


def test_the_next_dialogue_has_other_pairs(cast, now):
    seen = []
    for week in range(3):
        at = now + timedelta(weeks=week)
        plan = Plan("pairs", "screen", "now", ("support",), at, at)
        dialogue = start_dialogue(by=cast.kirsten, team=cast.harbour, plan=plan, at=at)
        to_the_pairs(dialogue, at)
        seen += [pair for pair in pairs(dialogue) if len(pair) == 2]
        end_dialogue(dialogue=dialogue, at=at + timedelta(minutes=20))
    assert len(seen) == len(set(seen))


def test_who_comes_late_joins_a_pair_and_is_told_whom_to_talk_with(cast, begun, now, signed_in):
    dialogue = begun(form="pairs")
    for who in cast.harbour_people[1:3]:
        come(dialogue=dialogue, member=who, at=now)
    to_the_pairs(dialogue, now)
    assert pairs(dialogue) == [("Lone", "Omar")]
    late = signed_in(cast.bilal)
    late.post(reverse("readings:dialogue_presence", args=[dialogue.pk]))
    assert pairs(dialogue) == [("Bilal", "Lone", "Omar")]
    page = signed_in(cast.lone).get(reverse("readings:dialogue_page", args=[dialogue.pk])).content.decode()
    assert "You talk with Bilal, Omar." in page


def test_nobody_has_come_and_the_page_still_says_what_to_do(cast, begun, now, signed_in):
    dialogue = begun(form="pairs")
    to_the_pairs(dialogue, now)
    page = signed_in(cast.kirsten).get(reverse("readings:dialogue_page", args=[dialogue.pk])).content.decode()
    assert "Turn to the one beside you" in page


@pytest.mark.parametrize("times", [1, 2])
def test_going_back_and_on_again_keeps_the_pairs(cast, begun, now, times):
    dialogue = begun(form="pairs", where="screen")
    to_the_pairs(dialogue, now)
    first = pairs(dialogue)
    for _time in range(times):
        go_to_leg(dialogue=dialogue, before=2, to=1, at=now)
        go_to_leg(dialogue=dialogue, before=1, to=2, at=now)
    assert pairs(dialogue) == first


def test_what_a_pair_brings_back_stands_under_both_names(cast, begun, said, now, signed_in):
    dialogue = begun(form="pairs")
    for who in (cast.lone, cast.omar):
        come(dialogue=dialogue, member=who, at=now)
    to_the_pairs(dialogue, now)
    said(dialogue, cast.lone, "We would like to meet once a month", question="challenge", voice="pair")
    go_to_leg(dialogue=dialogue, before=2, to=3, at=now)
    page = signed_in(cast.kirsten).get(reverse("readings:dialogue_page", args=[dialogue.pk]) + "?at=challenge")
    assert "Lone &amp; Omar" in page.content.decode() or "Omar &amp; Lone" in page.content.decode()


def test_a_deputy_takes_part_like_everybody_else_and_may_take_the_talk_on(cast, begun, now, signed_in):
    dialogue = begun(form="pairs")
    bilal = signed_in(cast.bilal)
    address = reverse("readings:dialogue_page", args=[dialogue.pk])
    assert "I am in" in bilal.get(address).content.decode()
    bilal.post(reverse("readings:dialogue_presence", args=[dialogue.pk]))
    come(dialogue=dialogue, member=cast.lone, at=now)
    to_the_pairs(dialogue, now)
    page = bilal.get(address).content.decode()
    assert "You talk with Lone." in page
    assert "Bring it back from us" in page
    assert "Go on" in page
