"""Three readings of the demo, asked, answered, closed and released through the product's own doors.

The first was closed almost half a year ago. The second closed last week for half of the teams, and is
open now for the others, so that there is both a result to look at and something to answer.
"""

from datetime import datetime, timedelta

from naervaer.answers.closing import close_due
from naervaer.answers.collecting import send
from naervaer.method.readings import full_reading, left_out
from naervaer.people.models import Member, Team
from naervaer.readings.actions.open_reading import Opening, check, open_reading
from naervaer.readings.actions.save_mirror import save_mirror
from naervaer.readings.instrument import instrument
from naervaer.readings.models import Reading

from . import model
from .guide import GUESTS

WEEK = timedelta(days=7)
WAITING = {guest.name for guest in GUESTS}  # they have not answered the open one yet
CLOSED_LAST_WEEK = ("harbour", "hospital", "offices", "windows", "green", "head")


def tell_readings(by: Member, teams: dict[str, Team], now: datetime) -> None:
    """Open, answer and close them as `by`; `now` is the moment the demo is made."""
    second = {key: team for key, team in teams.items() if key in CLOSED_LAST_WEEK}
    third = {key: team for key, team in teams.items() if key not in CLOSED_LAST_WEEK}
    _read(by, teams, 0, now - 25 * WEEK, share=1.0)
    close_due(now - 24 * WEEK)
    _read(by, second, 1, now - timedelta(days=15), share=1.0)
    close_due(now - timedelta(days=8))
    _read(by, third, 1, now - timedelta(days=3), share=0.4)


def _read(by: Member, teams: dict[str, Team], wave: int, opens: datetime, share: float) -> None:
    opening = Opening(teams=list(teams.values()), opens_at=opens, closes_at=opens + WEEK)
    plan = check(by, opening, opens)
    reading = open_reading(by=by, opening=opening, seen=plan.fingerprint, at=opens)
    keys = {team.pk: key for key, team in teams.items()}
    for cell in plan.cells:
        key = keys[cell.teams[0].pk]
        for number, person in enumerate(cell.people):
            waits = share < 1 and person.name in WAITING
            if number < share * len(cell.people) and not waits and model.takes_part(key, person.pk, wave):
                _answer(reading, key, person.pk, wave, opens + timedelta(hours=5 + number % 90))
    for key, team in teams.items():
        _mirror(reading, key, team, wave, opens + timedelta(hours=30))


def _answer(reading: Reading, team: str, person: int, wave: int, at: datetime) -> None:
    asked = instrument(full_reading())
    for sitting, part in enumerate(full_reading().sittings):
        answers = model.sitting_answers(team, person, asked, sitting, wave)
        skipped = left_out(answers, part.items)
        send(
            wave_id=reading.wave_id,
            sitting=sitting,
            member_id=person,
            ballot=model.ballot(team, person, wave, sitting),
            answers={item: value for item, value in answers.items() if item not in skipped},
            at=at,
        )


def _mirror(reading: Reading, key: str, team: Team, wave: int, at: datetime) -> None:
    """The leader's own answers: mostly a little kinder than the team's."""
    leader = Member.objects.get(roles__team=team, roles__kind="leader")
    answers = {item.id: model.own_view(key, item.measure, wave, item.scale.points) for item in reading.questions.mirror}
    save_mirror(reading=reading, team=team, by=leader, answers=answers, at=at)
