"""After each closing: is a team's result so low, for so long, that the organisation must help?

It asks of published values alone, and only of readings whose people were told so before they answered.
"""

from collections.abc import Sequence
from datetime import datetime

from naervaer.answers.reporting import CellResults, results, wave_facts
from naervaer.results.history import History, Point
from naervaer.results.queries import histories

from .actions.open_case import open_case
from .models import Case
from .models.rules import Rules, rules_of

MEASURES = ("belonging", "L1")
LOW = 40


def after_closing(wave_id: int, at: datetime) -> None:
    """Open a case for each group of teams whose result is alarming. Safe to run twice."""
    found = results(wave_id)
    if found is None or not found.wave.units_see:
        return
    rules = rules_of(found.wave.organisation_id)
    teams = [team for cell in found.cells for team in cell.team_ids]
    known = histories(teams, MEASURES)
    last = _last_closed(teams)
    for cell in found.cells:
        of_team = known.get(cell.team_ids[0], {}) if cell.team_ids else {}
        since = max((last[team] for team in cell.team_ids if team in last), default=None)
        low = {
            measure: (points[-1].score.low, points[-1].score.high)
            for measure, history in of_team.items()
            if (points := alarming(history, wave_id, rules, since)) and points[-1].score
        }
        if low:
            _open(found.wave.organisation_id, cell, low, rules, at)


def alarming(history: History, wave_id: int, rules: Rules, since: datetime | None) -> Sequence[Point]:
    """The points that are too low to leave alone, up to this reading; empty when they are not.

    `since`: when the team's last case was closed. What was known by then opens no new one.
    """
    upto = next((at for at, point in enumerate(history.points) if point.wave_id == wave_id), None)
    if upto is None:
        return ()
    said = [point for point in history.points[: upto + 1] if point.score is not None]
    latest = said[-rules.running :]
    if not latest or latest[-1].wave_id != wave_id or not enough([point.chance_low or 0 for point in latest], rules):
        return ()
    if since and latest[0].closes_at <= since:
        return ()
    if not all(point.score and point.score.low + point.score.high < 2 * LOW for point in latest):
        return ()  # whatever the organisation assumes of its teams: what the team itself said must be low
    told = all((facts := wave_facts(point.wave_id)) is not None and facts.units_see for point in latest)
    return latest if told else ()


def enough(chances: Sequence[float], rules: Rules) -> bool:
    """Whether the latest results, each with the chance that the level lies below 40, are alarming."""
    return len(chances) >= rules.running and all(
        round(chance * 100, 6) >= rules.sure_percent for chance in chances[-rules.running :]
    )


def _last_closed(teams: Sequence[int]) -> dict[int, datetime]:
    rows = Case.objects.filter(teams__in=teams, closed_at__isnull=False).order_by("closed_at", "pk")
    return {team: closed_at for team, closed_at in rows.values_list("teams", "closed_at") if closed_at}


def _open(organisation_id: int, cell: CellResults, low: dict[str, tuple[int, int]], rules: Rules, at: datetime) -> None:
    open_case(organisation_id=organisation_id, team_ids=cell.team_ids, low=low, days=rules.days, at=at)
