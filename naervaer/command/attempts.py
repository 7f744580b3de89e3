"""What people try at the doors of the sealed room: played by invented people in a scratch installation.

A leader who closes early, adds invented colleagues, lets somebody join late or holds everybody's cards; a member who
answers twice. `rehearsal.py` runs it before its own reading closes.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import DatabaseError, connection, transaction

from naervaer.answers import reporting
from naervaer.answers.closing import close_due
from naervaer.answers.collecting import Refused, send
from naervaer.answers.finding import Finding, counted
from naervaer.answers.opening import CellSpec, NotOpened, open_wave
from naervaer.core.anonymity import Instrument, Measure, Question, TeamToAsk, arrange
from naervaer.people.actions import pins
from naervaer.people.actions.links import mint_cards
from naervaer.people.models import Member, Membership, Organisation, Pin, Role, RoleKind, Team

ASKED = Instrument("1", ((Question("q"),),), (Measure("q", ("q",)),))
DAY = timedelta(days=1)
PIN = "482915"
GUESSES = 60  # of a million PINs, in a week


@dataclass(frozen=True)
class Stage:
    """A team of six with its leader, a newcomer, and an open reading."""

    organisation: Organisation
    team: Team
    leader: Member
    people: Sequence[Member]
    newcomer: Member
    wave_id: int
    opens_at: datetime
    closes_at: datetime


def findings(opens_at: datetime, closes_at: datetime) -> list[Finding]:
    """Every attempt, each on the same stage."""
    stage = _stage(opens_at, closes_at)
    return [
        refused("early closing", [lambda: _closes_early(stage), lambda: _moves_the_date(stage)]),
        refused("late joiners", [lambda: _send(stage, stage.newcomer, 1)]),
        refused("answering twice", [lambda: _answers_twice(stage)]),
        refused("overlapping groups, leaders and newcomers in them", [
            lambda: _open(stage, [stage.people, stage.people[:1]]),
            lambda: _open(stage, [[*stage.people, stage.leader]]),
            lambda: _open(stage, [[*stage.people, stage.newcomer]]),
        ]),
        refused("readings too short, too close or at once", [
            lambda: _open(stage, [stage.people], days=1),
            lambda: _open(stage, [stage.people], after=-2),
        ]),
        _cards(stage),
        _dummies(),
    ]  # fmt: skip


def refused(attack: str, tries: Sequence[Callable[[], object]]) -> Finding:
    """How many of the tries a door let through."""
    through = 0
    for attempt in tries:
        try:
            through += attempt() is not False
        except (Refused, NotOpened, DatabaseError, pins.Refused):
            continue
    return Finding(attack, f"{through} of {len(tries)} tries let through", "0", through == 0)


def _stage(opens_at: datetime, closes_at: datetime) -> Stage:
    organisation = Organisation.objects.create(name="Attempts", created_at=opens_at)
    team = Team.objects.create(organisation=organisation, name="Six")
    people = [Member.objects.create(organisation=organisation, name=f"Person {n}") for n in range(8)]
    for number, one in enumerate(people):
        since = opens_at.date() - (10 if number == 7 else 90) * DAY
        Membership.objects.create(member=one, team=team, since=since)
    Role.objects.create(member=people[6], kind=RoleKind.LEADER, team=team, since=opens_at.date() - 90 * DAY)
    cell = CellSpec("six", "Six", (team.pk,), tuple(one.pk for one in people[:6]))
    wave_id = open_wave(
        organisation=organisation, title="Attempts", instrument=ASKED, cells=[cell],
        opens_at=opens_at, closes_at=closes_at, by=people[6], at=opens_at,
    )  # fmt: skip
    return Stage(organisation, team, people[6], people[:6], people[7], wave_id, opens_at, closes_at)


def _send(stage: Stage, member: Member, number: int) -> bool:
    """Durable in itself, so the try has no transaction round it."""
    ballot = f"ballot-of-attempt-{number:04}"
    send(wave_id=stage.wave_id, sitting=0, member_id=member.pk, ballot=ballot, answers={"q": 2}, at=stage.opens_at)
    return True


def _answers_twice(stage: Stage) -> bool:
    _send(stage, stage.people[0], 10)
    return _send(stage, stage.people[0], 11)


def _closes_early(stage: Stage) -> bool:
    close_due(stage.closes_at - timedelta(seconds=1))
    facts = reporting.wave_facts(stage.wave_id)
    return facts is None or facts.stage != reporting.Stage.OPEN


def _moves_the_date(stage: Stage) -> bool:
    with transaction.atomic(), connection.cursor() as cursor:
        soon = connection.ops.adapt_datetimefield_value(stage.opens_at + DAY)
        cursor.execute("UPDATE answers_wave SET closes_at = %s WHERE id = %s", [soon, stage.wave_id])
    return True


def _open(stage: Stage, groups: Sequence[Sequence[Member]], after: int = 1, days: int = 7) -> int:
    """Another reading of the team, some days after the end of the one that is open."""
    cells = [
        CellSpec(f"group-{n}", "Group", (stage.team.pk,) if not n else (), tuple(one.pk for one in group))
        for n, group in enumerate(groups)
    ]
    begins = stage.closes_at + after * DAY
    return open_wave(
        organisation=stage.organisation, title="Again", instrument=ASKED, cells=cells,
        opens_at=begins, closes_at=begins + days * DAY, by=stage.leader, at=stage.opens_at,
    )  # fmt: skip


def _cards(stage: Stage) -> Finding:
    """Everybody has chosen a PIN; the leader has all the cards, and a week to guess."""
    for one in stage.people:
        pins.enrol(one, pin=PIN)
    mint_cards([one.pk for one in stage.people])
    taken = refused("", [lambda one=one: pins.enrol(one, pin="736194") for one in stage.people])  # type: ignore[misc]  # its own one
    guesses, at = 0, stage.opens_at
    while at < stage.closes_at and guesses <= GUESSES:
        pins.check_pin(stage.people[0], f"{736_195 + guesses}", at)
        guesses += 1
        at = pins.waits_until(Pin.objects.get(member=stage.people[0]), at) or at
    learns = f"{taken.learns}; {guesses} of a million PINs can be tried in a week"
    aim = f"0 let through; at most {GUESSES}"
    return Finding("a leader holding all cards", learns, aim, taken.holds and guesses <= GUESSES)


def _dummies() -> Finding:
    """Four invented people round one make five: such a group is asked nothing, alone."""
    groups = len(arrange([TeamToAsk(1, "Invented", (), 5)]).cells)
    return counted("dummies: four invented people round one", groups, "groups asked")
