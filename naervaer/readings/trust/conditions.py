"""The special conditions of a team (METHOD S13): of the team as a whole, from the list of people and released values.

A condition is named only when it holds for at least three people, so that it points at nobody.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from naervaer.core.anonymity import Score
from naervaer.core.compass.bands import apart
from naervaer.core.planning.week import other_hours
from naervaer.method.factors import FACTORS
from naervaer.method.special_conditions import CONDITIONS
from naervaer.people.availability import Hours, hours_of
from naervaer.people.models import Member, Team

FEWEST = 3
_WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Special:
    """One condition that holds for the team: the factor it weighs on, and what takes it into account."""

    id: str
    name: str
    so: str
    factor: str
    do: str


def special_conditions(
    team: Team,
    leader: Member | None,
    company: Score | None,
    place: Score | None,
    at: datetime,
    language: str,
    leads: bool,
) -> tuple[Special, ...]:
    """Those that hold, in the method's order. `company`, `place`: how close the team feels. Four queries."""
    people = list(
        Member.objects.active(at.date())
        .filter(memberships__team=team, memberships__until=None)
        .exclude(pk=leader.pk if leader else 0)
        .prefetch_related("sites")
        .distinct()
    )
    held = {
        "place": company is not None and place is not None and apart(company, place),
        "alone": sum(person.works_alone for person in people) >= FEWEST,
        "languages": _spread([person.language for person in people]),
        "hours": leader is not None and _other_hours(leader, people, at) >= FEWEST,
        "sites": len({site.pk for person in people for site in person.sites.all()}) >= FEWEST,
    }
    names = {factor.id: factor.name.in_language(language) for factor in FACTORS}
    return tuple(
        Special(
            id=condition.id,
            name=condition.name.in_language(language),
            so=condition.so.in_language(language),
            factor=names[condition.factor],
            do=(condition.leader if leads else condition.member).in_language(language),
        )
        for condition in CONDITIONS
        if held[condition.id]
    )


def _spread(languages: list[str]) -> bool:
    """Whether at least three read another language than most of them."""
    return bool(languages) and len(languages) - max(map(languages.count, languages)) >= FEWEST


def _other_hours(leader: Member, people: list[Member], at: datetime) -> int:
    """How many work at other times than the leader, as both usually do."""
    hours = hours_of([leader, *people])
    weeks = {pk: Hours(found.zone, found.spans, ()).between(at, at + _WEEK) for pk, found in hours.items()}
    return sum(other_hours(weeks[person.pk], weeks[leader.pk]) for person in people)
