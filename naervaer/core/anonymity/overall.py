"""What a whole wave says of the questions themselves: reliability, and whether teams differ. Coarse, and clipped.

Only from a hundred people on, and for differences between teams from ten groups on. Rounded to steps of .05 (the spread
to whole points), and never said beyond the outer steps: that everybody in a team answers alike, or that questions go
together perfectly, would tell single answers. Two people of one group who swap their answers change nothing of what is
published; so everybody keeps every value that occurs in the group, and the coarse steps leave room for the others
(tests/test_overall_statistics.py looks for them).
"""

from collections.abc import Iterator, Mapping, Sequence

from naervaer.core.statistics.groups import anova, icc1, icc2
from naervaer.core.statistics.reliability import alpha, item_total

from .bands import FEWEST, full_score
from .instrument import Ballot, Instrument, Measure

MOST_EXACT = 5  # hundredths
FEWEST_PEOPLE, FEWEST_GROUPS = 100, 10
_ENDS = {"alpha": (0, 95), "item_total": (0, 90), "icc1": (0, 40), "icc2": (0, 95), "spread": (10, 35)}
Ballots = Mapping[int, Mapping[int, Sequence[Ballot]]]


def overall(instrument: Instrument, cells: Ballots, at_least: int = FEWEST) -> dict[tuple[str, str], int]:
    """By (measure, kind): hundredths for `alpha`, `item_total:<question>`, `icc1`, `icc2`; points 0-100 for `spread`.

    `cells`: by cell and sitting, the ballots. Empty when the wave is too small.

    >>> from naervaer.core.anonymity import Instrument, Measure, Question
    >>> one = Instrument("1", ((Question("B1"), Question("B2")),), (Measure("belonging", ("B1", "B2")),))
    >>> alike = [(value % 5, max(value % 5 - value % 2, 0)) for value in range(12)]
    >>> overall(one, {cell: {0: alike} for cell in range(10)})[("belonging", "alpha")]
    95
    >>> overall(one, {cell: {0: alike} for cell in range(8)})
    {}
    """
    found: dict[tuple[str, str], int] = {}
    for measure in instrument.measures:
        sitting = instrument.sitting_of(measure.id)
        groups = {cell: ballots.get(sitting, ()) for cell, ballots in cells.items()}
        for kind, value in (*_together(instrument, measure, groups), *_apart(instrument, measure, groups, at_least)):
            found[measure.id, kind] = _coarse(kind.partition(":")[0], value)
    return found


def _together(
    instrument: Instrument, measure: Measure, groups: Mapping[int, Sequence[Ballot]]
) -> Iterator[tuple[str, float]]:
    """Alpha, and each question's correlation with the others, over people who answered all of the scale."""
    if len(measure.questions) < 2:
        return
    table = [row for ballots in groups.values() for row in instrument.complete(measure, ballots)]
    if len(table) < FEWEST_PEOPLE:
        return
    whole = alpha(table)
    if whole is not None:
        yield "alpha", whole
    for question, one in zip(measure.questions, item_total(table), strict=True):
        if one is not None:
            yield f"item_total:{question}", one


def _apart(
    instrument: Instrument, measure: Measure, groups: Mapping[int, Sequence[Ballot]], at_least: int
) -> Iterator[tuple[str, float]]:
    """Whether groups differ, over those that are large enough to be shown."""
    most = full_score(instrument.points_of(measure), len(measure.questions))
    totals = [instrument.totals(measure, ballots) for ballots in groups.values()]
    shown = [[100 * one / most for one in group] for group in totals if len(group) >= max(at_least, FEWEST)]
    if len(shown) < FEWEST_GROUPS or sum(map(len, shown)) < FEWEST_PEOPLE:
        return
    found = anova(shown)
    yield "spread", found.within**0.5
    if found.between and found.between + (found.n0 - 1) * found.within:
        yield "icc1", icc1(found.between, found.within, found.n0)
        yield "icc2", icc2(found.between, found.within)


def _coarse(kind: str, value: float) -> int:
    """To the nearest step, and never beyond the outer ones.

    >>> _coarse("alpha", 0.8431), _coarse("alpha", -0.64), _coarse("icc1", 1.0), _coarse("spread", 0)
    (85, 0, 40, 10)
    """
    step = 1 if kind == "spread" else MOST_EXACT
    whole = round((value if kind == "spread" else 100 * value) / step) * step
    low, high = _ENDS[kind]
    return min(max(whole, low), high)
