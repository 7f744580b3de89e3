"""The whole way: people answer low twice, the readings close, the estimates are written, and a case is there."""

from datetime import timedelta

from naervaer.answers.closing import close_due
from naervaer.answers.collecting import send
from naervaer.answers.opening import CellSpec, open_wave
from naervaer.answers.tests.room import SMALL
from naervaer.notices.models import Notice
from naervaer.organisation.models import Case
from naervaer.results.jobs import estimate_due

DAY = timedelta(days=1)
NEVER = {"B1": 0, "B2": 0, "B3": 0, "L1": 4}  # belongs not at all, and feels alone with the work
ALWAYS = {"B1": 4, "B2": 4, "B3": 4, "L1": 0}


def reading(cast, opens_at, answers) -> None:
    """All of Havnen answer alike; it closes after a week, and the estimates are written."""
    asked = tuple(person.pk for person in cast.harbour_people)
    wave_id = open_wave(
        organisation=cast.lyng, title="Måling", instrument=SMALL, by=None, at=opens_at, units_see=True,
        cells=[CellSpec("harbour", "Havnen", (cast.harbour.pk,), asked)],
        opens_at=opens_at, closes_at=opens_at + 7 * DAY,
    )  # fmt: skip
    for person in asked:
        send(wave_id=wave_id, sitting=0, member_id=person, ballot=f"phone-of-{person:08}", answers=answers, at=opens_at)
    close_due(opens_at + 7 * DAY)
    estimate_due(opens_at + 7 * DAY)


def test_low_for_long_enough_is_a_case_and_once_is_none(cast, now):
    reading(cast, now, NEVER)
    assert not Case.objects.exists()
    reading(cast, now + 14 * DAY, NEVER)
    case = Case.objects.get()
    assert case.measures == ["belonging"]  # one question alone leaves too much open for ten people
    assert case.before["belonging"][0] == 0
    assert case.before["belonging"][1] < 40
    assert Notice.objects.filter(kind="organisation.help").count() == 1


def test_a_team_that_belongs_is_left_in_peace(cast, now):
    reading(cast, now, ALWAYS)
    reading(cast, now + 14 * DAY, ALWAYS)
    assert not Case.objects.exists()
