"""Half a year of talks and promises, told through the same actions that a leader's clicks call."""

import random
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from naervaer.conversations.actions.log_talk import log_talk
from naervaer.conversations.actions.wish import wish_to_talk
from naervaer.people.models import Member, Team
from naervaer.steps.actions.promise import drop_step, keep_step, move_step, promise_step
from naervaer.steps.models import Origin, Step

from .company import TEAMS
from .model import SEED

ZONE = ZoneInfo("Europe/Copenhagen")
WEEKS = 26
PROMISES = (
    "Jeg finder en afløser til fredag eftermiddag",
    "Jeg spørger kunden om nøglen til depotet",
    "Jeg bestiller nye moppestel",
    "Jeg ringer til lønkontoret om tillægget",
    "Jeg kommer forbi på tirsdag og ser gulvet i kælderen",
    "Jeg skriver vagtplanen, så den kan læses på telefonen",
    "Jeg taler med receptionen om lyset om natten",
    "Jeg melder dig til sprogkurset",
    "Jeg sender billeder af den nye rengøringsvogn",
    "Jeg får rettet din mødetid i systemet",
)
TEAM_STEPS = (
    "En fast ringetid hver onsdag kl. 7.30–8.00",
    "Vi begynder hvert møde med, hvad der gik godt",
    "En side med, hvem der ved hvad, på alle steder",
    "Jeg siger hver mandag, hvad der er vigtigst i ugen",
)


def tell_talks(teams: dict[str, Team], now: datetime) -> None:
    """Talks of every leader over the last 26 weeks, one promise in six, and two open wishes in Havnen."""
    for plan in TEAMS:
        team = teams[plan.key]
        leader = Member.objects.get(roles__team=team, roles__kind="leader")
        _team_talks(leader, team, plan.office, random.Random(f"{SEED}|talks|{plan.key}"), now)  # noqa: S311
        _team_steps(leader, team, now)
    waiting = teams["harbour"].members.order_by("name")
    wish_to_talk(member=waiting[3], at=now - timedelta(hours=20), suits="efter kl. 13")
    wish_to_talk(member=waiting[11], at=now - timedelta(hours=44))


def _team_talks(leader: Member, team: Team, office: bool, draw: random.Random, now: datetime) -> None:
    """One or two talks a working day, mostly with those not talked with for longest; four are out of sight."""
    people = list(team.members.order_by("pk"))
    last: dict[int, date] = {}
    hidden = {person.pk for person in people[5::9]}
    for back in range(WEEKS * 7, 0, -1):
        day = (now - timedelta(days=back)).astimezone(ZONE).date()
        if day.weekday() > 4 or draw.random() < 0.25:
            continue
        here = [p for p in people if (p.starts_on is None or p.starts_on <= day) and (p.pk not in hidden or back > 60)]
        for _ in range(min(len(here), draw.choice([1, 1, 2]), 1 if len(people) < 8 else 2)):
            waiting = sorted(here, key=lambda p: (last.get(p.pk, date.min), p.pk))
            person = draw.choice(waiting[: max(1, len(waiting) // 3)])
            last[person.pk] = day
            _talk(leader, person, office, draw, datetime.combine(day, time(draw.randint(8, 14), 20), ZONE), now)


def _talk(leader: Member, person: Member, office: bool, draw: random.Random, at: datetime, now: datetime) -> None:
    how = draw.choice(["video", "meeting", "visit"] if office else ["call", "call", "call", "visit", "visit"])
    promised = draw.choice(PROMISES) if draw.random() < 1 / 6 else None
    due_on = at.date() + timedelta(days=draw.randint(2, 10))
    talk = log_talk(
        by=leader,
        people=[person],
        how=how,
        minutes=draw.choice([5, 7, 8, 8, 9, 12]),
        distance=draw.choice(["shorter"] * 6 + ["same"] * 3 + ["longer", "unsaid"]),
        on=at.date(),
        at=at,
        promise=promised,
        due_on=due_on if promised else None,
    )
    if talk.step:
        _settle(talk.step, leader, draw, now)


def _settle(step: Step, leader: Member, draw: random.Random, now: datetime) -> None:
    """Eight of ten promises are kept, one is moved first, one is dropped; those due later stay open."""
    fate = draw.random()
    due = datetime.combine(step.due_on, time(13), ZONE)
    if fate > 0.9 and due - timedelta(days=1) < now:
        move_step(step=step, by=leader, due_on=step.due_on + timedelta(days=5), at=due - timedelta(days=1))
        due += timedelta(days=5)
    if due < now:
        (drop_step if 0.8 < fate <= 0.9 else keep_step)(step=step, by=leader, at=due)


def _team_steps(leader: Member, team: Team, now: datetime) -> None:
    """After the first reading the leader promised the team two things: one is kept, one is due next week."""
    kept, going = (TEAM_STEPS[(leader.pk + turn) % len(TEAM_STEPS)] for turn in (0, 1))
    then = now - timedelta(weeks=22)
    step = promise_step(
        by=leader,
        to=[],
        team=team,
        what=kept,
        due_on=(then + timedelta(days=20)).date(),
        origin=Origin.READING,
        at=then,
    )
    keep_step(step=step, by=leader, at=then + timedelta(days=18))
    recent = now - timedelta(days=5)
    promise_step(
        by=leader,
        to=[],
        team=team,
        what=going,
        due_on=(now + timedelta(days=9)).date(),
        origin=Origin.READING,
        at=recent,
    )
