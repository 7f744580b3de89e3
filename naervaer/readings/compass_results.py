"""What a team's readings are and what came of them, newest first. The only part of the compass that asks the room."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from naervaer.answers.reporting import Stage, TeamResults, results_for_team
from naervaer.core.anonymity import Released, Score
from naervaer.method.items import Item
from naervaer.people.models import Team

from .models import Mirror, Reading


@dataclass(frozen=True)
class Chapter:
    """One reading of a team. `state`: planned, open, counting, released, lost, or small (the team was not asked)."""

    reading: Reading
    state: str
    together: tuple[int, ...] = ()  # the other teams that count in the same cell
    scores: Mapping[str, Released[Score]] | None = None

    @property
    def is_over(self) -> bool:
        return self.state in {"released", "lost", "small"}

    def score(self, measure: str) -> Score | None:
        """The released band of a measure; None when it is withheld or was not asked."""
        released = (self.scores or {}).get(measure)
        return released.value if released else None


@dataclass(frozen=True)
class Own:
    """What the leader answered about the own practice, as scores 0 to 100 by item."""

    leader_id: int | None
    leader: str
    scores: Mapping[str, int]
    words: Mapping[str, str]


def chapters(team: Team, at: datetime) -> tuple[Chapter, ...]:
    """The team's full readings, newest first: a short one asks about no topic and no distance."""
    published = {found.wave.id: found for found in results_for_team(team.pk)}
    readings = Reading.objects.filter(teams=team, kind=Reading.Kind.FULL)
    return tuple(_chapter(team, reading, published.get(reading.wave_id), at) for reading in readings)


def _chapter(team: Team, reading: Reading, found: TeamResults | None, at: datetime) -> Chapter:
    stage = reading.state(at)
    if found is None:
        return Chapter(reading, "small" if stage == "closed" else stage)
    if found.wave.stage is Stage.OPEN:
        return Chapter(reading, "counting" if stage == "closed" else stage)
    together = tuple(other for other in found.cell.team_ids if other != team.pk)
    state = "lost" if found.wave.stage is Stage.LOST else "released"
    return Chapter(reading, state, together, found.cell.scores)


def own_answers(reading: Reading, team: Team, language: str) -> Own:
    """The leader's mirrored answers; empty when none were given. Shown to the team, by name."""
    mirror = Mirror.objects.filter(reading=reading, team=team).select_related("leader").first()
    if mirror is None:
        return Own(None, "", {}, {})
    asked = {item.id: item for item in reading.questions.items}
    given = {key: value for key, value in mirror.answers.items() if value is not None and key in asked}
    return Own(
        leader_id=mirror.leader_id,
        leader=mirror.leader.name,
        scores={key: _scored(asked[key], value) for key, value in given.items()},
        words={key: asked[key].scale.labels[value].in_language(language) for key, value in given.items()},
    )


def own_over_time(over: Sequence[Chapter], team: Team) -> Mapping[int, Mapping[str, int]]:
    """The leaders' own scores by wave and item. One query."""
    readings = {chapter.reading.pk: chapter.reading for chapter in over}
    found: dict[int, Mapping[str, int]] = {}
    for mirror in Mirror.objects.filter(team=team, reading__in=readings):
        reading = readings[mirror.reading_id]
        asked = {item.id: item for item in reading.questions.items}
        given = {key: value for key, value in mirror.answers.items() if value is not None and key in asked}
        found[reading.wave_id] = {key: _scored(asked[key], value) for key, value in given.items()}
    return found


def _scored(item: Item, value: int) -> int:
    score = round(100 * value / (item.scale.points - 1))
    return 100 - score if item.reversed else score
