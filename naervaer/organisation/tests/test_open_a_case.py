"""A result that is very low twice running becomes a case: HR and the leader hear of it in the same moment."""

from datetime import UTC, datetime, timedelta

import pytest

from naervaer.history.models import Entry
from naervaer.notices.models import Notice
from naervaer.notices.texts import text_of
from naervaer.organisation import alarm
from naervaer.organisation.alarm import after_closing
from naervaer.organisation.auditing import unit_findings
from naervaer.organisation.models import Case, CaseStep, Rules
from naervaer.organisation.notices import help_words, words
from naervaer.people.contact import recipient

from .house import LOW, WEEK, closed_wave, said

FIRST = datetime(2026, 2, 2, 6, tzinfo=UTC)
SECOND = FIRST + 2 * WEEK


def readings(cast, *chances, measure="belonging", units_see=True) -> list[int]:
    """Readings of Havnen, two weeks apart, with these chances of a level below 40."""
    waves = []
    for number, chance in enumerate(chances):
        wave = closed_wave(cast, [cast.harbour], FIRST + number * 2 * WEEK, units_see=units_see)
        said(wave, cast.harbour, {measure: LOW}, chance)
        waves.append(wave)
    return waves


@pytest.mark.parametrize("measure", ["belonging", "L1"])
def test_twice_running_opens_a_case(cast, measure):
    wave = readings(cast, 0.93, 0.90, measure=measure)[-1]
    after_closing(wave, SECOND + WEEK)
    case = Case.objects.get()
    assert list(case.teams.all()) == [cast.harbour]
    assert case.measures == [measure]
    assert case.before == {measure: [0, 36]}
    assert case.act_by.isoformat() == "2026-03-09"
    assert case.owner is None


@pytest.mark.parametrize("chances", [(0.95,), (0.95, 0.89), (0.89, 0.99), (0.95, 0.2, 0.95)])
def test_once_or_with_better_between_opens_none(cast, chances):
    for wave in readings(cast, *chances):
        after_closing(wave, SECOND + 2 * WEEK)
    assert not Case.objects.exists()


def test_a_case_after_one_reading_or_of_people_who_were_not_told_would_be_found_by_the_audit(cast, monkeypatch):
    first, second = readings(cast, 0.95, 0.95)
    after_closing(second, SECOND + WEEK)
    assert unit_findings()[3].holds
    Case.objects.all().delete()
    monkeypatch.setattr(alarm, "rules_of", lambda organisation: Rules(running=1))
    after_closing(first, FIRST + WEEK)
    assert unit_findings()[3].learns == "1 cases"


def test_a_low_result_of_something_else_opens_none(cast):
    after_closing(readings(cast, 0.99, 0.99, measure="N1")[-1], SECOND + WEEK)
    assert not Case.objects.exists()


def test_a_team_that_was_not_told_beforehand_comes_in_no_case(cast):
    readings(cast, 0.99, units_see=False)
    wave = closed_wave(cast, [cast.harbour], SECOND)
    said(wave, cast.harbour, {"belonging": LOW}, 0.99)
    after_closing(wave, SECOND + WEEK)
    assert not Case.objects.exists()


def test_no_assumption_of_the_organisation_makes_a_case_of_a_team_that_said_nothing_low(cast):
    """HR may assume that every team lies at 1 of 100; that must not open a window into each of them."""
    for number in (0, 1):
        wave = closed_wave(cast, [cast.harbour], FIRST + number * 2 * WEEK)
        said(wave, cast.harbour, {"belonging": (33, 50)}, 0.99)
    after_closing(wave, SECOND + WEEK)
    assert not Case.objects.exists()


def test_the_organisation_sets_how_sure_and_how_often(cast):
    Rules.objects.create(organisation=cast.lyng, sure_percent=80, running=3, days=5)
    _first, second, third = readings(cast, 0.81, 0.85, 0.8)
    after_closing(second, SECOND + WEEK)
    assert not Case.objects.exists()
    after_closing(third, SECOND + 3 * WEEK)
    assert Case.objects.get().act_by.isoformat() == "2026-03-14"


def test_one_case_however_often_it_is_said(cast):
    waves = readings(cast, 0.95, 0.95, 0.95)
    for wave in (*waves, waves[-1]):
        after_closing(wave, SECOND + 3 * WEEK)
    assert Case.objects.count() == 1
    assert Notice.objects.filter(kind="organisation.case").count() == 1


def test_after_closing_only_what_came_later_counts(cast):
    waves = readings(cast, 0.95, 0.95, 0.95, 0.95)
    after_closing(waves[1], SECOND + WEEK)
    Case.objects.update(closed_at=SECOND + WEEK + timedelta(hours=1))
    after_closing(waves[2], SECOND + 3 * WEEK)
    assert Case.objects.count() == 1
    after_closing(waves[3], SECOND + 5 * WEEK)
    assert Case.objects.count() == 2


def test_hr_and_the_leader_are_told_at_once_and_nobody_else(cast):
    after_closing(readings(cast, 0.95, 0.95)[-1], SECOND + WEEK)
    told = set(Notice.objects.filter(kind__startswith="organisation.").values_list("kind", "recipient_id"))
    assert told == {("organisation.case", cast.susanne.pk), ("organisation.help", cast.kirsten.pk)}


def test_the_leader_hears_what_help_is_offered_and_no_blame(cast):
    at = SECOND + WEEK
    after_closing(readings(cast, 0.95, 0.95)[-1], at)
    context = {"case": Case.objects.get().pk}
    kirsten = recipient(cast.kirsten.pk)
    text = text_of("organisation.help", kirsten, help_words(to=cast.kirsten.pk, context=context, at=at))
    assert "Havnen" in text.subject
    assert "14" in text.body
    assert help_words(to=cast.henrik.pk, context=context, at=at) is None


def test_hr_is_led_to_the_case_and_only_hr(cast):
    at = SECOND + WEEK
    after_closing(readings(cast, 0.95, 0.95)[-1], at)
    case = Case.objects.get()
    text = text_of(
        "organisation.case", recipient(cast.susanne.pk), words(to=cast.susanne.pk, context={"case": case.pk}, at=at)
    )
    assert f"/organisation/cases/{case.pk}/" in text.body
    assert words(to=cast.torben.pk, context={"case": case.pk}, at=at) is None


def test_the_log_names_the_team_and_no_person(cast):
    after_closing(readings(cast, 0.95, 0.95)[-1], SECOND + WEEK)
    entry = Entry.objects.get(what="organisation.case_opened")
    assert entry.about == {"teams": "Havnen"}
    assert entry.by is None


def test_no_field_of_a_case_can_hold_a_member_but_its_owner():
    people = {
        field.name
        for field in Case._meta.get_fields()
        if field.related_model and field.related_model.__name__ == "Member"
    }
    assert people == {"owner"}
    assert not [field for field in CaseStep._meta.get_fields() if field.related_model and field.name == "member"]
