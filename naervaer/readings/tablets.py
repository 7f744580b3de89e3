"""What a shared device may show: its team, and, only while something is asked, those who are asked."""

from dataclasses import dataclass
from datetime import datetime

from naervaer.answers.reporting import AskedPerson, Stage, asked_in, results_for_team
from naervaer.people.actions.links import hashed
from naervaer.people.models import Team

from .models import Tablet


@dataclass(frozen=True)
class Names:
    """Who is asked in the team now, by name; never who has answered."""

    team: str
    people: tuple[AskedPerson, ...]


def team_with(token: str) -> Team | None:
    """The team whose shared device holds `token`."""
    found = Tablet.objects.select_related("team").filter(token_hash=hashed(token)).first() if token else None
    return found.team if found else None


def names(team: Team, at: datetime) -> Names:
    asked = {
        person.member_id: person
        for one in results_for_team(team.pk)
        if one.wave.stage == Stage.OPEN and one.wave.opens_at <= at < one.wave.closes_at
        for person in asked_in(one.cell.cell_id)
    }
    return Names(team.name, tuple(sorted(asked.values(), key=lambda person: (person.name, person.member_id))))
