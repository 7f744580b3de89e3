"""What a list would do to the people who are here: created, changed, the same, asked about, left out, leaving.

Matching is by payroll number, else mobile, else e-mail. Where that leaves doubt (two people share the
phone, another name on a known number, another payroll number, the same name with new contact details) the row is
asked about and left out until somebody has answered.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from .parsing import Parsed, Value
from .problems import Problem

NEW = "new"
KEYS = ("payroll_number", "mobile", "email")


@dataclass(frozen=True)
class Known:
    """A member as the plan sees them. `values` has the same shape as a parsed row's."""

    id: int
    active: bool
    values: Mapping[str, Value]
    keeps_role: bool = False  # the last one with the role organisation

    @property
    def name(self) -> str:
        return str(self.values["name"])


@dataclass(frozen=True)
class Change:
    """One field of one person. An empty `new` is a cleared end date: the person is back."""

    field: str
    old: Value
    new: Value


@dataclass(frozen=True)
class Planned:
    """What one row will do. `kind`: create, change, same, ask, bad."""

    number: int
    kind: str
    name: str
    member: int | None = None
    values: Mapping[str, Value] = field(default_factory=dict)
    changes: tuple[Change, ...] = ()
    problems: tuple[Problem, ...] = ()
    candidates: tuple[tuple[int, tuple[str, ...]], ...] = ()  # (member, name and keys)


@dataclass(frozen=True)
class Leaving:
    """Somebody who is not in a list that was declared complete. With `kept` they stay, and it is said why."""

    member: int
    name: str
    kept: Problem | None = None


@dataclass(frozen=True)
class Plan:
    rows: tuple[Planned, ...] = ()
    leaving: tuple[Leaving, ...] = ()
    new_teams: tuple[str, ...] = ()
    new_sites: tuple[str, ...] = ()
    new_units: tuple[str, ...] = ()

    def of(self, kind: str) -> tuple[Planned, ...]:
        return tuple(row for row in self.rows if row.kind == kind)

    @property
    def changes_something(self) -> bool:
        return any(row.kind in ("create", "change") for row in self.rows) or any(not who.kept for who in self.leaving)


@dataclass(frozen=True)
class Here:
    """The organisation as it is: its people and the names of its teams, sites and units."""

    people: tuple[Known, ...]
    teams: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()
    units: tuple[str, ...] = ()


def make_plan(
    rows: Iterable[Parsed], here: Here, *, answers: Mapping[int, str], complete: bool, by: int | None
) -> Plan:
    """The plan. `answers` is row number → a member's id or "new"; `by` is the member who brings the list."""
    matcher = _Matcher(here.people)
    planned = [matcher.plan(row, answers.get(row.number, "")) for row in rows]
    wanted = [row for row in planned if row.kind in ("create", "change")]
    return Plan(
        rows=tuple(planned),
        leaving=tuple(_leaving(here.people, matcher.mentioned, by)) if complete else (),
        new_teams=_missing(here.teams, (row.values.get("teams", []) for row in wanted)),
        new_sites=_missing(here.sites, (row.values.get("sites", []) for row in wanted)),
        new_units=_missing(here.units, ([row.values.get("unit", "")] for row in wanted)),
    )


class _Matcher:
    def __init__(self, people: Sequence[Known]) -> None:
        self.by_id = {person.id: person for person in people}
        self.by_key: dict[tuple[str, str], list[Known]] = defaultdict(list)
        self.by_name: dict[str, list[Known]] = defaultdict(list)
        for person in people:
            for key in KEYS:
                if person.values.get(key):
                    self.by_key[key, folded(person.values[key])].append(person)
            self.by_name[folded(person.name)].append(person)
        self.row_of: dict[int, int] = {}
        self.new_rows: dict[tuple[str, str], int] = {}
        self.claimed: dict[str, int] = {}
        self.mentioned: set[int] = set()

    def plan(self, row: Parsed, answer: str) -> Planned:
        sure, candidates = self._find(row)
        self.mentioned.update(person.id for person in ([sure] if sure else candidates))
        if row.problems:
            return Planned(row.number, "bad", row.name, problems=row.problems)
        if sure is None and answer.isdigit():
            sure = next((person for person in candidates if person.id == int(answer)), None)
        if sure is None and candidates and answer != NEW:
            return Planned(row.number, "ask", row.name, values=row.values, candidates=_named(candidates))
        return self._change(row, sure) if sure else self._create(row)

    def _find(self, row: Parsed) -> tuple[Known | None, list[Known]]:
        """The one person it surely is, or those it may be; (None, []) for a new one."""
        namesakes = self.by_name.get(folded(row.name), []) if row.name else []
        for key in KEYS:
            found = self.by_key.get((key, folded(row.values[key])), []) if row.values.get(key) else []
            if not found:
                continue
            same_name = [person for person in found if person in namesakes]
            pool = same_name or found
            if len(pool) == 1 and self._fits(row, pool[0], key):
                return pool[0], []
            return None, pool
        if not any(row.values.get(key) for key in KEYS) and len(namesakes) == 1:
            return namesakes[0], []
        return None, namesakes

    @staticmethod
    def _fits(row: Parsed, person: Known, key: str) -> bool:
        """Whether a match on `key` leaves no doubt: the payroll number never does; else number and name must agree."""
        if key == "payroll_number":
            return True
        numbers = {row.values.get("payroll_number"), person.values.get("payroll_number")} - {None, ""}
        words, known = set(folded(row.name).split()), set(folded(person.name).split())
        return len(numbers) < 2 and bool(words & known or not words)

    def _change(self, row: Parsed, person: Known) -> Planned:
        earlier = self.row_of.setdefault(person.id, row.number)
        self.mentioned.add(person.id)
        if earlier != row.number:
            return Planned(row.number, "bad", row.name, problems=(Problem("twice", str(earlier)),))
        taken = self._taken(row, person)
        if taken:
            return Planned(row.number, "bad", row.name, problems=(taken,))
        changes = tuple(differences(row.values, person))
        kind = "change" if changes else "same"
        return Planned(row.number, kind, person.name, person.id, row.values, changes)

    def _create(self, row: Parsed) -> Planned:
        taken = self._taken(row, None)
        if taken:
            return Planned(row.number, "bad", row.name, problems=(taken,))
        identity = [(key, folded(row.values[key])) for key in KEYS if row.values.get(key)]
        own = [(f"{key} {folded(row.name)}" if key != "payroll_number" else key, value) for key, value in identity]
        own = own or [("name", folded(row.name))]
        earlier = next((self.new_rows[pair] for pair in own if pair in self.new_rows), None)
        if earlier:
            return Planned(row.number, "bad", row.name, problems=(Problem("twice", str(earlier)),))
        self.new_rows.update(dict.fromkeys(own, row.number))
        return Planned(row.number, "create", row.name, values=row.values)

    def _taken(self, row: Parsed, person: Known | None) -> Problem | None:
        """The payroll number belongs to one person, among those here and in the list."""
        number = row.values.get("payroll_number")
        if not number:
            return None
        holders = self.by_key.get(("payroll_number", folded(number)), [])
        if any(person is None or holder.id != person.id for holder in holders):
            return Problem("taken", str(number))
        earlier = self.claimed.setdefault(folded(number), row.number)
        return Problem("twice", str(earlier)) if earlier != row.number else None


def differences(values: Mapping[str, Value], person: Known) -> Iterable[Change]:
    """What the row would change, field by field. Somebody who had left and is in the list again is back."""
    for name, new in values.items():
        old = person.values.get(name, "")
        if name != "unit" and _same(name, old, new) is False:
            yield Change(name, old, new)
    if not person.active and "ends_on" not in values and person.values.get("ends_on"):
        yield Change("ends_on", person.values["ends_on"], "")


def folded(value: object) -> str:
    """A text as it is compared: without case and extra spaces."""
    return " ".join(str(value).split()).casefold()


def _same(name: str, old: Value, new: Value) -> bool:
    if isinstance(new, list) and isinstance(old, list):
        in_order = name == "media"
        pair = [[folded(part) for part in value] for value in (old, new)]
        return pair[0] == pair[1] if in_order else sorted(pair[0]) == sorted(pair[1])
    if name == "email":
        return folded(old) == folded(new)
    return old == new


def _leaving(people: Iterable[Known], mentioned: set[int], by: int | None) -> Iterable[Leaving]:
    for person in people:
        if not person.active or person.id in mentioned:
            continue
        kept = "yourself" if person.id == by else "last_organisation_person" if person.keeps_role else ""
        yield Leaving(person.id, person.name, Problem(kept, person.name) if kept else None)


def _missing(known: Iterable[str], wanted: Iterable[object]) -> tuple[str, ...]:
    here = {folded(name) for name in known}
    new: dict[str, str] = {}
    for names in wanted:
        for name in names if isinstance(names, list) else []:
            if name and folded(name) not in here:
                new.setdefault(folded(name), name)
    return tuple(new.values())


def _named(people: Iterable[Known]) -> tuple[tuple[int, tuple[str, ...]], ...]:
    return tuple(
        (person.id, (person.name, *(str(person.values[key]) for key in KEYS if person.values.get(key))))
        for person in people
    )
