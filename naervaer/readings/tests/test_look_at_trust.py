"""The team and its leader look at trust: four factors first, what to do, first aid, the index last."""

from datetime import datetime, timedelta

import pytest
from django.urls import reverse

from naervaer.answers.closing import close_due
from naervaer.answers.collecting import send
from naervaer.answers.opening import CellSpec, open_wave
from naervaer.demo.cast import Cast
from naervaer.method.frozen import as_data
from naervaer.method.readings import pulse
from naervaer.readings.instrument import instrument
from naervaer.readings.models import Reading
from naervaer.steps.actions.promise import keep_step, promise_step

from .closed_reading import LIVELY, closed, opened

WEAK_DELIVERIES = LIVELY | {"T1": 3, "T2": 3, "T3": 0, "T4": 3}


@pytest.fixture
def page(signed_in, cast: Cast):
    """page(member): what they see of trust in Havnen."""

    def seen(member):
        return signed_in(member).get(reverse("readings:trust", args=[cast.harbour.pk]))

    return seen


def test_the_weakest_factor_is_named_where_the_answers_can_tell(cast: Cast, now: datetime, page, the_time) -> None:
    closed(cast, now, WEAK_DELIVERIES)
    text = page(cast.kirsten).content.decode()
    assert "Weakest right now: “Consistency in deliveries”. Begin here." in text
    assert text.count("Begin here") == 2


def test_ties_are_said(cast: Cast, now: datetime, page, the_time) -> None:
    closed(cast, now, LIVELY | {"T1": 0, "T2": 0, "T3": 3, "T4": 3})
    text = page(cast.kirsten).content.decode()
    assert (
        "These lie lowest, and the answers cannot tell them apart: "
        "“Strength of the personal relation” and “Insight into motives and values”." in text
    )


def test_nothing_is_called_weakest_when_all_lie_alike(cast: Cast, now: datetime, page, the_time) -> None:
    closed(cast, now)
    text = page(cast.kirsten).content.decode()
    assert "The answers cannot tell which of the four is the weakest." in text
    assert "Begin here" not in text
    assert "Among the lowest" not in text


def test_the_factors_come_first_and_the_index_last(cast: Cast, now: datetime, page, the_time) -> None:
    closed(cast, now, WEAK_DELIVERIES)
    text = page(cast.lone).content.decode()
    factor, aid, index = (text.index(f'id="{name}"') for name in ("factor-relation", "first-aid", "index"))
    assert factor < aid < index
    assert "<strong>Too uncertain to say.</strong>" in text[index:] or "of 100" in text[index:]
    assert "A model from practice, after Steve Toppin, Xin-fu. It has not been tested in research." in text[index:]


def test_the_index_is_not_shown_unless_all_four_are(cast: Cast, now: datetime, page, the_time) -> None:
    closed(cast, now, LIVELY | {"T2": None})
    text = page(cast.kirsten).content.decode()
    assert 'id="index"' not in text
    assert "Not enough answers" in text


def test_the_leaders_own_answers_stand_beside_the_teams(cast: Cast, now: datetime, page, the_time) -> None:
    closed(cast, now, WEAK_DELIVERIES)
    assert "You rate this higher than the team feels it." in page(cast.kirsten).content.decode()
    assert "Kirsten Holm rates this higher than the team feels it." in page(cast.lone).content.decode()


def test_members_are_told_what_they_can_do_themselves(cast: Cast, now: datetime, page, the_time) -> None:
    closed(cast, now)
    member, leader = page(cast.lone).content.decode(), page(cast.kirsten).content.decode()
    assert "What does our trust in our leader rest on?" in member
    assert "Remind of an agreement as the day comes near. It helps." in member
    assert "Promise a little less, and say so in good time if it moves." in leader
    assert "Your own side of each relation" in leader
    assert "Your own side of each relation" not in member


def test_kept_promises_stand_beside_deliveries_as_facts(cast: Cast, now: datetime, page, the_time) -> None:
    closed(cast, now)
    before = now - timedelta(days=20)
    due = (now + timedelta(days=3)).date()
    kept = promise_step(
        by=cast.kirsten, to=[], team=cast.harbour, what="Kaffe", due_on=due, origin="reading", at=before
    )
    keep_step(step=kept, by=cast.kirsten, at=now)
    promise_step(by=cast.kirsten, to=[], team=cast.harbour, what="Besøg", due_on=due, origin="reading", at=before)
    promise_step(by=cast.kirsten, to=[cast.lone], team=cast.harbour, what="Ring", due_on=due, origin="talk", at=before)
    promise_step(by=cast.lone, to=[], team=cast.harbour, what="Kage", due_on=due, origin="agreement", at=before)
    text = page(cast.omar).content.decode()
    assert "What Kirsten Holm has promised the team in the last year:" in text
    assert "<li>1 kept</li>" in text
    assert "<li>1 on its way</li>" in text
    assert "Ring" not in text


def test_a_condition_is_named_only_when_it_holds_for_three(cast: Cast, now: datetime, page, the_time) -> None:
    closed(cast, now)
    assert "Often alone at work" not in page(cast.kirsten).content.decode()  # Agnieszka is the only one
    for person in cast.harbour_people[3:5]:
        person.works_alone = True
        person.save()
    text = page(cast.kirsten).content.decode()
    assert "Often alone at work" in text
    assert "Weighs most on: Strength of the personal relation." in text
    assert "Agnieszka" not in text


def test_first_aid_names_a_third_person(cast: Cast, now: datetime, page, the_time) -> None:
    text = page(cast.lone).content.decode()
    assert "Emergency exit" in text
    assert "<strong>Torben Dahl</strong>" in text
    assert "Trust appears here after the first reading" in text


def test_while_the_questions_are_out_the_page_says_until_when(cast: Cast, now: datetime, page, the_time) -> None:
    opened(cast, now - timedelta(hours=1))
    assert "The questions are out" in page(cast.lone).content.decode()


def test_another_leader_a_stranger_and_the_organisation_find_nothing(cast: Cast, now: datetime, page, the_time) -> None:
    closed(cast, now)
    for person in (cast.henrik, cast.stine, cast.anders, cast.susanne, cast.torben, cast.yrsa):
        assert page(person).status_code == 404, person


def test_the_latest_short_reading_counts_and_the_rest_stands_as_it_was(
    cast: Cast, now: datetime, page, the_time
) -> None:
    closed(cast, now, LIVELY | {"T1": 3, "T3": 0}, days_ago=30)
    asked = pulse(["T3", "S1"])
    at = now - timedelta(days=8)
    cell = CellSpec("1", "Havnen", (cast.harbour.pk,), tuple(person.pk for person in cast.harbour_people))
    wave_id = open_wave(
        organisation=cast.lyng, title="Måling", instrument=instrument(asked), cells=[cell], opens_at=at,
        closes_at=at + timedelta(days=7), by=cast.kirsten, at=at,
    )  # fmt: skip
    reading = Reading.objects.create(
        organisation=cast.lyng, wave_id=wave_id, version=asked.version, kind="pulse", content=as_data(asked),
        opens_at=at, closes_at=at + timedelta(days=7),
    )  # fmt: skip
    reading.teams.add(cast.harbour)
    for person in cast.harbour_people[:8]:
        given = {item.id: 4 for item in asked.items}
        send(wave_id=wave_id, sitting=0, member_id=person.pk, ballot=f"p-{person.pk:020}", answers=given, at=at)
    close_due(reading.closes_at)
    text = page(cast.kirsten).content.decode()
    deliveries = text[text.index('id="factor-deliveries"') :]
    assert '<p class="outcome-felt">Mostly, or clearly</p>' in deliveries[: deliveries.index("</section>")]
    relation = text[text.index('id="factor-relation"') : text.index('id="factor-motives"')]
    assert '<p class="outcome-felt">Mostly' in relation or "or mostly" in relation


def test_nothing_is_called_weakest_unless_all_four_are_known(cast: Cast, now: datetime, page, the_time) -> None:
    closed(cast, now, LIVELY | {"T1": 0, "T2": None, "T3": 3, "T4": 3})
    text = page(cast.kirsten).content.decode()
    assert "Begin here" not in text
    assert "Weakest right now" not in text
