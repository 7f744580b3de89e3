"""Half a year of readings, opened by the rhythm, answered, closed and estimated through the product's own doors.

Two full readings and a pulse every second week. The last pulse is open now, and whoever can be visited in the
demo has not answered it yet.
"""

from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from naervaer.answers.closing import close_due
from naervaer.answers.collecting import send
from naervaer.answers.reporting import asked_in, results
from naervaer.core.waves import Slot, coming
from naervaer.method.readings import left_out
from naervaer.notices.jobs import tidy
from naervaer.organisation.jobs import publish_quarters
from naervaer.people.models import Member, Organisation, Team
from naervaer.readings.actions.save_mirror import save_mirror
from naervaer.readings.instrument import instrument
from naervaer.readings.models import Pause, Reading, Rhythm, TeamRhythm
from naervaer.readings.waves.closed_days import closed
from naervaer.readings.waves.due import beat_of
from naervaer.readings.waves.opening import open_due
from naervaer.results.jobs import estimate_due

from . import model
from .guide import GUESTS

ZONE = ZoneInfo("Europe/Copenhagen")
WEEKS = 26
NIGHT_BEFORE = timedelta(hours=1)
WAITING = {guest.name for guest in GUESTS}  # they have not answered the open one yet


def tell_readings(
    by: Member,
    teams: dict[str, Team],
    now: datetime,
    changes: Callable[[int, datetime], None] = lambda _week, _at: None,
) -> None:
    """Everything that opened since 26 weeks ago; `changes` is told each week's number before what opens in it."""
    start = begins(now)
    rhythm = _rhythm(by.organisation, teams, start)
    keys = {team.pk: key for key, team in teams.items()}
    answered: set[int] = set()
    for slot in slots(rhythm, start, now):
        opens = datetime.combine(slot.opens, time(), ZONE)
        _night(min(opens - NIGHT_BEFORE, now))
        changes((slot.opens - start).days // 7, opens - 2 * NIGHT_BEFORE)
        open_due(opens - NIGHT_BEFORE)
        for reading in Reading.objects.filter(rhythm=rhythm).exclude(pk__in=answered):
            _answer_all(reading, keys, (slot.opens - start).days // 7, now)
            answered.add(reading.pk)
    _night(now)
    tidy(now)


def begins(now: datetime) -> date:
    """The Monday to Friday nearest before yesterday, 26 weeks ago: so a pulse is open now."""
    day = now.astimezone(ZONE).date() - timedelta(days=1)
    while day.weekday() > 4:
        day -= timedelta(days=1)
    return day - timedelta(weeks=WEEKS)


def slots(rhythm: Rhythm, start: date, now: datetime) -> tuple[Slot, ...]:
    """What the rhythm opens until now, for teams that follow it."""
    beat, is_closed = beat_of(rhythm, rhythm.pulse_weeks), closed(rhythm.country, [])
    return coming(beat, is_closed, start, now.astimezone(ZONE).date())


def _rhythm(organisation: Organisation, teams: dict[str, Team], start: date) -> Rhythm:
    """Every second week; the head office every fourth; the schools had a holiday."""
    first, second = start + timedelta(weeks=2), start + timedelta(weeks=WEEKS - 2)
    TeamRhythm.objects.create(team=teams["head"], pulse_weeks=4)
    Pause.objects.create(
        organisation=organisation, team=teams["schools"],
        first_day=start + timedelta(weeks=9), last_day=start + timedelta(weeks=12),
    )  # fmt: skip
    return Rhythm.objects.create(
        organisation=organisation,
        is_on=True,
        begins_on=start,
        weekday=start.weekday(),
        full_months=sorted({first.month, second.month}),
        full_days=7,
    )


def _night(at: datetime) -> None:
    """What the worker does every minute: close, publish, estimate, tell."""
    close_due(at)
    estimate_due(at)
    publish_quarters(at)


def _answer_all(reading: Reading, keys: dict[int, str], week: int, now: datetime) -> None:
    is_open = reading.closes_at > now
    for key, person in _asked(reading, keys):
        waits = is_open and (person.name in WAITING or person.pk % 2)
        if not waits and model.takes_part(key, person.pk, week):
            _answer(reading, key, person.pk, week)
    if reading.kind == Reading.Kind.FULL:
        for team in reading.teams.all():
            _mirror(reading, keys[team.pk], team, week)


def _asked(reading: Reading, keys: dict[int, str]) -> Iterator[tuple[str, Member]]:
    """Everybody asked, with the key of the team that answers for the cell."""
    found = results(reading.wave_id)
    for cell in found.cells if found else ():
        people = Member.objects.filter(pk__in=[one.member_id for one in asked_in(cell.cell_id)]).order_by("pk")
        yield from ((keys[cell.team_ids[0]], person) for person in people)


def _answer(reading: Reading, team: str, person: int, week: int) -> None:
    asked = instrument(reading.questions)
    for sitting, part in enumerate(reading.questions.sittings):
        answers = model.sitting_answers(team, person, asked, sitting, week)
        skipped = left_out(answers, part.items)
        send(
            wave_id=reading.wave_id,
            sitting=sitting,
            member_id=person,
            ballot=model.ballot(team, person, week, sitting),
            answers={item: value for item, value in answers.items() if item not in skipped},
            at=reading.opens_at + timedelta(hours=5),
        )


def _mirror(reading: Reading, key: str, team: Team, week: int) -> None:
    """The leader's own answers: mostly a little kinder than the team's."""
    leader = Member.objects.get(roles__team=team, roles__kind="leader")
    answers = {item.id: model.own_view(key, item.measure, week, item.scale.points) for item in reading.questions.mirror}
    save_mirror(reading=reading, team=team, by=leader, answers=answers, at=reading.opens_at + timedelta(hours=30))
