"""Builds Lyng Service: the cast, and some two hundred others in twelve teams around them."""

import random
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from naervaer.people.models import (
    Absence,
    Account,
    Member,
    Membership,
    Organisation,
    Role,
    RoleKind,
    Site,
    Team,
    Unit,
    WorkSpan,
)

from .cast import Cast, staff
from .company import NAMES, TEAMS, Shift, TeamPlan
from .model import SEED

ENROLLED = 0.85
LEADERS: Shift = ((0, 1, 2, 3, 4), time(7), time(15))


def build_company(cast: Cast, at: datetime) -> dict[str, Team]:
    """Fill `cast.lyng` with every team of company.py; the teams by their key."""
    today = at.date()
    names = _names()
    sites = _sites(cast.lyng)
    units = {
        plan.unit: Unit.objects.get_or_create(organisation=cast.lyng, parent=None, name=plan.unit)[0] for plan in TEAMS
    }
    teams = {}
    for index, plan in enumerate(TEAMS):
        team, _ = Team.objects.get_or_create(
            organisation=cast.lyng, name=plan.name, defaults={"unit": units[plan.unit]}
        )
        teams[plan.key] = team
        draw = random.Random(f"{SEED}|{plan.key}")  # noqa: S311  # invented people
        _leader(cast.lyng, plan, team, index, today)
        present = list(team.members.order_by("pk"))
        mobile = 1000 * (index + 1)
        present += [
            _member(cast.lyng, plan, team, next(names[draw.choice(plan.tongues)]), mobile + number, draw, today)
            for number in range(plan.size - len(present))
        ]
        for number, member in enumerate(present):
            _place(member, plan, number, sites, draw)
    _absences(cast.lyng, today)
    return teams


def _names() -> dict[str, Iterator[tuple[str, str]]]:
    """For each tongue: an endless row of (tongue, full name) without repeats among the first hundreds."""

    def row(tongue: str) -> Iterator[tuple[str, str]]:
        first, last = NAMES[tongue]
        for turn in range(10_000):
            yield tongue, f"{first[turn % len(first)]} {last[(turn % len(first) + turn // len(first)) % len(last)]}"

    return {tongue: row(tongue) for tongue in NAMES}


def _sites(organisation: Organisation) -> dict[str, Site]:
    names = dict.fromkeys(name for plan in TEAMS for name in plan.sites)
    return {name: Site.objects.get_or_create(organisation=organisation, name=name)[0] for name in names}


def _leader(organisation: Organisation, plan: TeamPlan, team: Team, index: int, today: date) -> None:
    since = today - timedelta(days=900)
    first, *_rest = plan.leader.lower().replace("ø", "o").replace("å", "aa").replace("æ", "ae").split()
    leader, created = Member.objects.get_or_create(
        organisation=organisation,
        name=plan.leader,
        defaults={
            "email": f"{first}@lyng.example",
            "mobile": f"+4520{900_000 + index:06}",
            "languages": ["da", "en"],
            "media": ["call", "sms", "email", "video"],
            "task": "Serviceleder",
            "starts_on": since,
        },
    )
    if created:
        leader.account = staff(leader.email)
        leader.save()
    Role.objects.get_or_create(member=leader, kind=RoleKind.LEADER, team=team, defaults={"since": since})
    give_hours(leader, LEADERS)


def _member(
    organisation: Organisation,
    plan: TeamPlan,
    team: Team,
    named: tuple[str, str],
    number: int,
    draw: random.Random,
    today: date,
) -> Member:
    tongue, name = named
    since = today - timedelta(days=draw.choice([14, 60, 120, 200, 400, 700, 1100, 2000]))
    email = f"{name.split()[0].lower()}.{number}@lyng.example" if plan.office or draw.random() < 0.25 else ""
    member = Member.objects.create(
        organisation=organisation,
        name=name,
        payroll_number=str(40_000 + number),
        mobile=f"+4520{100_000 + number:06}",
        email=email,
        language=tongue if tongue in {"pl", "ar"} else "da",
        languages=sorted({tongue, "da"} if draw.random() < 0.75 else {tongue, "en"}),
        task=plan.task,
        starts_on=since,
        media=["call", "sms", "video", "chat", "email"]
        if plan.office
        else ["call", "sms"] + (["email"] if email else []),
        works_alone=draw.random() < plan.alone,
        account=Account.objects.create_user() if draw.random() < ENROLLED else None,
    )
    Membership.objects.create(member=member, team=team, since=since)
    return member


def _place(member: Member, plan: TeamPlan, number: int, sites: dict[str, Site], draw: random.Random) -> None:
    """Give a member one or two of the team's sites, and a shift, where they have none."""
    chosen = {plan.sites[number % len(plan.sites)], draw.choice(plan.sites)} if plan.alone else {plan.sites[0]}
    member.sites.add(*(sites[name] for name in chosen))
    if not member.spans.exists():
        for shift in plan.shifts[number % len(plan.shifts)]:
            give_hours(member, shift)


def give_hours(member: Member, shift: Shift) -> None:
    weekdays, starts, ends = shift
    WorkSpan.objects.bulk_create(
        WorkSpan(member=member, weekday=weekday, starts=starts, ends=ends) for weekday in weekdays
    )


def _absences(organisation: Organisation, today: date) -> None:
    """Every thirtieth is away this week, and every fortieth next month."""
    members = list(organisation.members.order_by("pk"))
    Absence.objects.bulk_create(
        [
            Absence(member=m, first_day=today - timedelta(days=2), last_day=today + timedelta(days=5))
            for m in members[7::30]
        ]
        + [
            Absence(member=m, first_day=today + timedelta(days=20), last_day=today + timedelta(days=34))
            for m in members[9::40]
        ]
    )
