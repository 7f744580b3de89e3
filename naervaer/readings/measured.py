"""What a team has said last of one measure, in words and beside its leader: for the pages of belonging and of trust."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from naervaer.answers.reporting import Stage, results_for_team
from naervaer.core.anonymity import Score
from naervaer.core.compass.bands import Side, gap
from naervaer.core.compass.strip import Strip
from naervaer.core.compass.strip import draw as draw_strip
from naervaer.people.models import Team
from naervaer.people.viewer import Viewer
from naervaer.results.history import Histories
from naervaer.results.queries import history

from .compass_results import Own, own_answers
from .compass_words import felt, gap_sentence, numbers
from .models import Mirror, Reading
from .trends import Trend, trend


@dataclass(frozen=True)
class Line:
    """One measure. No `felt`: withheld, or not asked yet. `at`: when the reading that said it closed."""

    id: str
    name: str
    means: str
    do: str
    felt: str = ""
    numbers: str = ""
    strip: Strip | None = None
    own: str = ""
    own_number: int | None = None
    gap: str = ""
    side: Side | None = None
    trend: Trend | None = None
    at: datetime | None = None
    band: Score | None = None


@dataclass(frozen=True)
class Coming:
    """A reading on its way. `state`: planned, open, or counting (closed, but nothing is published yet)."""

    reading: Reading
    state: str


@dataclass(frozen=True)
class Told:
    """A released value, when its reading closed, and the other teams that count in the same group."""

    band: Score
    at: datetime
    together: tuple[int, ...]


@dataclass(frozen=True)
class Said:
    """The latest that a team has said of some measures, and what its leader answered last."""

    told: Mapping[str, Told]
    own: Own
    histories: Histories
    is_leader: bool
    together: tuple[str, ...]
    coming: Coming | None

    @property
    def at(self) -> datetime | None:
        """When the latest reading closed that any of it comes from."""
        return max((told.at for told in self.told.values()), default=None)

    def band(self, measure: str) -> Score | None:
        told = self.told.get(measure)
        return told.band if told else None

    def line(self, measure: str, say: tuple[str, str, str], word: Callable[[Score], str] = felt) -> Line:
        """The measure under `say` (its name, what high means, one thing to do). `word`: what a band is called."""
        name, means, do = say
        own, number = self.own.words.get(measure, ""), self.own.scores.get(measure)
        told = self.told.get(measure)
        if told is None:
            return Line(measure, name, means, do, own=own, own_number=number)
        band = told.band
        side = gap(band, number).side if number is not None else None
        return Line(
            id=measure,
            name=name,
            means=means,
            do=do,
            felt=word(band),
            numbers=numbers(band),
            strip=draw_strip(band, number),
            own=own,
            own_number=number,
            gap=gap_sentence(side, self.own.leader, self.is_leader) if side else "",
            side=side,
            trend=trend(name, self.histories.get(measure), word=word),
            at=told.at,
            band=band,
        )


def said(viewer: Viewer, team: Team, measures: Collection[str], at: datetime, language: str) -> Said:
    """The latest released value of each of `measures`, and how they moved. At most nine queries."""
    readings = {reading.wave_id: reading for reading in Reading.objects.filter(teams=team)}
    told: dict[str, Told] = {}
    published = results_for_team(team.pk)
    for found in published:
        reading = readings.get(found.wave.id)
        for measure in measures if reading else ():
            released = found.cell.scores.get(measure)
            if reading and released and released.value and measure not in told:
                others = tuple(other for other in found.cell.team_ids if other != team.pk)
                told[measure] = Told(released.value, reading.last_moment, others)
    own = _own(team, readings.values(), at, language)
    beside = {other for one in told.values() for other in one.together}
    return Said(
        told=told,
        own=own,
        histories=history(team.pk, measures),
        is_leader=own.leader_id is not None and own.leader_id == viewer.member_id,
        together=tuple(Team.objects.filter(pk__in=beside).values_list("name", flat=True)) if beside else (),
        coming=_coming(readings.values(), {each.wave.id for each in published if each.wave.stage is Stage.OPEN}, at),
    )


def _coming(readings: Iterable[Reading], unpublished: Collection[int], at: datetime) -> Coming | None:
    for reading in readings:
        state = reading.state(at)
        if state != "closed":
            return Coming(reading, state)
        if reading.wave_id in unpublished:
            return Coming(reading, "counting")
    return None


def _own(team: Team, readings: Iterable[Reading], at: datetime, language: str) -> Own:
    """What the leader answered in the latest closed reading with an own side. The open one is not told of."""
    over = {reading.pk: reading for reading in readings if reading.state(at) == "closed"}
    newest = Mirror.objects.filter(team=team, reading__in=over).order_by("-reading__closes_at", "-id").first()
    return own_answers(over[newest.reading_id], team, language) if newest else Own(None, "", {}, {})
