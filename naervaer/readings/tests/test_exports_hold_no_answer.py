"""What people take out of the product is the same, whatever anybody answered within the bands, or nothing.

The pages on paper have their own test (test_only_bands_leave_the_room.py); the contribution of the organisation is
made of units alone (naervaer/organisation/auditing.py).
"""

import io
from datetime import datetime, timedelta
from types import SimpleNamespace

import pypdf
import pytest
from django.db import transaction

from naervaer.answers.closing import close_due
from naervaer.demo.cast import Cast
from naervaer.people.models import Member
from naervaer.results.jobs import estimate_due

from .closed_reading import LIVELY, WEEK, answered, opened
from .two_worlds import signed_in

OWN = ("/profile/data/all.json", "/profile/data/all.pdf")
ASSESSMENT = ("/organisation/assessment/list/", "/organisation/assessment/pdf/")
OTHER = LIVELY | {"N1": 4, "B1": 4, "T1": 0}


@pytest.fixture(autouse=True)
def at_the_moment_of_the_tests(monkeypatch: pytest.MonkeyPatch, now: datetime) -> None:
    monkeypatch.setattr("naervaer.web.clock.timezone", SimpleNamespace(now=lambda: now))


def taken_out(
    cast: Cast, now: datetime, who: Member, addresses: tuple[str, ...], lone: object, until: bool
) -> list[bytes]:
    """Eight colleagues answer; Lone answers `lone`, or nothing. The world is gone afterwards."""
    before = transaction.savepoint()
    at = now - WEEK - timedelta(days=1) if until else now - timedelta(days=2)
    reading = opened(cast, at)
    for person in cast.harbour_people:
        if person != cast.lone:
            answered(reading, person, LIVELY, at)
    if isinstance(lone, dict):
        answered(reading, cast.lone, lone, at)
    if until:
        close_due(reading.closes_at)
        estimate_due(now)
    client = signed_in(who)
    found = [_read(client.get(address, follow=True).content) for address in addresses]
    transaction.savepoint_rollback(before)
    return found


def _read(content: bytes) -> bytes:
    """A file as it is; of a PDF, which says when it was made, its pages."""
    if not content.startswith(b"%PDF"):
        return content
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages).encode()


@pytest.mark.parametrize("until", [False, True], ids=["while it is open", "when it has closed"])
def test_what_is_held_about_me_is_the_same_whatever_i_answered_or_nothing(
    cast: Cast, now: datetime, until: bool
) -> None:
    nothing = taken_out(cast, now, cast.lone, OWN, None, until)
    assert b"M\\u00e5ling" in nothing[0] or "Måling".encode() in nothing[0]
    assert taken_out(cast, now, cast.lone, OWN, LIVELY, until) == nothing
    assert taken_out(cast, now, cast.lone, OWN, OTHER, until) == nothing


def test_the_contribution_is_the_same_before_a_quarter_is_told_whatever_anybody_answered(
    cast: Cast, now: datetime
) -> None:
    nothing = taken_out(cast, now, cast.susanne, ASSESSMENT, None, True)
    assert b"APV" in nothing[1]
    assert taken_out(cast, now, cast.susanne, ASSESSMENT, OTHER, True) == nothing
