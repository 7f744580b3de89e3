"""Weeks of an invented organisation, through the real doors: people come, go, move; teams part and join."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random

from naervaer.answers import keys
from naervaer.answers.closing import close_due
from naervaer.answers.collecting import send
from naervaer.answers.eligible import countable
from naervaer.answers.opening import CellSpec, open_wave
from naervaer.core.anonymity import Instrument, Measure, Question, TeamToAsk, arrange
from naervaer.people.models import Member, Membership, Organisation, Team

DAY = timedelta(days=1)
PULSE = Instrument(
    "pulse", ((Question("B1"), Question("S1"), Question("S2")),), (Measure("B", ("B1",)), Measure("S", ("S1", "S2")))
)


@dataclass
class Year:
    """An organisation and its teams; `chance` decides who comes, goes and moves, and what they always answer."""

    organisation: Organisation
    chance: Random
    begins: datetime
    share: float = 1.0  # of those asked who answer
    teams: list[Team] = field(default_factory=list)
    answers: dict[int, dict[str, int]] = field(default_factory=dict)
    waves: list[int] = field(default_factory=list)

    def found(self, sizes: Sequence[int]) -> None:
        for size in sizes:
            team = Team.objects.create(organisation=self.organisation, name=f"Team {len(self.teams)}")
            self.teams.append(team)
            for _ in range(size):
                self.comes(team, self.begins - 90 * DAY)

    def comes(self, team: Team, at: datetime) -> None:
        one = Member.objects.create(organisation=self.organisation, name=f"Person {len(self.answers)}")
        Membership.objects.create(member=one, team=team, since=at.date())
        leaning = self.chance.gauss(2.6, 1.1)
        self.answers[one.pk] = {
            name: min(max(round(leaning + self.chance.gauss(0, 0.7)), 0), 4) for name in ("B1", "S1", "S2")
        }

    def goes(self, team: Team, at: datetime) -> Member | None:
        there = Membership.objects.filter(team=team, until=None).order_by("member_id")
        if not there:
            return None
        left = self.chance.choice(list(there))
        left.until = at.date() - DAY
        left.save(update_fields=["until"])
        return left.member

    def week(self, number: int) -> None:
        """Changes, then a reading of every team that can be asked, answered and closed."""
        at = self.begins + 7 * number * DAY
        for team in list(self.teams) if number else []:
            drawn = self.chance.random()
            if drawn < 0.1:
                self.comes(team, at - 28 * DAY)  # who was there for 28 days and counts from this reading on
            elif drawn < 0.2:
                self.goes(team, at)
            elif drawn < 0.25 and (who := self.goes(team, at)):
                Membership.objects.create(member=who, team=self.chance.choice(self.teams), since=(at - 28 * DAY).date())
            elif drawn < 0.27:
                self.parts_or_joins(team, at)
        self.reading(at)

    def parts_or_joins(self, team: Team, at: datetime) -> None:
        there = list(Membership.objects.filter(team=team, until=None).order_by("member_id"))
        other = self.chance.choice(self.teams)
        if len(there) >= 13:
            other = Team.objects.create(organisation=self.organisation, name=f"Team {len(self.teams)}")
            self.teams.append(other)
            there = there[::2]
        for one in there if other != team else []:
            Membership.objects.filter(pk=one.pk).update(team=other)

    def reading(self, at: datetime) -> None:
        allowed = countable(self.organisation, at)
        people = {team.pk: sorted(allowed.members.get(team.pk, set())) for team in self.teams}
        plan = arrange([TeamToAsk(team.pk, team.name, (), len(people[team.pk])) for team in self.teams])
        cells = [
            CellSpec(
                key="-".join(str(team.id) for team in cell.teams),
                name="Group",
                team_ids=tuple(team.id for team in cell.teams),
                asked=tuple(one for team in cell.teams for one in people[team.id]),
            )
            for cell in plan.cells
        ]
        if not cells:
            return
        wave_id = open_wave(
            organisation=self.organisation, title="Pulse", instrument=PULSE, cells=cells,
            opens_at=at, closes_at=at + 5 * DAY, by=None, at=at,
        )  # fmt: skip
        self.waves.append(wave_id)
        for one in (one for cell in cells for one in cell.asked):
            if self.chance.random() < self.share:
                ballot = f"ballot-{wave_id}-{one}"
                send(wave_id=wave_id, sitting=0, member_id=one, ballot=ballot, answers=self.answers[one], at=at)
        close_due(at + 5 * DAY)
        keys.destroy(wave_id)  # as it is once the closing is committed for good
