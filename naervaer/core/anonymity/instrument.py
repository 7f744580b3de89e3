"""What is asked and what is published of it. Every question feeds exactly one published number."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import lcm
from typing import Self

Ballot = Sequence[int | None]


@dataclass(frozen=True, slots=True)
class Question:
    """One question with `points` answers, 0 to points-1. A reversed one counts the other way round.

    >>> Question("L1", points=5, reversed=True).scored(1)
    3
    """

    id: str
    points: int = 5
    reversed: bool = False

    def __post_init__(self) -> None:
        if not 5 <= self.points <= 11:
            raise ValueError(f"{self.id}: a question has 5 to 11 points")

    def scored(self, answer: int) -> int:
        """The answer turned so that more is better. Errors: ValueError outside 0..points-1."""
        if not 0 <= answer < self.points:
            raise ValueError(f"{self.id}: an answer is 0 to {self.points - 1}")
        return self.points - 1 - answer if self.reversed else answer


@dataclass(frozen=True, slots=True)
class Measure:
    """One published number: a single question, or a scale (the mean of a person's answered questions)."""

    id: str
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Asked:
    """Where a measure's questions stand: the sitting, and for each its place in it and whether it is turned."""

    sitting: int
    points: int
    places: tuple[tuple[int, bool], ...]


@dataclass(frozen=True, slots=True)
class Instrument:
    """The sittings (each sent as its own ballot, never linked) and the measures. Frozen with the wave.

    Errors: ValueError when a question is asked twice, feeds no measure or two, or when a measure mixes
    sittings or numbers of points: its number could then be taken apart, or not be computed.

    >>> q = Question("B1")
    >>> Instrument("1", ((q,),), (Measure("belonging", ("B1",)),)).sitting_of("belonging")
    0
    """

    version: str
    sittings: tuple[tuple[Question, ...], ...]
    measures: tuple[Measure, ...]
    _asked: Mapping[str, _Asked] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        place = {question.id: at for at, sitting in enumerate(self.sittings) for question in sitting}
        points = {question.id: question.points for sitting in self.sittings for question in sitting}
        if len(place) != sum(map(len, self.sittings)):
            raise ValueError("a question is asked twice")
        if len({measure.id for measure in self.measures}) != len(self.measures):
            raise ValueError("a measure is named twice")
        if Counter(used for measure in self.measures for used in measure.questions) != Counter(place.keys()):
            raise ValueError("every question feeds exactly one measure")
        for measure in self.measures:
            if len({(place[used], points[used]) for used in measure.questions}) != 1:
                raise ValueError(f"{measure.id}: its questions belong in one sitting and have the same points")
        object.__setattr__(self, "_asked", {measure.id: self._find(measure, place) for measure in self.measures})

    def _find(self, measure: Measure, place: Mapping[str, int]) -> _Asked:
        sitting = place[measure.questions[0]]
        asked = [(at, one) for at, one in enumerate(self.sittings[sitting]) if one.id in measure.questions]
        return _Asked(sitting, asked[0][1].points, tuple((at, one.reversed) for at, one in asked))

    def sitting_of(self, measure_id: str) -> int:
        """Which sitting (from 0) asks the measure's questions. Errors: KeyError when there is none."""
        return self._asked[measure_id].sitting

    def points_of(self, measure: Measure) -> int:
        """How many answers each of the measure's questions has."""
        return self._asked[measure.id].points

    def totals(self, measure: Measure, ballots: Sequence[Ballot]) -> list[int]:
        """One whole number a person, 0 to (points-1) x lcm(1..questions): the mean of what was answered, in units.

        Only people who answered at least half of the measure's questions. `ballots` are those of the
        measure's sitting, each with an answer or None per question, in the sitting's order.

        >>> scale = Measure("s", ("a", "b"))
        >>> both = Instrument("1", ((Question("a"), Question("b")),), (scale,))
        >>> both.totals(scale, [(4, 3), (2, None), (None, None)])
        [7, 4]

        Errors: ValueError for an answer that the question does not have.
        """
        asked = self._asked[measure.id]
        top, count = asked.points - 1, len(asked.places)
        whole = lcm(*range(1, count + 1))
        totals = []
        for ballot in ballots:
            given = [top - one if turned else one for at, turned in asked.places if (one := ballot[at]) is not None]
            if given and 2 * len(given) >= count:
                if min(given) < 0 or max(given) > top:
                    raise ValueError(f"{measure.id}: an answer is 0 to {top}")
                totals.append(sum(given) * whole // len(given))
        return totals

    def complete(self, measure: Measure, ballots: Sequence[Ballot]) -> list[tuple[int, ...]]:
        """The scored answers of everybody who answered all of the measure's questions, a row a person.

        >>> one = Instrument("1", ((Question("a"), Question("b", reversed=True)),), (Measure("m", ("a", "b")),))
        >>> one.complete(one.measures[0], [(4, 3), (2, None)])
        [(4, 1)]
        """
        place = {question.id: at for at, question in enumerate(self.sittings[self.sitting_of(measure.id)])}
        sitting = self.sittings[self.sitting_of(measure.id)]
        places = [place[question] for question in measure.questions]
        rows = []
        for ballot in ballots:
            row = [sitting[at].scored(answer) for at in places if (answer := ballot[at]) is not None]
            if len(row) == len(places):
                rows.append(tuple(row))
        return rows

    def as_data(self) -> dict[str, object]:
        """Plain data for a JSON column; `from_data` reads it back."""
        return {
            "version": self.version,
            "sittings": [[[q.id, q.points, q.reversed] for q in sitting] for sitting in self.sittings],
            "measures": [[measure.id, *measure.questions] for measure in self.measures],
        }

    @classmethod
    def from_data(cls, data: Mapping[str, object]) -> Self:
        """The instrument that `as_data` wrote. Errors: KeyError, TypeError, ValueError on anything else."""
        sittings, measures = data["sittings"], data["measures"]
        if not isinstance(sittings, list) or not isinstance(measures, list):
            raise TypeError("not an instrument")
        return cls(
            str(data["version"]),
            tuple(tuple(Question(*question) for question in sitting) for sitting in sittings),
            tuple(Measure(name, tuple(questions)) for name, *questions in measures),
        )
