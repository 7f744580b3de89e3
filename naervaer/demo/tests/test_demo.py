"""The demo is made through the product's own doors, and what it shows is what is true."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from django.db import transaction
from django.test import override_settings

from naervaer.answers.auditing import ledger_findings
from naervaer.answers.reporting import Stage, asked_in, results, waves_of
from naervaer.command import audit_results
from naervaer.conversations.models import Talk, Wish
from naervaer.demo import model
from naervaer.demo.build import build_demo
from naervaer.demo.cast import Cast
from naervaer.demo.company import TEAMS
from naervaer.demo.guide import GUESTS
from naervaer.demo.readings import ZONE, begins
from naervaer.organisation.auditing import unit_findings
from naervaer.organisation.models import Case, UnitNumber
from naervaer.people.models import Member, Team
from naervaer.readings.auditing import question_findings
from naervaer.readings.instrument import instrument
from naervaer.readings.models import Reading
from naervaer.results.models import Estimate
from naervaer.results.queries import history
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
    sizes = [team.memberships.filter(until=None).count() for team in demo.lyng.teams.all()]
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


def test_two_full_readings_and_pulses_between_are_published_and_one_is_open(demo):
    kinds = [reading.kind for reading in Reading.objects.filter(organisation=demo.lyng)]
    assert kinds.count("full") == 2
    assert kinds.count("pulse") >= 11
    stages = [wave.stage for wave in waves_of(demo.lyng.pk)]
    assert stages.count(Stage.OPEN) >= 1
    assert stages.count(Stage.PUBLISHED) + stages.count(Stage.OPEN) == len(stages)


def test_every_number_shown_holds_what_the_model_answered(demo):
    """Recomputed from the model alone, without the room: each mean lies in the band that was published."""
    seen = 0
    for reading in Reading.objects.filter(organisation=demo.lyng, closes_at__lte=NOW):
        for cell in results(reading.wave_id).cells:
            means = means_of(cell, reading)
            for measure in means.keys() & {"N1", "N2", "vision", "relations", "support", "touchpoints", "T3"}:
                score = cell.scores[measure].value
                if score:
                    seen += 1
                    assert score.low - 1 <= means[measure] <= score.high + 1, (cell.name, measure)
    assert seen > 150


def test_people_came_left_and_moved_and_a_team_changed_its_unit(demo):
    assert Member.objects.filter(organisation=demo.lyng, ends_on__isnull=False).count() == 4
    assert demo.lyng.teams.get(name="Vinduespolering").unit.name == "Ejendomme"
    asked = [{one.member_id for one in asked_in(cell.cell_id)} for cell in cells_of("Lufthavnen")]
    assert len({frozenset(people) for people in asked}) > 3


def test_every_team_that_is_asked_has_a_history_and_the_lonely_one_is_helped(demo):
    points = history(demo.harbour.pk)["N1"].points
    assert len(points) >= 12
    case = Case.objects.get(organisation=demo.lyng)
    assert [team.name for team in case.teams.all()] == ["Kontorer City"]
    assert case.owner == demo.susanne
    assert case.steps.count() == 2


def test_the_adversary_learns_nothing_from_half_a_year_of_numbers(demo):
    """Every row that needs no rehearsal: numbers, people asked, lasting answers, estimates, units, own questions."""
    rows = [*ledger_findings(), *audit_results.findings(), *unit_findings(), *question_findings()]
    assert [row.attack for row in rows if not row.holds] == []
    learned = {row.attack: row.learns for row in rows}
    assert len(learned) == 24
    assert learned["lasting answers: everybody always answers, and always the same"].startswith("at worst")
    assert Estimate.objects.exclude(low=None).count() > 500
    assert UnitNumber.objects.exists()


def test_people_who_moved_are_asked_in_one_team_after_the_other_and_never_in_two_at_once(demo):
    """Memberships that overlap, teams that join and part: what the adversary over time has to go on."""
    of_person: dict[int, set[frozenset[int]]] = defaultdict(set)
    for wave in waves_of(demo.lyng.pk):
        found = results(wave.id)
        assert found is not None
        for cell in found.cells:
            for person in asked_in(cell.cell_id):
                of_person[person.member_id].add(frozenset(cell.team_ids))
    assert sum(len(cells) > 1 for cells in of_person.values()) >= 3


def cells_of(team: str):
    for wave in waves_of(Team.objects.get(name=team).organisation_id):
        yield from (cell for cell in results(wave.id).cells if team in cell.name)


def means_of(cell, reading) -> dict[str, float]:
    """The mean score of each question of the first sitting, from the model's own answers."""
    week = (reading.opens_at.astimezone(ZONE).date() - begins(NOW)).days // 7
    asked = instrument(reading.questions)
    key = {team.pk: KEYS[team.name] for team in Team.objects.filter(pk__in=cell.team_ids)}[cell.team_ids[0]]
    scores: dict[str, list[float]] = {}
    for person in asked_in(cell.cell_id):
        if not model.takes_part(key, person.member_id, week):
            continue
        answers = model.sitting_answers(key, person.member_id, asked, 0, week)
        for question in asked.sittings[0]:
            given = answers[question.id]
            if given is not None:
                scores.setdefault(question.id, []).append(100 * question.scored(given) / (question.points - 1))
    return {question: sum(values) / len(values) for question, values in scores.items()}
