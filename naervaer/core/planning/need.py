"""How much a leader's reaching out to one person is needed today, as the sum of named terms.

The form is PLANNING 2.1: a weight times contact that fades, plus fairness that grows with the square
of what is overdue and that no weight can bend; and what the person or the leader has said themselves.
Values are thousandths, whole numbers, so that the same facts give the same order on every machine.
"""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)

LONGEST_GAP = 120  # working days; what came before is as far away (PLANNING 2.1)


class Term(StrEnum):
    """What a need is made of. The words on the page follow from the same names."""

    SINCE = "since"  # contact fades
    OVERDUE = "overdue"  # everybody's right to be seen
    NEVER = "never"  # not talked yet
    NEW = "new"  # new in the team
    ALONE = "alone"  # works alone
    NIGHT = "night"  # works at night
    HOURS = "hours"  # works at other hours than the leader
    LONGER = "longer"  # the last talk felt longer
    PROMISE = "promise"  # something is promised, and due
    ASKED = "asked"  # asked to talk


@dataclass(frozen=True)
class Situation:
    """What is known about the contact between a leader and one person on one day. Facts, no judgement.

    `gap`: the person's working days since the two last talked, or, when not `talked`, since they could first have.
    `seen`: days a week, 0–7, on which the two are at the same place at the same time anyway.
    """

    gap: int
    talked: bool = True
    seen: float = 0.0
    new: bool = False
    alone: bool = False
    night: bool = False
    other_hours: bool = False
    longer: bool = False
    promise_due: bool = False
    asked: bool = False


@dataclass(frozen=True)
class NeedSettings:
    """Choices, not findings: only the form has been studied (PLANNING 2.1 and 6). Days are working days.

    Talking every second week is the rhythm for a person who is never met by chance, every third week
    for one who is met daily: face-time that comes by itself counts too (Elsbach, Cable and Sherman 2010).
    """

    rhythm_unseen: int = 10
    rhythm_seen: int = 15
    fairness: float = 1.0  # kappa
    never: float = 0.5
    new: float = 0.5
    alone: float = 0.4
    night: float = 0.4
    other_hours: float = 0.2
    longer: float = 0.5
    promise: float = 1.5
    asked: float = 200.0  # a wish comes before everything else that can be added up


DEFAULT = NeedSettings()


@dataclass(frozen=True)
class Need:
    """The terms that are not zero, in the order of `Term`, in thousandths of a need-day."""

    terms: tuple[tuple[Term, int], ...]

    @property
    def total(self) -> int:
        """The sum of the terms.

        >>> Need(((Term.SINCE, 500), (Term.ALONE, 200))).total
        700
        """
        return sum(value for _, value in self.terms)


def rhythm(seen: float, settings: NeedSettings = DEFAULT) -> float:
    """Working days between talks that suit a person who is met `seen` days a week by itself (0–7).

    >>> rhythm(0), rhythm(2.5), rhythm(5)
    (10.0, 12.5, 15.0)
    """
    share = min(max(seen, 0.0), 5.0) / 5
    return settings.rhythm_unseen + (settings.rhythm_seen - settings.rhythm_unseen) * share


def need(situation: Situation, settings: NeedSettings = DEFAULT) -> Need:
    """The need to reach out, term by term. Defined for every situation; a negative gap counts as 0.

    Somebody the leader has not talked with yet is at least one rhythm away.

    One day after a talk with somebody who works alone at night, and 25 working days after:

    >>> lonely = Situation(gap=1, alone=True, night=True)
    >>> need(lonely).terms
    ((<Term.SINCE: 'since'>, 67), (<Term.ALONE: 'alone'>, 27), (<Term.NIGHT: 'night'>, 27))
    >>> need(Situation(gap=25, alone=True, night=True)).total
    3731
    """
    gap: float = min(max(situation.gap, 0), LONGEST_GAP)
    beat = rhythm(situation.seen, settings)
    gap = gap if situation.talked else max(gap, beat)
    faded = 1 - 2 ** (-gap / beat)  # the rhythm is the half-life too
    overdue = settings.fairness * (max(0.0, gap - beat) / beat) ** 2
    values = {
        Term.SINCE: faded,
        Term.OVERDUE: overdue,
        Term.NEVER: 0.0 if situation.talked else settings.never,
        Term.NEW: settings.new * faded * situation.new,
        Term.ALONE: settings.alone * faded * situation.alone,
        Term.NIGHT: settings.night * faded * situation.night,
        Term.HOURS: settings.other_hours * faded * (situation.other_hours and not situation.night),
        Term.LONGER: settings.longer * situation.longer,
        Term.PROMISE: settings.promise * situation.promise_due,
        Term.ASKED: settings.asked * situation.asked,
    }
    return Need(tuple((term, whole) for term, value in values.items() if (whole := round(value * 1000))))


def is_due(situation: Situation, settings: NeedSettings = DEFAULT) -> bool:
    """Whether to propose a talk at all: something was said, none was held yet, or half the rhythm has passed.

    >>> is_due(Situation(gap=4)), is_due(Situation(gap=5)), is_due(Situation(gap=0, asked=True))
    (False, True, True)
    """
    said = situation.asked or situation.promise_due or (situation.longer and situation.gap > 0)
    return said or not situation.talked or situation.gap * 2 >= rhythm(situation.seen, settings)


def most_needed(situations: Mapping[Key, Situation], most: int = 3, settings: NeedSettings = DEFAULT) -> list[Key]:
    """At most `most` keys of those that are due, the greatest need first; equals in the order they are given.

    >>> most_needed({"Omar": Situation(gap=9), "Lone": Situation(gap=30), "Thu": Situation(gap=2)})
    ['Lone', 'Omar']
    """
    due = {key: need(fact, settings).total for key, fact in situations.items() if is_due(fact, settings)}
    return sorted(due, key=lambda key: -due[key])[:most]
