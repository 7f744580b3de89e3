"""A reading of 100,000 people in 10,000 teams is closed and published, beside a plain group-by of the same answers.

And 10,000 phones send their answers at once, on SQLite and on PostgreSQL, beside bare inserts.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from tempfile import TemporaryDirectory
from types import MappingProxyType

from django.conf import settings
from django.core.management import call_command

from checks.postgres import postgres
from naervaer.answers.reporting import CellResults, results
from naervaer.command.rows import Row

from . import crowd, rhythm

TEAMS, EACH = 10_000, 10
PHONES = 10_000
MOST_TIMES, MOST_MEGABYTES, MOST_SECONDS = 10, 2048, 60


def rows(say: Callable[[str], None]) -> Iterator[Row]:
    """Closing, the opening of the answers shown apart; estimating; a rhythm opening; the phones on both databases."""
    yield from closing(say, TEAMS, EACH)
    say(f"{PHONES:,} phones on SQLite …")
    with TemporaryDirectory(prefix="naervaer-bench-") as folder:
        yield from phones("SQLite", {"DATA_DIR": folder})
    say(f"{PHONES:,} phones on PostgreSQL …")
    with TemporaryDirectory(prefix="naervaer-bench-") as folder, postgres(durable=True) as address:
        yield from phones("PostgreSQL", {"DATA_DIR": folder, "DATABASE_URL": address})


def phones(database: str, environment: Mapping[str, str]) -> Iterator[Row]:
    found = _run("benchmarks.phones", str(PHONES), environment=environment)
    lost = int(found["phones"] - found["as_sent"])
    times = found["seconds"] / found["bare"]
    yield Row(f"{PHONES:,} phones at once on {database}", f"{int(found['received']):,} received, {lost} lost", "0 lost",
              lost == 0 and found["received"] == found["phones"])  # fmt: skip
    yield Row("beside as many bare inserts", f"{found['seconds']:.0f} s to {found['bare']:.1f} s: {times:.0f} times",
              "said", True)  # fmt: skip


def closing(say: Callable[[str], None], teams: int, each: int) -> Iterator[Row]:
    call_command("migrate", verbosity=0)
    say(f"Making {teams * each:,} people in {teams:,} teams …")
    organisation, groups = crowd.people(teams, each)
    began = time.process_time()
    wave_id = crowd.opened(organisation, groups)
    opening = time.process_time() - began
    say("Answering …")
    crowd.fill(wave_id, {cell.cell_id: each for cell in _cells(wave_id)})
    say("Closing …")
    unsealing = crowd.unsealing(wave_id)
    peer = _run("benchmarks.grouping", str(settings.DATABASES["default"]["NAME"]))
    ours = _run("benchmarks.closing")
    published = sum(len(cell.scores) for cell in _cells(wave_id))
    own = ours["seconds"] - unsealing
    times = own / peer["seconds"]
    yield Row("opened", f"{opening:.1f} s", "said", True)
    found = f"{published:,} numbers, {ours['seconds']:.1f} s in all"
    yield Row("closed and published", found, f"{peer['rows']:,} numbers", published == peer["rows"])
    yield Row("of which opening sealed answers", f"{unsealing:.1f} s", "said", True)
    yield Row("the rest, beside the same with Polars", f"{own:.1f} s to {peer['seconds']:.1f} s: {times:.1f} times",
              f"at most {MOST_TIMES} times", times <= MOST_TIMES)  # fmt: skip
    yield Row("memory, beside the same with Polars", f"{ours['megabytes']:.0f} MB to {peer['megabytes']:.0f} MB",
              f"at most {MOST_MEGABYTES} MB", ours["megabytes"] <= MOST_MEGABYTES)  # fmt: skip
    yield Row("estimated", f"{ours['estimating']:.1f} s, {ours['at_most']:.0f} MB",
              f"at most {MOST_SECONDS} s, {MOST_MEGABYTES} MB",
              ours["estimating"] <= MOST_SECONDS and ours["at_most"] <= MOST_MEGABYTES)  # fmt: skip
    yield from rhythm.rows(say, organisation, teams)


def _cells(wave_id: int) -> tuple[CellResults, ...]:
    found = results(wave_id)
    return found.cells if found else ()


def _run(module: str, *arguments: str, environment: Mapping[str, str] = MappingProxyType({})) -> dict[str, float]:
    done = subprocess.run(  # noqa: S603  # a part of this benchmark
        [sys.executable, "-m", module, *arguments],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **environment},
    )
    if done.returncode:
        raise RuntimeError(done.stderr)
    found: dict[str, float] = json.loads(done.stdout)
    return found
