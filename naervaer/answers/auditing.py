"""The adversary's door: what the release ledger gives away to somebody who has read all of it."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from django.db import connection
from django.db.models import Count

from naervaer.core.anonymity.attack import MANY, fewest_values_left, grid_bands
from naervaer.core.anonymity.bands import Band, kept_values

from .auditing_asked import asked_findings
from .auditing_time import lasting, shapes
from .finding import Finding, counted
from .models import LedgerRow, OverallRow, Wave


@dataclass(frozen=True, slots=True)
class Shown:
    """A published number as the adversary sees it, with every (answers, band) it may stand for."""

    points: int
    questions: int
    meanings: tuple[tuple[int, Band], ...]


def ledger_findings() -> list[Finding]:
    """Every attack that needs nothing but what was published and who was asked."""
    shown = list(_shown())
    distinct = list({one: None for one in shown if one.meanings})
    return [
        counted("numbers that no grid makes", sum(not one.meanings for one in shown), "numbers finer than the rules"),
        counted("text that says more than its number", _talkative(), "rows with more in them"),
        counted("numbers published twice", _twice(), "numbers, or tables that would take one"),
        _values("A: every number ever published", distinct, known=0),
        _values("B: and two people's answers", distinct, known=2),
        _insider(distinct),
        counted("differencing: answers that feed two numbers", _fed_twice(), "questions"),
        counted("statistics of whole readings, finer than the rules", _too_fine(), "numbers"),
        *asked_findings(),
        lasting(),
    ]


def _shown() -> Iterator[Shown]:
    meanings: dict[tuple[int, ...], Shown] = {}
    known = {pk: shapes(data) for pk, data in Wave.objects.values_list("id", "instrument")}
    for row in LedgerRow.objects.exclude(low=None):
        names, points = known[row.wave_id].get(row.measure, ((), 0))
        questions = len(names)
        key = (row.low or 0, row.high or 0, row.asked, points, questions)
        if key not in meanings:
            meanings[key] = Shown(points, questions, grid_bands(*key) if points else ())
        yield meanings[key]


def _values(attack: str, shown: list[Shown], known: int) -> Finding:
    worst = [(_left(one, known), one.points) for one in shown]
    if not worst:
        return Finding(attack, "nothing is published yet", "three fifths of the values of every answer stay open", True)
    left, points = min(worst, key=lambda pair: (pair[0] / kept_values(pair[1]), pair[1]))
    holds = all(left >= kept_values(points) for left, points in worst)
    return Finding(
        attack, f"at worst {left} of {points} values stay open", f"at least {kept_values(points)} of {points}", holds
    )


def _left(one: Shown, known: int) -> int:
    few = [meaning for number, meaning in enumerate(one.meanings) if not number or meaning[0] <= MANY]
    return min(
        fewest_values_left(people, one.points, one.questions, band.first, band.last, known) for people, band in few
    )


def _insider(shown: list[Shown]) -> Finding:
    """No exact statistic can prevent it: said to everybody before they answer."""
    exact = 0
    for one in shown:
        people, band = one.meanings[0]
        exact += fewest_values_left(people, one.points, one.questions, band.first, band.last, people - 1) == 1
    learns = f"the last answer, from {exact} of {len(shown)} numbers"
    return Finding("C: all answers but one", learns, "told before answering", True)


def _fed_twice() -> int:
    """Questions asked twice in a reading, or that are in several of its numbers or in none."""
    found = 0
    for data in Wave.objects.values_list("instrument", flat=True):
        asked = Counter(question[0] for sitting in data["sittings"] for question in sitting)
        fed = Counter(question for _, *questions in data["measures"] for question in questions)
        found += sum(asked[question] != 1 or fed[question] != 1 for question in {*asked, *fed})
    return found


def _twice() -> int:
    """Numbers that stand there more than once, and tables in which the database would not refuse that."""
    found = 0
    for model, key in ((LedgerRow, ["wave_id", "cell_id", "measure"]), (OverallRow, ["wave_id", "measure", "kind"])):
        found += model.objects.order_by().values(*key).annotate(times=Count("id")).filter(times__gt=1).count()
        with connection.cursor() as cursor:
            rules = connection.introspection.get_constraints(cursor, model._meta.db_table).values()
        found += not any(rule["unique"] and set(rule["columns"]) == set(key) for rule in rules)
    return found


def _too_fine() -> int:
    """Beyond the outer steps or between two steps, read from the rules and not from the code that makes them."""
    steps = {
        "alpha": (0, 95, 5),
        "item_total": (0, 90, 5),
        "icc1": (0, 40, 5),
        "icc2": (0, 95, 5),
        "spread": (10, 35, 1),
    }
    found = 0
    for kind, value in OverallRow.objects.values_list("kind", "value"):
        low, high, step = steps[kind.partition(":")[0]]
        found += not low <= value <= high or value % step != 0
    return found


def _talkative() -> int:
    rows = LedgerRow.objects.select_related("cell")
    return sum(
        row.shown
        != json.dumps(
            {
                "asked": row.asked,
                "cell": row.cell.key,
                "high": row.high,
                "low": row.low,
                "measure": row.measure,
                "withheld": row.withheld,
            },
            sort_keys=True,
            separators=(",", ":"),
            ensure_ascii=False,
        )
        for row in rows
    )
