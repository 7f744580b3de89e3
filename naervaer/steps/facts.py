"""What became of a leader's own promises, as counts. Never of what members promised."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from .models import Step


@dataclass(frozen=True)
class Promises:
    """How many were kept, are open with the day ahead, open with the day passed, and were dropped openly."""

    kept: int = 0
    ahead: int = 0
    passed: int = 0
    dropped: int = 0

    @property
    def total(self) -> int:
        return self.kept + self.ahead + self.passed + self.dropped


def promises_to_team(by: int, team_id: int, since: datetime, today: date) -> Promises:
    """What `by` has promised the whole team since `since`. One query."""
    made = Step.objects.filter(by=by, team_id=team_id, to=None, promised_at__gte=since)
    return _counted([(0, *row) for row in made.values_list("state", "due_on")], today).get(0, Promises())


def promises_to_people(by: int, people: Iterable[int], since: datetime, today: date) -> dict[int, Promises]:
    """What `by` has promised each of `people` by name since `since`. One query."""
    wanted = set(people)
    made = Step.objects.filter(by=by, to__in=wanted, promised_at__gte=since)
    return _counted([row for row in made.values_list("to", "state", "due_on") if row[0] in wanted], today)


def _counted(rows: Iterable[tuple[int, str, date]], today: date) -> dict[int, Promises]:
    found: dict[int, dict[str, int]] = {}
    for whom, state, due_on in rows:
        counts = found.setdefault(whom, {"kept": 0, "ahead": 0, "passed": 0, "dropped": 0})
        counts[("passed" if due_on < today else "ahead") if state == Step.State.OPEN else state] += 1
    return {whom: Promises(**counts) for whom, counts in found.items()}
