"""Who may begin a dialogue, and what is chosen."""

from datetime import UTC, datetime, timedelta

import pytest
from django.urls import reverse

from naervaer.notices.models import Notice
from naervaer.readings.dialogue.actions.lead import end_dialogue
from naervaer.readings.dialogue.notices import words
from naervaer.readings.dialogue.refusals import AlreadyTalking
from naervaer.readings.models import Dialogue

NOW = {"about": "support", "form": "team", "pace": "now", "where": "phones"}
WEEK = {"about": "round", "form": "pairs", "pace": "daily", "first_day": "2026-03-03", "last_day": "2026-03-09"}


def address(team):
    return reverse("readings:dialogue_start", args=[team.pk])


def test_a_leader_begins_one_now_and_comes_straight_to_it(cast, signed_in, now):
    answer = signed_in(cast.kirsten).post(address(cast.harbour), NOW)
    begun = Dialogue.objects.get()
    assert answer["Location"] == reverse("readings:dialogue_page", args=[begun.pk])
    assert (begun.by, begun.team, begun.topics, begun.leg) == (cast.kirsten, cast.harbour, ["support"], 0)
    assert (begun.opens_at, begun.ends_at) == (now, now + timedelta(hours=3))
    assert not Notice.objects.exists()


def test_over_a_week_it_opens_and_ends_on_its_dates_always_on_phones(cast, signed_in):
    signed_in(cast.kirsten).post(address(cast.harbour), WEEK)
    begun = Dialogue.objects.get()
    assert (begun.opens_at, begun.ends_at) == (
        datetime(2026, 3, 2, 23, tzinfo=UTC), datetime(2026, 3, 9, 23, tzinfo=UTC),
    )  # fmt: skip
    assert (begun.where, len(begun.topics), len(begun.questions)) == ("phones", 12, 14)


def test_a_deputy_and_a_facilitator_may_and_nobody_else(cast, signed_in):
    for who in (cast.bilal, cast.yrsa, cast.kirsten):
        assert signed_in(who).get(address(cast.harbour)).status_code == 200
    for who in (cast.henrik, cast.lone, cast.susanne, cast.torben, cast.stine):
        assert signed_in(who).get(address(cast.harbour)).status_code == 404


def test_a_facilitator_is_told_no_topic_from_the_teams_result(cast, signed_in):
    page = signed_in(cast.yrsa).get(address(cast.harbour)).content.decode()
    assert "Proposed by your compass" not in page


def test_a_team_has_one_dialogue_at_a_time(cast, begun, signed_in):
    begun()
    with pytest.raises(AlreadyTalking):
        begun()
    page = signed_in(cast.kirsten).post(address(cast.harbour), NOW)
    assert page.status_code == 422
    assert "End it before you begin another" in page.content.decode()
    assert Dialogue.objects.count() == 1


def test_days_that_cannot_be_are_refused_and_what_was_chosen_stays(cast, signed_in):
    client = signed_in(cast.kirsten)
    for given, sentence in (
        ({**WEEK, "first_day": "2026-03-01"}, "That day has passed"),
        ({**WEEK, "last_day": "2026-03-02"}, "The last day comes before the first"),
        ({**WEEK, "last_day": "2026-05-02"}, "Choose at most a month"),
    ):
        page = client.post(address(cast.harbour), given)
        assert page.status_code == 422
        assert sentence in page.content.decode()
    assert not Dialogue.objects.exists()


def test_everybody_else_in_the_team_gets_one_invitation_and_one_reminder(cast, begun):
    dialogue = begun(pace="open")
    kinds = Notice.objects.filter(recipient_id=cast.lone.pk).order_by("due_at").values_list("kind", "due_at")
    assert list(kinds) == [
        ("readings.dialogue_opened", dialogue.opens_at),
        ("readings.dialogue_reminder", dialogue.ends_at - timedelta(days=2)),
    ]
    assert not Notice.objects.filter(recipient_id=cast.kirsten.pk).exists()
    assert Notice.objects.filter(kind="readings.dialogue_opened").count() == 11


def test_the_invitation_says_who_asks_and_is_not_sent_to_who_has_left_or_when_it_is_over(cast, begun, now):
    dialogue = begun(pace="open", form="pairs")
    context = {"dialogue": dialogue.pk}
    told = words(to=cast.lone.pk, context=context, at=now)
    assert (told["asker"], told["team"], told["in_pairs"]) == ("Kirsten Holm", "Havnen", True)
    assert words(to=cast.henrik.pk, context=context, at=now) is None
    assert words(to=cast.lone.pk, context=context, at=dialogue.ends_at) is None


def test_ending_it_takes_back_what_is_not_sent(begun, now):
    dialogue = begun(pace="open")
    end_dialogue(dialogue=dialogue, at=now + timedelta(days=1))
    assert not Notice.objects.exists()


def test_one_that_has_not_begun_is_called_off(cast, signed_in):
    client = signed_in(cast.kirsten)
    client.post(address(cast.harbour), WEEK)
    planned = Dialogue.objects.get()
    page = client.get(reverse("readings:dialogue_page", args=[planned.pk])).content.decode()
    assert "Call it off" in page
    client.post(reverse("readings:dialogue_end", args=[planned.pk]))
    assert not Dialogue.objects.exists()
    assert not Notice.objects.exists()


def test_the_smallest_team_can_talk(cast, signed_in):
    assert signed_in(cast.henrik).post(address(cast.hospital), NOW).status_code == 302
    assert Dialogue.objects.get().team == cast.hospital


def test_a_facilitator_searches_among_many_teams(cast, signed_in):
    for number in range(40):
        cast.lyng.teams.create(name=f"Team {number:02}")
    client = signed_in(cast.yrsa)
    page = client.get("/workshop/").content.decode()
    assert page.count("/workshop/start/") == 30
    found = client.get("/workshop/", {"q": "hav"}).content.decode()
    assert found.count("/workshop/start/") == 1
    assert "Nothing fits that" in client.get("/workshop/", {"q": "nowhere"}).content.decode()
