"""One defence is taken away, people go through the real doors, and the audit fails: one test a defence.

What lies on the disk, and what a sender leaves, is in naervaer/command/tests/test_without_one_defence.py; keys, guards
and free pages are in test_auditing.py.
"""

from importlib import import_module

import pytest
from django.db import IntegrityError, connection
from django.db.models import Q

from naervaer.answers import closing, eligible, keys, ledger, opening, tables
from naervaer.answers.auditing import ledger_findings
from naervaer.answers.auditing_storage import storage_findings
from naervaer.answers.closing import close_due
from naervaer.answers.collecting import send
from naervaer.answers.eligible import Countable
from naervaer.answers.models import LedgerRow, Wave
from naervaer.answers.opening import CellSpec, NotOpened, open_wave
from naervaer.core.anonymity import Instrument, bands, overall
from naervaer.core.anonymity import bands as grid
from naervaer.core.anonymity.attack import fewest_values_left
from naervaer.people.models import Membership

from .room import DAYS, SMALL, ballot, opened
from .test_overall import large  # noqa: F401  # a fixture

grid_module = import_module("naervaer.core.anonymity.bands")
overall_module = import_module("naervaer.core.anonymity.overall")
release_module = import_module("naervaer.core.anonymity.release")


def broken():
    return {finding.attack for finding in [*ledger_findings(), *storage_findings()] if not finding.holds}


def read(cast, at, people=None, value=2):
    """A reading from its opening to its closing, answered by everybody, always the same."""
    people = people or cast.harbour_people
    wave_id = opened(cast, at, people=people)
    for number, person in enumerate(people):
        answers = {"B1": value, "B2": value, "B3": value, "L1": value}
        send(wave_id=wave_id, sitting=0, member_id=person.pk, ballot=ballot(number), answers=answers, at=at)
    close_due(at + 7 * DAYS)
    keys.destroy(wave_id)  # as it is once the closing is committed for good
    return wave_id


@pytest.fixture
def other_grid(monkeypatch):
    """Change the rule that makes bands, everywhere at once."""

    def change(**attributes):
        for name, value in attributes.items():
            monkeypatch.setattr(grid_module, name, value)
        grid.cache_clear()
        fewest_values_left.cache_clear()

    yield change
    monkeypatch.undo()
    grid.cache_clear()
    fewest_values_left.cache_clear()


def test_with_every_defence_in_its_place_the_audit_holds(cast, now):
    read(cast, now)
    read(cast, now + 7 * DAYS, cast.harbour_people[:9])
    assert broken() == set()


def test_open_for_five_days(cast, now, monkeypatch):
    monkeypatch.setattr(opening, "SHORTEST", DAYS)
    opened(cast, now, days=1)
    assert broken() == {"differencing: readings too short, too close or at once"}


def test_a_week_from_opening_to_opening_and_never_two_at_once(cast, now, monkeypatch):
    monkeypatch.setattr(opening, "too_near", lambda *_: Q(pk__in=[]))
    opened(cast, now)
    opened(cast, now + DAYS)
    assert broken() == {"differencing: readings too short, too close or at once"}


def test_leaders_and_deputies_are_not_counted(cast, now, monkeypatch):
    real = opening.countable
    monkeypatch.setattr(opening, "countable", lambda *given: Countable(real(*given).members, {}, {}))
    opened(cast, now, people=[*cast.harbour_people, cast.bilal])
    assert broken() == {"leaders and deputies counted where they see the result"}


def test_twenty_eight_days_in_the_team(cast, now, monkeypatch):
    monkeypatch.setattr(eligible, "DAYS_IN_TEAM", 0 * DAYS)
    Membership.objects.filter(member=cast.lone).update(since=(now - 5 * DAYS).date())
    opened(cast, now)
    assert broken() == {"dummies: counted before 28 days in the team"}


def test_one_group_a_team_and_a_person(cast, now, monkeypatch):
    monkeypatch.setattr(opening, "_check", lambda *_: None)
    one, other = cast.harbour_people[:6], cast.harbour_people[6:]
    cells = [CellSpec(str(n), "Havnen", (cast.harbour.pk,), tuple(p.pk for p in g)) for n, g in enumerate((one, other))]
    open_wave(organisation=cast.lyng, title="Efterår", instrument=SMALL, cells=cells,
              opens_at=now, closes_at=now + 7 * DAYS, by=None, at=now)  # fmt: skip
    assert "differencing: groups of one reading that overlap" in broken()


def test_one_number_an_answer(cast, now):
    """The instrument refuses to be made so; a wave that has one all the same is found."""
    data = {**SMALL.as_data(), "measures": [*SMALL.as_data()["measures"], ["again", "B1"]]}
    with pytest.raises(ValueError, match="exactly one measure"):
        Instrument.from_data(data)

    class Careless:
        as_data = staticmethod(lambda: data)

    opened(cast, now, instrument=Careless)
    assert broken() == {"differencing: answers that feed two numbers"}


def test_at_least_five_answers(cast, now, other_grid, monkeypatch):
    """Five is asked for three times: by the grid, by the release and by the reading itself."""
    real = closing.release
    other_grid(FEWEST=3, OUTER=1)
    monkeypatch.setattr(release_module, "FEWEST", 3)
    monkeypatch.setattr(closing, "release", lambda *given, asked, at_least: real(*given, asked=asked, at_least=1))
    read(cast, now, cast.harbour_people[:4])
    assert "numbers that no grid makes" in broken()


def test_outer_bands_as_wide_as_three_persons(cast, now, other_grid):
    other_grid(OUTER=1)
    read(cast, now, value=4)
    assert "B: and two people's answers" in broken()


def test_cuts_at_whole_persons(cast, now, other_grid):
    """With whole numbers between the outer bands, who leaves a team of lasting answers is given away."""
    real = grid_module._cut
    other_grid(_cut=lambda total, cuts: real(total, list(range(cuts[0], cuts[-1] + 1))))
    assert len(bands(10)) > 8
    read(cast, now)
    read(cast, now + 7 * DAYS, cast.harbour_people[:9])
    assert broken() == {"lasting answers: everybody always answers, and always the same"}


def test_bands_that_the_answers_themselves_choose(cast, now, monkeypatch):
    """A number is shown more exactly than the grid allows."""
    real = ledger.row

    def exact(*given):
        found = list(real(*given))
        found[5:7] = [50, 51] if found[5] is not None else [None, None]
        return tuple(found)

    monkeypatch.setattr(ledger, "row", exact)
    read(cast, now)
    assert "numbers that no grid makes" in broken()


def test_no_count_beside_a_number(cast, now, monkeypatch):
    real = ledger._canonical
    monkeypatch.setattr(ledger, "_canonical", lambda shown: real({**shown, "answered": 10}))
    read(cast, now)
    assert broken() == {"text that says more than its number"}


def test_nothing_beside_a_sealed_answer(cast, now, monkeypatch):
    real = tables.create

    def with_a_time(wave_id):
        real(wave_id)
        tables._run(f"ALTER TABLE answers_sealed_{wave_id} ADD COLUMN sent_at timestamp")

    monkeypatch.setattr(tables, "create", with_a_time)
    opened(cast, now)
    assert broken() == {"order and time: what lies beside a sealed answer"}


def test_tables_are_dropped_when_a_reading_closes(cast, now, monkeypatch):
    monkeypatch.setattr(tables, "drop", lambda wave_id: None)
    read(cast, now)
    assert broken() == {"left behind: tables of closed readings"}


def test_the_key_is_destroyed_when_a_reading_closes(cast, now, monkeypatch):
    monkeypatch.setattr(keys, "destroy", lambda wave_id: None)
    read(cast, now)
    assert broken() == {"left behind: keys of closed readings"}


@pytest.fixture
def forgetful(cast, now, monkeypatch):
    """A reading that is answered; when it closes, its state is not kept, nor are its tables dropped."""
    wave_id = opened(cast, now)
    for number, person in enumerate(cast.harbour_people):
        send(wave_id=wave_id, sitting=0, member_id=person.pk, ballot=ballot(number), answers={"L1": 2}, at=now)
    monkeypatch.setattr(Wave, "save", lambda *_, **__: None)
    monkeypatch.setattr(tables, "drop", lambda wave_id: None)
    close_due(now + 7 * DAYS)


def test_published_once_the_database_refuses_the_same_number_again(forgetful, now):
    with pytest.raises(IntegrityError):
        close_due(now + 7 * DAYS)


def test_published_once_and_without_that_too_it_is_found(forgetful, now):
    connection.check_constraints()  # PostgreSQL drops no table that has some waiting
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TABLE bare AS SELECT * FROM {LedgerRow._meta.db_table}")
        cursor.execute(f"DROP TABLE {LedgerRow._meta.db_table}")
        cursor.execute(f"ALTER TABLE bare RENAME TO {LedgerRow._meta.db_table}")
    assert "numbers published twice" in broken()
    close_due(now + 7 * DAYS)
    twice = next(finding for finding in ledger_findings() if finding.attack == "numbers published twice")
    assert twice.learns == "5 numbers, or tables that would take one"


def test_statistics_of_a_whole_reading_are_clipped(large, now, monkeypatch):  # noqa: F811  # the fixture
    monkeypatch.setattr(overall_module, "_ENDS", dict.fromkeys(overall_module._ENDS, (0, 100)))
    close_due(now + 7 * DAYS)
    assert overall.__module__ == overall_module.__name__
    assert "statistics of whole readings, finer than the rules" in broken()


def test_whatever_is_opened_has_people_who_may_be_counted(cast, now):
    """The doors themselves, once more, without a defence removed."""
    with pytest.raises(NotOpened):
        opened(cast, now, people=[*cast.harbour_people, cast.bilal])
