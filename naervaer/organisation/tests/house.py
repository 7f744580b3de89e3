"""Lyng with a second unit and six more teams, and readings of them that have closed with given results."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from naervaer.answers.closing import close_due
from naervaer.answers.opening import CellSpec, open_wave
from naervaer.answers.tests.room import SMALL
from naervaer.demo.cast import Cast
from naervaer.people.models import Member, Membership, Team, Unit
from naervaer.results.models import Closing, Estimate, Together

WEEK = timedelta(days=7)
LOW, MIDDLING = (0, 36), (39, 61)
Bands = Mapping[str, tuple[int, int] | None]


@dataclass(frozen=True)
class House:
    east: Unit
    west: Unit
    harbour: Team  # in the east, with three more
    teams: tuple[Team, ...]  # four in the east, harbour first, then three in the west


def build_house(cast: Cast, at: datetime) -> House:
    west = Unit.objects.create(organisation=cast.lyng, name="Vest")
    east = cast.harbour.unit
    assert east is not None
    since = (at - timedelta(days=400)).date()
    teams = [cast.harbour]
    for name, unit in (("Metro", east), ("Airport", east), ("Ferry", east), ("Schools", west), ("Offices", west),
                       ("Kitchens", west)):  # fmt: skip
        team = Team.objects.create(organisation=cast.lyng, unit=unit, name=name)
        for number in range(6):
            member = Member.objects.create(organisation=cast.lyng, name=f"{name} {number}", starts_on=since)
            Membership.objects.create(member=member, team=team, since=since)
        teams.append(team)
    return House(east, west, cast.harbour, tuple(teams))


def closed_wave(cast: Cast, teams: Sequence[Team], opens_at: datetime, *, units_see: bool = True) -> int:
    """A reading of these teams that was opened, nobody answered, and closed a week later."""
    asked = {team.pk: [member.pk for member in team.members.all()] for team in teams}
    asked[cast.harbour.pk] = [member.pk for member in cast.harbour_people]
    wave_id = open_wave(
        organisation=cast.lyng, title="Måling", instrument=SMALL, units_see=units_see, by=None, at=opens_at,
        cells=[CellSpec(str(team.pk), team.name, (team.pk,), tuple(asked[team.pk])) for team in teams],
        opens_at=opens_at, closes_at=opens_at + WEEK,
    )  # fmt: skip
    close_due(opens_at + WEEK)
    Closing.objects.create(
        wave_id=wave_id, organisation=cast.lyng, closes_at=opens_at + WEEK, estimated_at=opens_at + WEEK
    )
    return wave_id


def said(wave_id: int, team: Team, bands: Bands, chance_low: float = 0.1) -> None:
    """What was published of the team in that reading, and how likely its level lies below 40."""
    closing = Closing.objects.get(pk=wave_id)
    together, new = Together.objects.get_or_create(organisation=team.organisation, key=str(team.pk))
    if new:
        together.teams.add(team)
    Estimate.objects.bulk_create(
        Estimate(
            wave_id=wave_id, together=together, measure=measure, closes_at=closing.closes_at, full=True,
            low=band[0] if band else None, high=band[1] if band else None, withheld="" if band else "too_few",
            chance_low=chance_low if band else None,
        )
        for measure, band in bands.items()
    )  # fmt: skip


def quarter(cast: Cast, teams: Sequence[Team], opens_at: datetime, bands: Bands) -> int:
    """All of these teams were asked, and were shown the same."""
    wave_id = closed_wave(cast, teams, opens_at)
    for team in teams:
        said(wave_id, team, bands)
    return wave_id
