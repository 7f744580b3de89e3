"""HR takes a case, does something, looks again and closes it. The representative follows along, without numbers."""

from datetime import timedelta

import pytest

from naervaer.answers.closing import close_due
from naervaer.answers.opening import CellSpec, open_wave
from naervaer.answers.tests.room import SMALL
from naervaer.history.models import Entry
from naervaer.notices.models import Notice
from naervaer.organisation.actions.cases import latest_bands
from naervaer.organisation.actions.open_case import open_case
from naervaer.organisation.jobs import forget_cases, remind
from naervaer.organisation.models import Case, CaseNote, CaseStep
from naervaer.results.models import Closing

from .house import build_house, closed_wave, said

DAY = timedelta(days=1)


@pytest.fixture
def case(cast, now, the_time) -> Case:
    """A case of Havnen, opened just now."""
    teams = [cast.harbour.pk]
    return open_case(organisation_id=cast.lyng.pk, team_ids=teams, low={"belonging": (0, 36)}, days=14, at=now)


def post(client, case, address, /, **given):
    return client.post(f"/organisation/cases/{case.pk}/{address}/", given)


def test_somebody_in_hr_takes_it(cast, case, signed_in):
    hr = signed_in(cast.susanne)
    assert "Choose who looks after it" in hr.get(f"/organisation/cases/{case.pk}/").content.decode()
    assert post(hr, case, "owner", owner=cast.susanne.pk).status_code == 302
    page = hr.get(f"/organisation/cases/{case.pk}/").content.decode()
    assert "Talk with the leader by" in page
    assert Entry.objects.filter(what="organisation.case_owner").count() == 1


def test_only_hr_can_own_a_case(cast, case, signed_in):
    assert post(signed_in(cast.susanne), case, "owner", owner=cast.kirsten.pk).status_code == 422
    assert Case.objects.get().owner is None


def test_a_whole_case_from_talk_to_closing(cast, case, now, the_time, signed_in):
    hr = signed_in(cast.susanne)
    post(hr, case, "owner", owner=cast.susanne.pk)
    post(hr, case, "steps", kind="contact", what="", due_on="2026-03-05")
    post(hr, case, "steps", kind="mentoring", what="in pairs", due_on="2026-03-20")
    for step in CaseStep.objects.all():
        assert hr.post(f"/organisation/cases/{case.pk}/steps/{step.pk}/done/").status_code == 302
    post(hr, case, "follow-up", on="2026-04-13")
    wave = closed_wave(cast, [cast.harbour], now + DAY)
    said(wave, cast.harbour, {"belonging": (64, 100)})
    the_time(now + 42 * DAY)
    page = hr.get(f"/organisation/cases/{case.pk}/").content.decode()
    assert "It is the day to look again." in page
    assert "Higher than when the case was opened." in page
    assert post(hr, case, "closing", changed="They have lunch together on Fridays.").status_code == 302
    found = Case.objects.get()
    assert found.before == {"belonging": [0, 36]}
    assert found.after == {"belonging": [64, 100]}
    assert found.closed_at == now + 42 * DAY


@pytest.mark.parametrize(("teams", "told"), [(["harbour", "other"], True), (["harbour"], False)])
def test_a_case_never_shows_what_another_team_said_too_or_what_hr_was_not_to_see(cast, case, now, teams, told):
    other = build_house(cast, now).teams[1]
    found = [cast.harbour, other][: len(teams)]
    asked = tuple(person.pk for person in cast.harbour_people)
    wave = open_wave(
        organisation=cast.lyng, title="Måling", instrument=SMALL, units_see=told, by=None, at=now + DAY,
        cells=[CellSpec("them", "Them", tuple(team.pk for team in found), asked)],
        opens_at=now + DAY, closes_at=now + 8 * DAY,
    )  # fmt: skip
    close_due(now + 8 * DAY)
    Closing.objects.create(wave_id=wave, organisation=cast.lyng, closes_at=now + 8 * DAY, estimated_at=now + 8 * DAY)
    said(wave, cast.harbour, {"belonging": (64, 100)})
    assert latest_bands(case) == {}


def test_a_case_is_not_closed_before_anything_is_done(cast, case, signed_in):
    answer = post(signed_in(cast.susanne), case, "closing", changed="Nothing")
    assert answer.status_code == 422
    assert "Do at least one thing for the team" in answer.content.decode()


def test_something_else_needs_words_and_a_day_to_come(cast, case, signed_in):
    hr = signed_in(cast.susanne)
    assert "Write in a few words" in post(hr, case, "steps", kind="other", due_on="2026-03-05").content.decode()
    assert "That day has passed" in post(hr, case, "steps", kind="contact", due_on="2026-02-05").content.decode()
    assert not CaseStep.objects.exists()


def test_a_closed_case_is_left_as_it_is(cast, case, now, signed_in):
    Case.objects.update(closed_at=now)
    assert post(signed_in(cast.susanne), case, "steps", kind="contact", due_on="2026-03-05").status_code == 422
    assert post(signed_in(cast.susanne), case, "notes", text="Later").status_code == 422
    assert not CaseStep.objects.exists()


def test_a_note_warns_against_names_and_refuses_a_national_number(cast, case, signed_in):
    hr = signed_in(cast.susanne)
    assert "Write no names" in hr.get(f"/organisation/cases/{case.pk}/").content.decode()
    assert post(hr, case, "notes", text="She is 010190-1234").status_code == 422
    assert post(hr, case, "notes", text="The leader would like help with the roster.").status_code == 302
    assert CaseNote.objects.get().by == cast.susanne


def test_the_representative_sees_the_steps_but_no_numbers_no_notes_and_no_forms(cast, case, now, signed_in):
    CaseNote.objects.create(case=case, by=cast.susanne, text="A note for HR", at=now)
    case.steps.create(kind="planning", due_on=now.date(), made_at=now)
    torben = signed_in(cast.torben)
    assert "Havnen" in torben.get("/organisation/cases/").content.decode()
    page = torben.get(f"/organisation/cases/{case.pk}/").content.decode()
    assert "Make a plan for next time" in page
    assert "A note for HR" not in page
    assert "0–36" not in page
    assert "Plan it" not in page
    assert post(torben, case, "notes", text="Hello").status_code == 404


def test_leaders_members_and_strangers_find_no_case(cast, case, signed_in):
    for member in (cast.kirsten, cast.bilal, cast.lone, cast.yrsa, cast.stine):
        assert signed_in(member).get(f"/organisation/cases/{case.pk}/").status_code == 404


def test_a_case_of_another_organisation_is_not_there(cast, now, signed_in, the_time):
    theirs = open_case(
        organisation_id=cast.fjord.pk, team_ids=[cast.fjord_team.pk], low={"L1": (0, 36)}, days=14, at=now
    )
    hr = signed_in(cast.susanne)
    assert hr.get(f"/organisation/cases/{theirs.pk}/").status_code == 404
    assert post(hr, theirs, "notes", text="Hello").status_code == 404
    assert "Fjordholdet" not in hr.get("/organisation/cases/").content.decode()


def test_hr_is_reminded_once_when_nothing_has_been_done(cast, case, now):
    remind(now + 14 * DAY)
    assert not Notice.objects.filter(kind="organisation.due").exists()
    for _ in range(2):
        remind(now + 15 * DAY)
    assert [each.recipient_id for each in Notice.objects.filter(kind="organisation.due")] == [cast.susanne.pk]


def test_who_looks_after_it_is_reminded_on_the_day_chosen(cast, case, now):
    Case.objects.update(owner=cast.susanne, follow_up_on=(now + 30 * DAY).date())
    case.steps.create(kind="contact", due_on=now.date(), made_at=now, done_at=now)
    remind(now + 29 * DAY)
    assert not Notice.objects.filter(kind="organisation.follow_up").exists()
    for days in (30, 31):
        remind(now + days * DAY)
    assert Notice.objects.filter(kind="organisation.follow_up").count() == 1


def test_members_and_the_leader_are_told_of_help_when_something_has_been_done(cast, case, now, signed_in):
    told = "The company is helping your team"
    assert told not in signed_in(cast.lone).get("/").content.decode()
    case.steps.create(kind="contact", due_on=now.date(), made_at=now, done_at=now)
    assert told in signed_in(cast.lone).get("/").content.decode()
    assert told in signed_in(cast.kirsten).get("/").content.decode()
    assert told not in signed_in(cast.henrik).get("/").content.decode()


def test_the_case_stands_on_hrs_today_until_it_is_under_way(cast, case, now, signed_in):
    hr = signed_in(cast.susanne)
    assert "Teams that can use help" in hr.get("/").content.decode()
    assert "Teams that can use help" not in signed_in(cast.torben).get("/").content.decode()
    Case.objects.update(closed_at=now)
    assert "Teams that can use help" not in hr.get("/").content.decode()


def test_closed_cases_are_deleted_after_two_years_with_their_notes(cast, case, now):
    CaseNote.objects.create(case=case, by=cast.susanne, text="A note", at=now)
    Case.objects.update(closed_at=now)
    forget_cases(now + 700 * DAY)
    assert Case.objects.exists()
    forget_cases(now + 733 * DAY)
    assert not CaseNote.objects.exists()


def test_hr_changes_when_a_case_opens(cast, the_time, signed_in):
    hr = signed_in(cast.susanne)
    assert 'value="90"' in hr.get("/organisation/rules/").content.decode()
    assert hr.post("/organisation/rules/", {"sure_percent": 50, "running": 2, "days": 14}).status_code == 422
    assert hr.post("/organisation/rules/", {"sure_percent": 85, "running": 3, "days": 7}).status_code == 302
    assert 'value="85"' in hr.get("/organisation/rules/").content.decode()
    assert Entry.objects.filter(what="organisation.rules").count() == 1


def test_the_front_page_of_the_organisation_shows_open_cases_first(cast, case, signed_in):
    page = signed_in(cast.susanne).get("/organisation/").content.decode()
    assert page.index("Havnen") < page.index("Belonging by unit")
    assert "/organisation/calculator/" not in signed_in(cast.torben).get("/organisation/").content.decode()


def test_hr_changes_what_is_assumed_of_teams_and_goes_back_to_the_usual(cast, the_time, signed_in):
    hr = signed_in(cast.susanne)
    given = {"mean": 60, "unsure": 9, "between": 8, "within": 20}
    assert hr.post("/organisation/rules/prior/", given | {"mean": 120}).status_code == 422
    assert hr.post("/organisation/rules/prior/", given).status_code == 302
    assert 'name="mean" value="60"' in hr.get("/organisation/rules/").content.decode()
    assert hr.post("/organisation/rules/prior/", {"usual": "1"}).status_code == 302
    assert 'name="mean" value="68"' in hr.get("/organisation/rules/").content.decode()
    assert signed_in(cast.torben).post("/organisation/rules/prior/", given).status_code == 404
