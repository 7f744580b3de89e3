"""A leader notes a talk in ten seconds; the note is the leader's own."""

from datetime import date, timedelta

import pytest
import time_machine
from django.urls import reverse

from naervaer.conversations.actions.log_talk import log_talk
from naervaer.conversations.actions.refusals import FromElsewhere, NobodyThere, NotYet
from naervaer.conversations.models import Talk, Wish
from naervaer.conversations.retention import forget
from naervaer.people.models import Role, RoleKind
from naervaer.steps.models import Step

MONDAY = date(2026, 3, 2)
LOG = reverse("conversations:log")
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


def filled(person, **changes):
    given = {"who": person.pk, "how": "call", "minutes": "8", "distance": "shorter", "on": "2026-03-02"}
    return {**given, **changes}


@pytest.fixture
def talk(cast, now):
    return log_talk(by=cast.kirsten, people=[cast.lone], how="visit", minutes=8, distance="longer", on=MONDAY, at=now)


def test_who_how_and_how_long_is_enough(cast, as_):
    answer = as_(cast.kirsten).post(LOG, filled(cast.agnieszka))
    assert answer.url == "/"
    talk = Talk.objects.get()
    assert (talk.by, talk.how, talk.minutes, talk.on) == (cast.kirsten, "call", 8, MONDAY)
    assert list(talk.people.all()) == [cast.agnieszka]


def test_a_promise_in_it_becomes_a_step_with_a_day(cast, as_):
    as_(cast.kirsten).post(LOG, filled(cast.lone, promise="A new key", due_on="2026-03-06"))
    step = Step.objects.get()
    assert (step.what, step.due_on, list(step.to.all())) == ("A new key", date(2026, 3, 6), [cast.lone])
    assert (step.team, step.origin) == (cast.harbour, "talk")
    assert Talk.objects.get().step == step


@pytest.mark.parametrize(
    "changes",
    [
        {"promise": "A key", "due_on": ""},
        {"promise": "A key", "due_on": "2026-02-02"},
        {"minutes": ""},
        {"on": "2026-03-03"},
        {"how": "telepathy"},
        {"who": ""},
        {"other_minutes": "0"},
        {"distance": "very"},
    ],
)
def test_what_is_missing_or_wrong_is_said_and_nothing_is_half_written(cast, as_, changes):
    answer = as_(cast.kirsten).post(LOG, filled(cast.lone, **changes))
    assert answer.status_code == 422
    assert not Talk.objects.exists()
    assert not Step.objects.exists()


def test_the_page_is_filled_in_from_the_card(cast, as_):
    form = as_(cast.kirsten).get(LOG, {"who": cast.omar.pk, "how": "visit"}).context["form"]
    assert f'<option value="{cast.omar.pk}" selected>' in str(form["who"])
    assert (form["how"].value(), form["minutes"].value(), form["on"].value()) == ("visit", 8, MONDAY)


@pytest.mark.parametrize("who", ["anders", "henrik", "susanne", "kirsten"])
def test_people_outside_the_team_are_not_there(cast, as_, who):
    other = getattr(cast, who)
    kirsten = as_(cast.kirsten)
    assert kirsten.get(LOG, {"who": other.pk}).status_code == 404
    assert kirsten.get(LOG, {"who": "x'--"}).status_code == 404
    assert kirsten.post(LOG, filled(other)).status_code == 422
    assert not Talk.objects.exists()


@pytest.mark.parametrize("who", ["lone", "bilal", "henrik", "stine", "anders"])
def test_nobody_else_finds_changes_or_deletes_the_note(cast, talk, as_, who):
    visitor = as_(getattr(cast, who))
    assert visitor.get(reverse("conversations:talk", args=[talk.pk])).status_code == 404
    assert visitor.post(reverse("conversations:talk", args=[talk.pk]), filled(cast.lone)).status_code == 404
    assert visitor.post(reverse("conversations:deletion", args=[talk.pk])).status_code == 404
    assert Talk.objects.get().distance == "longer"


def test_the_member_sees_the_day_how_and_how_long_and_never_the_distance(cast, talk, as_):
    page = as_(cast.lone).get(LIST).text
    assert "Kirsten Holm" in page
    assert "8 min" in page
    assert "Longer" not in page
    assert "Længere" not in page


def test_the_deputy_sees_nothing_of_the_leaders_notes(cast, now, as_):
    log_talk(by=cast.kirsten, people=[cast.omar], how="video", minutes=77, distance="longer", on=MONDAY, at=now)
    page = as_(cast.bilal).get(LIST).text
    assert "77 min" not in page


def test_a_new_leader_never_gets_the_earlier_ones_notes(cast, now, as_):
    log_talk(by=cast.kirsten, people=[cast.omar], how="video", minutes=77, distance="longer", on=MONDAY, at=now)
    Role.objects.filter(member=cast.kirsten).update(member=cast.henrik)
    assert "77 min" not in as_(cast.henrik).get(LIST).text


def test_a_note_is_corrected_and_deleted_and_its_promise_stays(cast, now, as_):
    talk = log_talk(
        by=cast.kirsten, people=[cast.lone], how="call", minutes=8, distance="same", on=MONDAY, at=now,
        promise="A key", due_on=date(2026, 3, 6),
    )  # fmt: skip
    kirsten = as_(cast.kirsten)
    kirsten.post(
        reverse("conversations:talk", args=[talk.pk]), filled(cast.omar, others=[cast.lone.pk], other_minutes="22")
    )
    changed = Talk.objects.get()
    assert (changed.minutes, set(changed.people.all())) == (22, {cast.omar, cast.lone})
    kirsten.post(reverse("conversations:deletion", args=[talk.pk]))
    assert not Talk.objects.exists()
    assert Step.objects.get().what == "A key"


def test_the_action_itself_refuses_nobody_strangers_and_tomorrow(cast, now):
    common = {"by": cast.kirsten, "how": "call", "minutes": 8, "distance": "same", "at": now}
    with pytest.raises(NobodyThere):
        log_talk(people=[], on=MONDAY, **common)
    with pytest.raises(FromElsewhere):
        log_talk(people=[cast.anders], on=MONDAY, **common)
    with pytest.raises(NotYet):
        log_talk(people=[cast.lone], on=MONDAY + timedelta(days=1), **common)


def test_notes_are_forgotten_after_a_year_and_the_promises_stay(cast, talk, now):
    forget(now + timedelta(days=360))
    assert Talk.objects.exists()
    forget(now + timedelta(days=370))
    forget(now + timedelta(days=370))
    assert not Talk.objects.exists()
    assert not Wish.objects.exists()


def test_a_member_has_no_log(cast, as_):
    assert as_(cast.lone).get(LOG).status_code == 404
    assert Role.objects.filter(member=cast.lone, kind=RoleKind.LEADER).count() == 0
