"""The page of the agreements, in the hands of a leader, a deputy, a member and strangers."""

from datetime import date

import pytest
import time_machine
from django.urls import reverse

from naervaer.steps.actions.promise import promise_step
from naervaer.steps.models import Step

WHAT = "A key to the new cupboard"


@pytest.fixture(autouse=True)
def _on_that_monday(now):
    with time_machine.travel(now, tick=False):
        yield


@pytest.fixture
def step(cast, now):
    return promise_step(
        by=cast.kirsten,
        to=[cast.agnieszka],
        team=cast.harbour,
        what=WHAT,
        due_on=date(2026, 3, 6),
        origin="talk",
        at=now,
    )


@pytest.fixture
def as_(client):
    def enter(member):
        client.force_login(member.account)
        return client

    return enter


def test_the_leader_keeps_a_promise_and_the_member_sees_it(cast, step, as_):
    answer = as_(cast.kirsten).post(reverse("steps:kept", args=[step.pk]), follow=True)
    assert answer.status_code == 200
    assert Step.objects.get().state == "kept"
    assert WHAT in as_(cast.agnieszka).get(reverse("steps:list")).text


def test_marking_it_twice_says_so_and_changes_nothing(cast, step, as_):
    kirsten = as_(cast.kirsten)
    kirsten.post(reverse("steps:kept", args=[step.pk]))
    kirsten.post(reverse("steps:dropped", args=[step.pk]))
    assert Step.objects.get().state == "kept"


@pytest.mark.parametrize("address", ["kept", "moved", "dropped"])
@pytest.mark.parametrize("who", ["agnieszka", "bilal", "lone", "henrik", "stine", "anders", "torben"])
def test_nobody_else_says_what_became_of_it(cast, step, as_, who, address):
    answer = as_(getattr(cast, who)).post(reverse(f"steps:{address}", args=[step.pk]), {"due_on": "2026-03-09"})
    assert answer.status_code == 404
    assert Step.objects.get().state == "open"
    assert Step.objects.get().due_on == date(2026, 3, 6)


@pytest.mark.parametrize(
    ("who", "status"),
    [("kirsten", 200), ("agnieszka", 200), ("bilal", 200), ("lone", 404), ("henrik", 404), ("stine", 404)],
)
def test_the_page_of_a_step_is_for_those_it_concerns(cast, step, as_, who, status):
    assert as_(getattr(cast, who)).get(reverse("steps:step", args=[step.pk])).status_code == status


def test_a_day_that_has_passed_is_refused_in_a_sentence(cast, step, as_):
    answer = as_(cast.kirsten).post(reverse("steps:moved", args=[step.pk]), {"due_on": "2026-03-01"})
    assert answer.status_code == 422
    assert Step.objects.get().due_on == date(2026, 3, 6)


def test_a_leader_promises_one_person_something(cast, as_):
    to = f"person-{cast.lone.pk}"
    as_(cast.kirsten).post(reverse("steps:new"), {"what": WHAT, "to": to, "due_on": "2026-03-10"})
    step = Step.objects.get()
    assert (step.team, list(step.to.all())) == (cast.harbour, [cast.lone])


@pytest.mark.parametrize("to", ["anders", "henrik"])
def test_a_leader_promises_nothing_to_people_outside_the_team(cast, as_, to):
    value = f"person-{getattr(cast, to).pk}"
    answer = as_(cast.kirsten).post(reverse("steps:new"), {"what": WHAT, "to": value, "due_on": "2026-03-10"})
    assert answer.status_code == 422
    assert not Step.objects.exists()


def test_an_empty_page_says_what_will_appear(cast, as_):
    assert 'class="empty"' in as_(cast.lone).get(reverse("steps:list")).text
