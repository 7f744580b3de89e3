"""The contribution to the workplace assessment: findings and actions, without a single team or member."""

import io
from datetime import UTC, datetime

import pypdf
import pytest

from naervaer.organisation.actions.open_case import open_case
from naervaer.organisation.jobs import publish_quarters
from naervaer.organisation.models import Case

from .house import LOW, MIDDLING, quarter


@pytest.fixture
def done(cast, house, now, the_time):
    """A quarter that was published, and a case of Havnen with something done."""
    quarter(cast, house.teams, datetime(2025, 10, 6, 6, tzinfo=UTC), {"belonging": LOW, "L1": MIDDLING, "N1": MIDDLING})
    publish_quarters(now)
    case = open_case(organisation_id=cast.lyng.pk, team_ids=[cast.harbour.pk], low={"belonging": LOW}, days=14, at=now)
    Case.objects.update(owner=cast.susanne, follow_up_on=datetime(2026, 4, 13, tzinfo=UTC).date())
    case.steps.create(kind="planning", due_on=datetime(2026, 3, 9, tzinfo=UTC).date(), made_at=now, done_at=now)
    case.steps.create(kind="other", what="=A joint breakfast", due_on=now.date(), made_at=now)


def test_the_page_has_findings_actions_owners_and_dates_under_their_headings(cast, done, signed_in):
    page = signed_in(cast.torben).get("/organisation/assessment/").content.decode()
    for text in ("Social relations (§ 7)", "Øst", "Vest", "Make a plan for next time", "Susanne Berg", "9 March 2026",
                 "13 April 2026", "not a whole one", "takes part in all of it"):  # fmt: skip
        assert text in page


def test_no_team_is_named_anywhere(cast, done, signed_in):
    hr = signed_in(cast.susanne)
    pdf = hr.get("/organisation/assessment/pdf/").content
    text = "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages)
    listed = hr.get("/organisation/assessment/list/").content.decode()
    for found in (hr.get("/organisation/assessment/").content.decode(), text, listed):
        for name in ("Havnen", "Metro", "Kirsten", "Lone"):
            assert name not in found
    assert "Contribution to the workplace assessment" in text
    assert "0–40" in text


def test_the_list_opens_in_a_spreadsheet_and_holds_no_formula(cast, done, signed_in):
    answer = signed_in(cast.susanne).get("/organisation/assessment/list/")
    rows = answer.content.decode("utf-8-sig").splitlines()
    assert rows[0].startswith("What;Heading;Unit")
    assert "Finding;Social relations (§ 7);Øst;Belonging;low;0;40;;;;" in rows
    assert any(row.startswith("Action;Social relations (§ 7);Øst;'=A joint breakfast") for row in rows)


def test_a_small_units_action_is_told_of_the_whole_organisation(cast, done, signed_in):
    cast.harbour.unit.teams.exclude(pk=cast.harbour.pk).update(unit=None)
    rows = signed_in(cast.susanne).get("/organisation/assessment/list/").content.decode()
    assert "Action;Social relations (§ 7);Lyng Service;Make a plan" in rows


def test_before_there_is_anything_the_page_says_what_will_come(cast, the_time, signed_in):
    page = signed_in(cast.susanne).get("/organisation/assessment/").content.decode()
    assert "when the first quarter with readings is over" in page
    assert signed_in(cast.susanne).get("/organisation/assessment/pdf/").content.startswith(b"%PDF")


def test_others_and_other_forms_find_nothing(cast, the_time, signed_in):
    assert signed_in(cast.susanne).get("/organisation/assessment/word/").status_code == 404
    for member in (cast.kirsten, cast.lone, cast.stine):
        assert signed_in(member).get("/organisation/assessment/pdf/").status_code == 404
