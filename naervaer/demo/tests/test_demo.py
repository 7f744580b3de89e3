"""The demo is made through the product's own doors, and what it shows is what is true."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from django.db import transaction
from django.test import override_settings

from naervaer.answers.reporting import Stage, asked_in, results, waves_of
from naervaer.conversations.models import Talk, Wish
from naervaer.demo import model
from naervaer.demo.build import build_demo
from naervaer.demo.cast import Cast
from naervaer.demo.company import TEAMS
from naervaer.demo.guide import GUESTS
from naervaer.demo.readings import CLOSED_LAST_WEEK
from naervaer.method.readings import full_reading
from naervaer.people.models import Member, Team
from naervaer.readings.instrument import instrument
from naervaer.steps.models import Step

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 6, 1, 8, 0, tzinfo=UTC)
KEYS = {plan.name: plan.key for plan in TEAMS}


@pytest.fixture(scope="module")
def demo(django_db_setup, django_db_blocker, tmp_path_factory) -> Iterator[Cast]:
    folder = tmp_path_factory.mktemp("demo")
    whole = transaction.atomic()
    whole._from_testcase = True  # as Django's own TestCase does, so that durable blocks may run inside
    with django_db_blocker.unblock(), override_settings(DATA_DIR=folder), whole:
        yield build_demo(NOW, lambda what: None)
        transaction.set_rollback(True)


def test_it_has_twelve_teams_of_3_to_60_on_some_sixty_sites_with_eight_mother_tongues(demo):
    sizes = [team.members.count() for team in demo.lyng.teams.all()]
    assert len(sizes) == 12
    assert (min(sizes), max(sizes)) == (3, 60)
    assert 210 <= sum(sizes) <= 230
    assert 55 <= demo.lyng.sites.count() <= 65
    tongues = {tongue for member in demo.lyng.members.all() for tongue in member.languages}
    assert {"da", "pl", "ar", "ro", "tr", "uk", "th", "vi"} <= tongues


def test_everybody_has_real_looking_hours(demo):
    without = demo.lyng.members.filter(memberships__isnull=False, spans=None)
    assert not without.exists()


def test_every_guest_is_there(demo):
    for guest in GUESTS:
        assert Member.objects.filter(organisation=demo.lyng, name=guest.name).count() == 1, guest.name


def test_half_a_year_of_talks_and_promises_has_passed(demo):
    assert Talk.objects.count() > 1000
    assert Talk.objects.order_by("on").first().on < (NOW - timedelta(weeks=25)).date()
    assert Step.objects.filter(state="kept").count() > 5 * Step.objects.filter(state="dropped").count()
    assert Wish.objects.filter(state="open", member__teams=demo.harbour).count() == 2


def test_two_readings_are_published_and_one_is_open(demo):
    stages = [wave.stage for wave in waves_of(demo.lyng.pk)]
    assert sorted(stages) == [Stage.OPEN, Stage.PUBLISHED, Stage.PUBLISHED]
    open_now = next(wave for wave in waves_of(demo.lyng.pk) if wave.stage == Stage.OPEN)
    names = {name for cell in results(open_now.id).cells for name in team_names(cell)}
    assert not names & {plan.name for plan in TEAMS if plan.key in CLOSED_LAST_WEEK}


def test_every_number_shown_holds_what_the_model_answered(demo):
    """Recomputed from the model alone, without the room: each mean lies in the band that was published."""
    asked = instrument(full_reading())
    published = sorted(
        (wave for wave in waves_of(demo.lyng.pk) if wave.stage == Stage.PUBLISHED), key=lambda wave: wave.opens_at
    )
    seen = 0
    for number, wave in enumerate(published):
        for cell in results(wave.id).cells:
            means = means_of(cell, asked, number)
            for measure in ("N1", "N2", "vision", "relations", "support", "touchpoints", "T3"):
                score = cell.scores[measure].value
                if score:
                    seen += 1
                    assert score.low - 1 <= means[measure] <= score.high + 1, (cell.name, measure)
    assert seen > 60


def team_names(cell) -> list[str]:
    return list(Team.objects.filter(pk__in=cell.team_ids).values_list("name", flat=True))


def means_of(cell, asked, number) -> dict[str, float]:
    """The mean score of each question of the first sitting, from the model's own answers."""
    key = KEYS[min(team_names(cell), key=cell.name.index)]
    scores: dict[str, list[float]] = {}
    for person in asked_in(cell.cell_id):
        if not model.takes_part(key, person.member_id, number):
            continue
        answers = model.sitting_answers(key, person.member_id, asked, 0, number)
        for question in asked.sittings[0]:
            given = answers[question.id]
            if given is not None:
                scores.setdefault(question.id, []).append(100 * question.scored(given) / (question.points - 1))
    return {question: sum(values) / len(values) for question, values in scores.items()}
