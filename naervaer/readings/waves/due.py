"""What is due to open by itself: for which teams, in which slot of the rhythm. Reads only."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from naervaer.answers.opening import APART, SHORTEST, too_near
from naervaer.answers.reporting import Stage, waves_of
from naervaer.core.waves import FURTHEST, Beat, Slot, coming
from naervaer.people.models import Team
from naervaer.readings.models import Pause, Reading, Rhythm, TeamRhythm

from .closed_days import Closed, closed

AHEAD = timedelta(hours=12)  # a reading is set so long before its first minute
LATE = timedelta(days=6)  # what could not open on its day may still open so much later


@dataclass(frozen=True)
class Due:
    """Teams that are asked together now. `weeks`: between their pulses; None in a full reading, which is for all."""

    kind: str
    slot: date
    weeks: int | None
    opens_at: datetime
    closes_at: datetime
    following: date
    teams: tuple[Team, ...]


def beat_of(rhythm: Rhythm, weeks: int) -> Beat:
    """The rhythm of the teams that are asked every so many weeks."""
    return Beat(rhythm.begins_on, rhythm.weekday, weeks, tuple(rhythm.full_months), rhythm.full_days, rhythm.pulse_days)


def due(rhythm: Rhythm, at: datetime) -> list[Due]:
    """What opens within the next hours, or should have opened in the last days, for teams not yet in it."""
    zone = ZoneInfo(rhythm.organisation.time_zone)
    today = at.astimezone(zone).date()
    first, last = today - LATE, (at + AHEAD).astimezone(zone).date()
    found: dict[tuple[Slot, int | None], list[Team]] = defaultdict(list)
    following: dict[tuple[Slot, int | None], date] = {}
    for weeks, is_closed, teams in groups(rhythm, today):
        beat = beat_of(rhythm, weeks)
        for slot in coming(beat, is_closed, first, last):
            day = max(slot.opens, today)
            if day.weekday() > 4 or is_closed(day):
                continue
            key = slot, weeks if slot.kind == Reading.Kind.PULSE else None
            found[key] += teams
            following.setdefault(key, _following(beat, is_closed, slot))
    made = (_due(rhythm, key, following[key], teams, at, zone) for key, teams in found.items())
    return [one for one in made if one]


def groups(rhythm: Rhythm, today: date) -> Iterable[tuple[int, Closed, list[Team]]]:
    """Teams with the same weeks between pulses and the same closed days. Those paused for good are left out."""
    own = {one.team_id: one for one in TeamRhythm.objects.filter(team__organisation=rhythm.organisation_id)}
    pauses: dict[int | None, list[Pause]] = defaultdict(list)
    for pause in Pause.objects.filter(organisation=rhythm.organisation_id):
        if pause.team_id is None or pause.last_day >= today - FURTHEST - LATE:
            pauses[pause.team_id].append(pause)
    together: dict[tuple[int, int | None], list[Team]] = defaultdict(list)
    for team in Team.objects.filter(organisation=rhythm.organisation_id):
        mine = own.get(team.pk)
        if not (mine and mine.is_paused):
            weeks = rhythm.pulse_weeks if mine is None or mine.pulse_weeks is None else mine.pulse_weeks
            together[weeks, team.pk if team.pk in pauses else None].append(team)
    for (weeks, alone), teams in together.items():
        mine_too = pauses[alone] if alone else []
        yield weeks, closed(rhythm.country, [*pauses[None], *mine_too]), teams


def _following(beat: Beat, is_closed: Closed, slot: Slot) -> date:
    later = coming(beat, is_closed, slot.opens + timedelta(days=1), slot.opens + timedelta(weeks=9))
    return later[0].opens if later else slot.opens + timedelta(weeks=beat.weeks or 13)


def _due(
    rhythm: Rhythm, key: tuple[Slot, int | None], following: date, teams: list[Team], at: datetime, zone: ZoneInfo
) -> Due | None:
    """The teams of the slot that are not in it yet and may be asked, with the exact moments; None without any."""
    slot, weeks = key
    day = max(slot.opens, at.astimezone(zone).date())
    asked = Reading.objects.filter(rhythm=rhythm, kind=slot.kind, slot=slot.planned, pulse_weeks=weeks)
    there = set(asked.values_list("teams", flat=True))
    left = [team for team in teams if team.pk not in there]
    opens_at = max(at, datetime.combine(day, time(), zone))
    closes_at = _end(opens_at, slot.closes - slot.opens, zone)
    free_from = _free_from(rhythm.organisation_id, opens_at, closes_at)
    if left and all(team.pk in free_from for team in left):  # the clock was moved, or all were asked late last time
        opens_at = max(opens_at, min(free_from[team.pk] for team in left))
        closes_at = _end(opens_at, slot.closes - slot.opens, zone)
    free = [team for team in left if free_from.get(team.pk, opens_at) <= opens_at]
    if not free or opens_at.astimezone(zone).date() > day:
        return None
    return Due(slot.kind, slot.planned, weeks, opens_at, closes_at, following, tuple(free))


def _free_from(organisation_id: int, opens_at: datetime, closes_at: datetime) -> dict[int, datetime]:
    """By team that has another reading near these moments: from when on it may be asked again."""
    lost = [wave.id for wave in waves_of(organisation_id) if wave.stage == Stage.LOST]
    near = Reading.objects.filter(too_near(opens_at, closes_at), organisation=organisation_id)
    free_from: dict[int, datetime] = {}
    asked = near.exclude(wave_id__in=lost).values_list("teams", "opens_at", "closes_at")
    for team, opened, closes in asked:
        if team:
            free_from[team] = max(free_from.get(team, opened), opened + APART, closes)
    return free_from


def _end(opens_at: datetime, days: timedelta, zone: ZoneInfo) -> datetime:
    """The midnight after so many days, and never less than five whole days after opening."""
    end = datetime.combine(opens_at.astimezone(zone).date() + days, time(), zone)
    while end.timestamp() - opens_at.timestamp() < SHORTEST.total_seconds():
        end = datetime.combine(end.date() + timedelta(days=1), time(), zone)
    return end
