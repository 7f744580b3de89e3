"""One reading of a team put into words, line by line: topics from the reading, the rest as it is known by now."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from naervaer.core.anonymity import Score
from naervaer.core.compass.bands import Side, gap
from naervaer.core.compass.strip import Strip
from naervaer.core.compass.strip import draw as draw_strip
from naervaer.method import measures
from naervaer.method.topics import BY_ID
from naervaer.results.history import Histories, History

from .compass_results import Own
from .compass_words import felt, gap_sentence, much, numbers
from .trends import Trend, level, trend


@dataclass(frozen=True)
class Line:
    """One topic or question: what it is, how much the team feels it, and one thing to do. No `felt`: withheld.

    `at`: when the latest reading closed that it is known from; None where that is the reading of the page.
    """

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


@dataclass(frozen=True)
class Lines:
    """Writes the lines of one page, for one reader.

    `score`: the band that the reading of the page released. `over_time`: the leader's own scores by wave and item.
    """

    score: Callable[[str], Score | None]
    own: Own
    over_time: Mapping[int, Mapping[str, int]]
    histories: Histories
    is_leader: bool
    language: str

    def topic(self, topic: str) -> Line:
        """A topic as the reading has it: only full readings ask about it."""
        known = BY_ID[topic]
        means, do = known.meaning.in_language(self.language), known.steps[0].what.in_language(self.language)
        return self._line(topic, known.name.in_language(self.language), means, do, self.score(topic))

    def question(self, meaning: measures.Meaning) -> Line:
        """A question that short readings ask as well: where it most likely lies by now."""
        name, high, do = (text.in_language(self.language) for text in (meaning.name, meaning.high, meaning.do))
        now = self._now(meaning.id)
        line = self._line(meaning.id, name, high, do, now[0] if now else self.score(meaning.id))
        return replace(line, at=now[1]) if now else line

    def besides(self, measure: str, name: str, meaning: measures.Meaning | None) -> Line:
        """A question that is not the method's, as the reading has it: named as it says itself, or by `name`."""
        if meaning is None:
            return self._line(measure, name, "", "", self.score(measure), much)
        name, high, do = (text.in_language(self.language) for text in (meaning.name, meaning.high, meaning.do))
        return self._line(measure, name, high, do, self.score(measure), much)

    def _now(self, measure: str) -> tuple[Score, datetime] | None:
        """What every reading so far says together, and when the latest of them closed."""
        told = self.histories.get(measure)
        if told is None or not any(point.score for point in told.points):
            return None
        latest = told.points[-1]
        known = level(latest.now)
        return (known, latest.closes_at) if known else None

    def _line(
        self, measure: str, name: str, means: str, do: str, band: Score | None, word: Callable[[Score], str] = felt
    ) -> Line:
        own = self.own.scores.get(measure)
        moved = trend(name, self.histories.get(measure), word=word, own=self._own_over_time(measure))
        line = Line(measure, name, means, do, own=self.own.words.get(measure, ""), own_number=own, trend=moved)
        if band is None:
            return line
        side = gap(band, own).side if own is not None else None
        return replace(
            line,
            felt=word(band),
            numbers=numbers(band),
            strip=draw_strip(band, own),
            gap=gap_sentence(side, self.own.leader, self.is_leader) if side else "",
            side=side,
        )

    def _own_over_time(self, measure: str) -> Mapping[int, int]:
        return {wave: scores[measure] for wave, scores in self.over_time.items() if measure in scores}


def until(histories: Histories, moment: datetime | None) -> Histories:
    """The histories as they were known when the reading that closed at `moment` was the latest; all of it for None."""
    if moment is None:
        return histories
    return {
        measure: History(measure, tuple(point for point in told.points if point.closes_at <= moment))
        for measure, told in histories.items()
    }
