"""The leader's own side, told first and by name; the dialogue without numbers; the pages of rules and protection."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from naervaer.method.topics import TOPICS
from naervaer.readings.actions.refusals import MirrorClosed
from naervaer.readings.actions.save_mirror import save_mirror
from naervaer.readings.models import Mirror
from naervaer.steps.models import Step


@pytest.fixture
def mirror(open_now, cast):
    return reverse("readings:mirror", args=[open_now.wave_id, cast.harbour.pk])


def test_before_the_first_question_the_leader_is_told_that_the_team_will_see_it_by_name(cast, mirror, signed_in):
    client = signed_in(cast.kirsten)
    page = client.get(mirror).content.decode()
    assert page.index("Your team will see these answers, with your name") < page.index("I know that. Begin")
    question = client.post(mirror, {"go": "begin"}).content.decode()
    assert "Your team, with your name." in question
    assert "How close do you feel to the team?" in question


def test_it_is_kept_by_name_and_can_be_changed_until_the_reading_closes(cast, mirror, open_now, signed_in, now):
    client = signed_in(cast.kirsten)
    carried = {"at": "review", "go": "send", "q-vision": "4", "q-T1": "none"}
    assert client.post(mirror, carried)["Location"] == reverse("readings:reading", args=[open_now.wave_id])
    kept = Mirror.objects.get()
    assert (kept.leader, kept.team, kept.answers["vision"], kept.answers["T1"]) == (cast.kirsten, cast.harbour, 4, None)
    client.post(mirror, {**carried, "q-vision": "1"})
    assert Mirror.objects.get().answers["vision"] == 1
    assert "&quot;vision&quot;: 1" in client.get(mirror).content.decode()
    with pytest.raises(MirrorClosed):
        save_mirror(reading=open_now, team=cast.harbour, by=cast.kirsten, answers={}, at=open_now.closes_at)
    assert Mirror.objects.get().answers["vision"] == 1


def test_after_closing_the_page_leads_back_and_a_late_answer_is_refused(cast, mirror, open_now, signed_in, the_time):
    the_time(open_now.closes_at + timedelta(minutes=1))
    client = signed_in(cast.kirsten)
    assert client.get(mirror).status_code == 302
    late = client.post(mirror, {"at": "review", "go": "send", "q-vision": "4"})
    assert late.status_code == 409
    assert "can no longer be changed" in late.content.decode()
    assert not Mirror.objects.exists()


def test_the_mirror_asks_again_only_about_the_three_largest_distances(cast, mirror, signed_in):
    carried = {"at": "A7", **{f"q-A{number}": "0" for number in range(1, 7)}, "answer": "6"}
    page = signed_in(cast.kirsten).post(mirror, carried).content.decode()
    assert 'name="at" value="H1"' in page


def test_nobody_but_the_leader_of_that_team_has_a_mirror(cast, mirror, signed_in):
    for person in (cast.henrik, cast.bilal, cast.susanne, cast.lone, cast.stine):
        assert signed_in(person).get(mirror).status_code == 404


def test_the_dialogue_goes_round_all_twelve_topics(cast, signed_in):
    client = signed_in(cast.henrik)
    page = client.get("/workshop/").content.decode()
    for topic in TOPICS:
        address = reverse("readings:dialogue", args=[topic.id])
        assert address in page
        assert client.get(address).status_code == 200
    assert client.get("/workshop/compass/nothing/").status_code == 404


def test_the_dialogue_has_no_numbers_and_ends_in_a_step(cast, signed_in, the_time):
    client = signed_in(cast.henrik)
    address = reverse("readings:dialogue", args=["resources"])
    page = client.get(address).content.decode()
    assert page.index("Each alone") < page.index("In pairs") < page.index("The whole team") < page.index("One step")
    client.post(address, {"team": cast.hospital.pk, "what": "New mops on Friday", "due_on": "2026-03-06"})
    step = Step.objects.get()
    assert (step.by, step.team, step.what, step.due_on) == (
        cast.henrik, cast.hospital, "New mops on Friday", date(2026, 3, 6),
    )  # fmt: skip


def test_a_step_of_the_dialogue_goes_to_an_own_team_only(cast, signed_in, the_time):
    address = reverse("readings:dialogue", args=["resources"])
    step = {"team": cast.hospital.pk, "what": "Mine", "due_on": "2026-03-06"}
    assert signed_in(cast.stine).post(address, step).status_code == 422
    late = signed_in(cast.henrik).post(address, {**step, "due_on": "2026-02-01"})
    assert late.status_code == 422
    assert not Step.objects.exists()


def test_how_we_protect_you_can_be_read_by_anybody_and_says_what_is_not_protected(client, db):
    page = client.get("/protection/", headers={"accept-language": "en"}).content.decode()
    assert "somebody with full control of the server could do harm" in page
    assert "No method with numbers can prevent that." in page


def test_the_representative_reads_the_rules_every_question_and_the_way_to_the_log(cast, signed_in):
    page = signed_in(cast.torben).get("/rules/").content.decode()
    assert "I can tell that my leader is there for me" in page
    assert "at least five days" in page
    assert reverse("history:log") in page
    assert reverse("history:log") not in signed_in(cast.lone).get("/rules/").content.decode()
