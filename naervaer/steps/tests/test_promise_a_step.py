"""A promise is made, and what becomes of it is written down openly."""

from datetime import date, timedelta

import pytest

from naervaer.people.models import Role, RoleKind
from naervaer.people.viewer import viewer_of
from naervaer.steps.actions.promise import drop_step, keep_step, move_step, promise_step
from naervaer.steps.actions.refusals import (
    AlreadySettled,
    DateHasPassed,
    FromElsewhere,
    NobodyPromised,
    NothingPromised,
)
from naervaer.steps.models import Step
from naervaer.steps.queries import agreements

FRIDAY = date(2026, 3, 6)
MONDAY = date(2026, 3, 2)


@pytest.fixture
def promise(cast, now):
    def make(**changes):
        given = {
            "by": cast.kirsten, "to": [cast.agnieszka], "team": cast.harbour, "what": "A key to the new cupboard",
            "due_on": FRIDAY, "origin": "talk", "at": now,
        }  # fmt: skip
        return promise_step(**{**given, **changes})

    return make


def seen_by(member):
    found = agreements(viewer_of(member.account), MONDAY)
    return [step.what for step in (*found.to_keep, *found.received, *found.around, *found.settled)]


def test_it_is_seen_by_the_one_it_was_made_to_the_leader_and_the_deputy(cast, promise):
    promise()
    for person in (cast.agnieszka, cast.kirsten, cast.bilal):
        assert seen_by(person) == ["A key to the new cupboard"]
    for person in (cast.lone, cast.henrik, cast.susanne, cast.stine, cast.anders):
        assert seen_by(person) == []


def test_a_promise_to_the_whole_team_is_seen_by_everybody_in_it(cast, promise):
    promise(to=[])
    for person in (cast.agnieszka, cast.lone, cast.omar, cast.bilal, cast.kirsten):
        assert seen_by(person) == ["A key to the new cupboard"]
    assert seen_by(cast.henrik) == []
    assert [step.to_me for step in agreements(viewer_of(cast.bilal.account), MONDAY).received] == [True]


def test_keeping_it_is_told_once(cast, promise, now):
    step = promise()
    keep_step(step=step, by=cast.kirsten, at=now)
    with pytest.raises(AlreadySettled):
        drop_step(step=step, by=cast.kirsten, at=now)
    assert Step.objects.get().state == Step.State.KEPT


def test_another_day_leaves_the_first_to_be_seen(cast, promise, now):
    step = promise()
    move_step(step=step, by=cast.kirsten, due_on=FRIDAY + timedelta(days=5), at=now)
    (shown,) = agreements(viewer_of(cast.agnieszka.account), MONDAY).received
    assert (shown.first_due_on, shown.due_on, shown.moved) == (FRIDAY, date(2026, 3, 11), True)


def test_two_people_moving_it_at_once_write_one_move(cast, promise, now):
    step, same = promise(), Step.objects.get()
    move_step(step=step, by=cast.kirsten, due_on=date(2026, 3, 9), at=now)
    with pytest.raises(AlreadySettled):
        move_step(step=same, by=cast.kirsten, due_on=date(2026, 3, 10), at=now)
    assert step.moves.count() == 1


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"what": "   "}, NothingPromised),
        ({"to": [], "team": None}, NobodyPromised),
        ({"due_on": date(2026, 3, 1)}, DateHasPassed),
    ],
)
def test_half_a_promise_is_refused_and_nothing_is_written(promise, changes, refusal):
    with pytest.raises(refusal):
        promise(**changes)
    assert not Step.objects.exists()


def test_nothing_is_promised_across_organisations(cast, promise):
    with pytest.raises(FromElsewhere):
        promise(to=[cast.anders])
    with pytest.raises(FromElsewhere):
        promise(team=cast.fjord_team)


def test_when_the_leader_changes_team_steps_pass_on_and_personal_ones_keep_their_name(cast, promise, now):
    promise(what="New trolleys", to=[])
    promise(what="A key", to=[cast.agnieszka])
    Role.objects.filter(member=cast.kirsten).delete()
    Role.objects.create(member=cast.henrik, kind=RoleKind.LEADER, team=cast.harbour, since=MONDAY)
    found = agreements(viewer_of(cast.henrik.account), MONDAY)
    assert {(step.what, step.by) for step in found.to_keep} == {
        ("New trolleys", "Kirsten Holm"),
        ("A key", "Kirsten Holm"),
    }


def test_while_two_lead_a_team_each_settles_the_own_personal_promises(cast, promise):
    promise()
    Role.objects.create(member=cast.henrik, kind=RoleKind.LEADER, team=cast.harbour, since=MONDAY)
    found = agreements(viewer_of(cast.henrik.account), MONDAY)
    assert not found.to_keep
    assert [step.what for step in found.around] == ["A key to the new cupboard"]


def test_the_log_tells_of_promises_to_a_team_and_never_of_those_to_a_person(cast, promise, now):
    from naervaer.history.queries import log_page

    promise()
    keep_step(step=promise(to=[]), by=cast.kirsten, at=now)
    words = [line.words for line in log_page(cast.lyng.pk).lines]
    assert len(words) == 2
    assert all("Havnen" in line and "key" not in line for line in words)


def test_no_query_is_added_by_more_steps(cast, promise, now, django_assert_num_queries):
    viewer = viewer_of(cast.kirsten.account)
    for number in range(12):
        promise(what=f"Step {number}")
        keep_step(step=promise(what=f"Done {number}"), by=cast.kirsten, at=now)
    with django_assert_num_queries(8):
        agreements(viewer, MONDAY)
