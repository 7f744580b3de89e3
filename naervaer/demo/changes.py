"""What happened to the house in half a year: people came and went, a team moved, one was helped."""

from collections.abc import Callable
from datetime import datetime, timedelta

from naervaer.organisation.actions.cases import finish_step, give_owner, plan_step
from naervaer.organisation.models import Case
from naervaer.people.actions.members import add_member, end_member
from naervaer.people.actions.structure import add_to_team, change_team, leave_team
from naervaer.people.models import Member, Team, Unit

from .company import DAY
from .people import give_hours

# In which week, to which team, and in which week they left again.
CAME_AND_LEFT = (
    ("airport", "Yusra Rahman", -9, 6),
    ("schools", "Birgit Toft", -20, 14),
    ("offices", "Danuta Lis", -6, 18),
    ("metro", "Ali Farah", 4, 22),
    ("airport", "Karin Storm", 8, None),
    ("canteens", "Kim Dao", 10, None),
)
MOVED = (("technical", "green", 12), ("airport", "metro", 16))  # one person from the first team to the second
WINDOWS_MOVE = 11  # from one unit to another
HELPED = timedelta(days=4)


def changes_of(by: Member, teams: dict[str, Team]) -> Callable[[int, datetime], None]:
    """What to call with each week's number, in order, as `by`."""
    done: set[object] = set()

    def tell(week: int, at: datetime) -> None:
        for key, name, came, left in CAME_AND_LEFT:
            if came <= week and _once(done, (name, "came")):
                _comes(by, teams[key], name, at + timedelta(weeks=min(came - week, 0)))
            if left is not None and left <= week and _once(done, (name, "left")):
                end_member(Member.objects.get(name=name), by=by.pk, at=at)
        for source, target, when in MOVED:
            if when <= week and _once(done, (source, target)):
                _moves(by, teams[source], teams[target], at)
        if week >= WINDOWS_MOVE and _once(done, "windows"):
            unit = Unit.objects.get(organisation=by.organisation, name="Ejendomme")
            change_team(teams["windows"], name=teams["windows"].name, unit=unit, by=by.pk, at=at)

    return tell


def help_the_team(by: Member, now: datetime) -> None:
    """HR took the case that a low result opened, and talked with the leader."""
    for case in Case.objects.filter(organisation=by.organisation):
        then = min(case.opened_at + HELPED, now)
        give_owner(case=case, owner=by, by=by, at=then)
        step = plan_step(case=case, kind="contact", what="", due_on=then.date(), by=by, at=then)
        finish_step(step=step, by=by, at=then)
        plan_step(case=case, kind="mentoring", what="", due_on=(now + timedelta(days=12)).date(), by=by, at=then)


def _once(done: set[object], what: object) -> bool:
    is_new = what not in done
    done.add(what)
    return is_new


def _comes(by: Member, team: Team, name: str, at: datetime) -> None:
    values = {"name": name, "language": "da", "languages": ["da", "en"], "media": ["call", "sms"],
              "starts_on": at.date()}  # fmt: skip
    person = add_member(organisation=by.organisation, values=values, teams=[team], by=by.pk, at=at, from_now=True)
    give_hours(person, DAY)


def _moves(by: Member, source: Team, target: Team, at: datetime) -> None:
    person = source.members.filter(memberships__until=None, roles=None).order_by("-pk").first()
    if person:
        leave_team(source, person, on=at.date(), by=by.pk, at=at)
        add_to_team(target, [person], on=at.date(), by=by.pk, at=at)
