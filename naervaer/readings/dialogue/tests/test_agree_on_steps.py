"""A dialogue ends in one to three steps, each with a person, a day and to whom; everybody in the team sees them."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from naervaer.people.models import Membership, Role
from naervaer.readings.dialogue.actions.agree import agree_on_step
from naervaer.readings.dialogue.actions.lead import end_dialogue
from naervaer.readings.dialogue.refusals import EnoughSteps
from naervaer.readings.models import Dialogue
from naervaer.steps.models import Step

RING = {"what": "Ring on Thursday", "due_on": "2026-03-05", "to": "team"}


def steps_of(dialogue):
    return reverse("readings:dialogue_steps", args=[dialogue.pk])


def page_of(client, dialogue):
    return client.get(reverse("readings:dialogue_page", args=[dialogue.pk])).content.decode()


def test_the_leader_promises_a_step_and_it_is_on_today(cast, begun, signed_in):
    dialogue = begun()
    kirsten = signed_in(cast.kirsten)
    answer = kirsten.post(steps_of(dialogue), {**RING, "who": cast.kirsten.pk})
    assert answer["Location"].endswith("?at=agree")
    step = Step.objects.get()
    assert (step.by, step.team, step.what, step.due_on, step.origin) == (
        cast.kirsten, cast.harbour, "Ring on Thursday", date(2026, 3, 5), "dialogue",
    )  # fmt: skip
    assert "Ring on Thursday" in kirsten.get("/").content.decode()


def test_a_member_promises_the_own_step_only(cast, begun, signed_in):
    dialogue = begun()
    signed_in(cast.lone).post(steps_of(dialogue), {**RING, "who": cast.omar.pk, "to": cast.kirsten.pk})
    step = Step.objects.get()
    assert (step.by, list(step.to.all())) == (cast.lone, [cast.kirsten])


def test_the_leader_writes_down_what_somebody_said_they_would_do(cast, begun, signed_in):
    dialogue = begun(where="screen")
    signed_in(cast.kirsten).post(steps_of(dialogue), {**RING, "who": cast.omar.pk})
    assert Step.objects.get().by == cast.omar


def test_nobody_promises_to_oneself_or_outside_the_team_or_in_the_past(cast, begun, signed_in):
    dialogue = begun()
    kirsten = signed_in(cast.kirsten)
    for wrong in ({"to": cast.kirsten.pk}, {"to": cast.henrik.pk}, {"due_on": "2026-03-01"}, {"who": cast.stine.pk}):
        page = kirsten.post(steps_of(dialogue), {**RING, "who": cast.kirsten.pk, **wrong})
        assert page.status_code == 422
        assert "Ring on Thursday" in page.content.decode()
    assert not Step.objects.exists()


def test_three_steps_are_enough(cast, begun, now):
    dialogue = begun()
    given = {"dialogue": dialogue, "by": cast.kirsten, "to": [], "due_on": date(2026, 3, 6), "at": now}
    for number in range(3):
        agree_on_step(what=f"Step {number}", **given)
    with pytest.raises(EnoughSteps):
        agree_on_step(what="One too many", **given)
    assert Step.objects.count() == 3


def test_everybody_in_the_team_sees_what_was_agreed_also_a_promise_to_one(cast, begun, now, signed_in, the_time):
    dialogue = begun()
    given = {"dialogue": dialogue, "due_on": date(2026, 3, 6), "at": now}
    agree_on_step(by=cast.kirsten, to=[cast.lone], what="Ring Lone on Friday", **given)
    end_dialogue(dialogue=dialogue, at=now + timedelta(minutes=20))
    the_time(now + timedelta(minutes=20))
    page = page_of(signed_in(cast.omar), dialogue)
    assert "What we agreed" in page
    assert "Kirsten Holm promised Lone Friis." in page


def test_it_ends_by_itself_on_its_day_and_a_step_can_still_come_of_it(cast, begun, signed_in, the_time):
    dialogue = begun(pace="open")
    the_time(dialogue.ends_at)
    kirsten = signed_in(cast.kirsten)
    page = page_of(kirsten, dialogue)
    assert "No step is agreed yet" in page
    assert "Agree on it" in page
    kirsten.post(steps_of(dialogue), {**RING, "due_on": "2026-03-16", "who": cast.kirsten.pk})
    assert Step.objects.count() == 1
    the_time(dialogue.ends_at + timedelta(days=15))
    assert "Agree on it" not in page_of(kirsten, dialogue)


def test_who_comes_to_the_team_afterwards_sees_what_was_agreed_and_not_what_was_said(
    cast, begun, said, now, signed_in, the_time
):
    dialogue = begun(pace="open")
    said(dialogue, cast.lone, "Said among us")
    end_dialogue(dialogue=dialogue, at=now + timedelta(days=2))
    agree_on_step(
        dialogue=dialogue, by=cast.kirsten, to=[], what="A visit", due_on=date(2026, 3, 20), at=now + timedelta(days=3)
    )
    later = now + timedelta(days=10)
    Membership.objects.create(member=cast.anders, team=cast.harbour, since=timezone.localdate(later))
    cast.anders.organisation = cast.lyng
    cast.anders.save()
    the_time(later)
    page = page_of(signed_in(cast.anders), dialogue)
    assert "A visit" in page
    assert "Said among us" not in page
    assert "You came afterwards" in page


def test_a_leader_who_leaves_the_team_finds_nothing_and_the_next_one_goes_on(cast, begun, said, now, signed_in):
    dialogue = begun(pace="open")
    said(dialogue, cast.lone, "For the team")
    Role.objects.filter(member=cast.kirsten).update(member=cast.henrik)
    address = reverse("readings:dialogue_page", args=[dialogue.pk])
    assert signed_in(cast.kirsten).get(address).status_code == 404
    henrik = signed_in(cast.henrik)
    assert "For the team" in henrik.get(address + "?at=support").content.decode()
    henrik.post(reverse("readings:dialogue_end", args=[dialogue.pk]))
    assert Dialogue.objects.get().ends_at == now


def test_strangers_find_nothing(cast, begun, signed_in):
    dialogue = begun()
    for who in (cast.stine, cast.anders, cast.henrik, cast.susanne, cast.torben, cast.yrsa):
        client = signed_in(who)
        assert client.get(reverse("readings:dialogue_page", args=[dialogue.pk])).status_code == 404
        assert client.post(steps_of(dialogue), RING).status_code == 404
        assert client.post(reverse("readings:dialogue_presence", args=[dialogue.pk])).status_code == 404
    assert not Step.objects.exists()


def test_a_facilitator_leads_what_the_facilitator_began_and_finds_no_other(cast, begun, signed_in):
    theirs = begun(by=cast.yrsa)
    yrsa = signed_in(cast.yrsa)
    assert "Gather the team" in page_of(yrsa, theirs)
    assert yrsa.get("/workshop/").status_code == 200


def test_the_page_asks_the_database_as_often_in_every_team(cast, begun, said, signed_in, django_assert_num_queries):
    dialogue = begun(form="pairs", pace="open")
    said(dialogue, cast.lone, "One")
    said(dialogue, cast.omar, "Two")
    address = reverse("readings:dialogue_page", args=[dialogue.pk])
    client = signed_in(cast.kirsten)
    client.get(address)
    with django_assert_num_queries(10):
        client.get(address, {"seen": "x", "stage": "0-open", "at": "support"})
