"""Dialogues are forgotten after a year; what is held about a person is told; the stay conversation leaves no trace."""

from datetime import date, timedelta

from django.urls import reverse

from naervaer.readings.dialogue.actions.agree import agree_on_step
from naervaer.readings.dialogue.personal import held_about
from naervaer.readings.dialogue.retention import forget
from naervaer.readings.models import Dialogue, Note, Pair, Presence
from naervaer.steps.models import Step

STAY = {"what": "A talk about the day shifts", "due_on": "2026-03-09"}


def test_after_twelve_months_what_was_said_is_gone_and_the_step_stays(cast, begun, said, now):
    dialogue = begun(pace="open", form="pairs")
    said(dialogue, cast.lone, "Said", voice="name")
    agree_on_step(dialogue=dialogue, by=cast.kirsten, to=[], what="A visit", due_on=date(2026, 3, 9), at=now)
    forget(dialogue.ends_at + timedelta(days=365))
    assert Note.objects.count() == 1
    for _twice in range(2):
        forget(dialogue.ends_at + timedelta(days=367))
    assert [model.objects.count() for model in (Dialogue, Note, Pair, Presence, Step)] == [0, 0, 0, 0, 1]


def test_a_person_is_told_all_that_is_held_about_them_and_nothing_of_others(cast, begun, said, now):
    dialogue = begun(pace="open", form="pairs", team=cast.hospital, by=cast.henrik)
    ida = cast.hospital.members.get(name="Ida Krog")
    yusuf = cast.hospital.members.get(name="Yusuf Demir")
    said(dialogue, ida, "To the team")
    said(dialogue, ida, "To myself", voice="self")
    said(dialogue, yusuf, "Of Yusuf")
    held = held_about(ida)
    texts = [said for one in held for _when, said in one.rows]
    assert any("To the team" in text for text in texts)
    assert any("To myself" in text for text in texts)
    assert not any("Of Yusuf" in text for text in texts)
    assert "Anna Vestergaard, Yusuf Demir" in texts
    assert [one.rows for one in held_about(cast.stine)] == [(), (), ()]


def test_the_stay_conversation_is_guided_in_three_parts(cast, signed_in):
    client = signed_in(cast.kirsten)
    before = client.get("/workshop/stay/").content.decode()
    assert "We would so like you to stay a little longer?" in before
    assert "What not to promise" in before
    assert "Nærvær does not know who is about to leave" in before
    talk = client.get("/workshop/stay/?part=2").content.decode()
    assert "What makes you stay here?" in talk
    after = client.get("/workshop/stay/?part=3").content.decode()
    names = [name for name in ("Agnieszka Nowak", "Bilal Aydin", "Lone Friis", "Omar Haddad") if name in after]
    assert len(names) == 4
    assert [after.index(name) for name in names] == sorted(after.index(name) for name in names)


def test_nothing_is_kept_of_it_but_the_step_which_only_the_two_see(cast, signed_in):
    answer = signed_in(cast.kirsten).post("/workshop/stay/", {**STAY, "to": cast.lone.pk})
    assert answer["Location"] == reverse("steps:list")
    step = Step.objects.get()
    assert (step.by, list(step.to.all()), step.team, step.origin) == (cast.kirsten, [cast.lone], None, "talk")
    assert not Dialogue.objects.exists()
    assert "day shifts" in signed_in(cast.lone).get("/agreements/").content.decode()
    for who in (cast.bilal, cast.omar):
        assert "day shifts" not in signed_in(who).get("/agreements/").content.decode()


def test_it_is_for_those_who_lead_and_for_their_own_people(cast, signed_in):
    for who in (cast.lone, cast.bilal, cast.susanne, cast.yrsa):
        assert signed_in(who).get("/workshop/stay/").status_code == 404
    for stranger in (cast.anders, cast.henrik):
        answer = signed_in(cast.kirsten).post("/workshop/stay/", {**STAY, "to": stranger.pk})
        assert answer.status_code == 422
        assert "A talk about the day shifts" in answer.content.decode()
    assert not Step.objects.exists()


def test_a_step_in_the_past_is_refused_kindly(cast, signed_in):
    given = {**STAY, "to": cast.lone.pk, "due_on": "2026-03-01"}
    answer = signed_in(cast.kirsten).post("/workshop/stay/", given)
    assert answer.status_code == 422
    assert "That date has passed" in answer.content.decode()
