"""A whole reading of invented people in a scratch installation, and what a thief finds there afterwards.

`naervaer audit anonymity` runs it in a process of its own. 200 teams of six answer in a known order; a thief who saw
everybody arrive and has every key reads the disk; the reading closes; then every file and table is searched.
"""

import base64
import json
import logging
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import connection

from naervaer.answers import keys
from naervaer.answers.backup import rows_of, table_names
from naervaer.answers.closing import close_due
from naervaer.answers.collecting import send
from naervaer.answers.finding import Finding, counted
from naervaer.answers.opening import CellSpec, open_wave
from naervaer.core.anonymity import Instrument, Measure, Question
from naervaer.people.models import Member, Membership, Organisation, Team

from . import attempts, contents

TEAMS, EACH = 200, 6
WIDEST = 3.3  # standard deviations: one honest rehearsal in a thousand lies outside
OPENS = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
CLOSES = OPENS + timedelta(days=7)
NAMES = [f"q{number}" for number in range(24)]
INSTRUMENT = Instrument(
    "1", (tuple(Question(name, 11) for name in NAMES),), tuple(Measure(name, (name,)) for name in NAMES)
)
_START = "import django; django.setup(); from naervaer.command import rehearsal; rehearsal.main()"


@dataclass
class Played:
    """Who sent what, and in which order. The last to send is the planted respondent."""

    wave_id: int
    teams: list[list[int]]  # member ids in the order they sent
    ballots: dict[int, str] = field(default_factory=dict)
    values: list[int] = field(default_factory=list)

    def receipt(self, member: int) -> str:
        return sha256(self.ballots[member].encode()).hexdigest()


def findings() -> list[Finding]:
    """Play it in another process, with a database and keys of its own."""
    with tempfile.TemporaryDirectory(prefix="naervaer-rehearsal-") as folder:
        apart = {name: value for name, value in os.environ.items() if not name.startswith("DATABASE_URL")}
        environment = {**apart, "DATA_DIR": folder, "DJANGO_SETTINGS_MODULE": "naervaer.config.settings"}
        run = subprocess.run(  # noqa: S603  # this very program
            [sys.executable, "-c", _START], env=environment, capture_output=True, text=True, check=False
        )
        if run.returncode:
            raise RuntimeError(run.stderr)
        return [Finding(**row) for row in json.loads(run.stdout)]


def main() -> None:
    """What the other process does. Prints its findings as JSON."""
    logging.basicConfig(filename=Path(settings.DATA_DIR) / "everything.log", level=logging.DEBUG, force=True)
    call_command("migrate", verbosity=0)
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA synchronous = OFF")
    print(json.dumps([asdict(row) for row in play()]))  # noqa: T201  # its answer


def play() -> list[Finding]:
    """Everything in order: people, answering, the thief before closing, closing, the thief after it."""
    chance = random.Random(20260302)  # noqa: S311  # an order of arriving, no secret
    played = opened(chance)
    elsewhere = traces()
    answer(played, chance)
    planted = marks(played)
    rows = [*matching(played), counted("what sending leaves elsewhere", len(traces() ^ elsewhere), "tables or logs")]
    rows += attempts.findings(OPENS, CLOSES)
    before = seen(planted)
    close_due(CLOSES)
    left = ", ".join(seen(planted)) or "nothing"
    aim = ["receipt", "sealed answer", "token"]
    return [
        *rows,
        Finding("the search itself: what it finds before closing", ", ".join(before), ", ".join(aim), before == aim),
        Finding("a planted respondent, in any file or table after closing", left, "nothing", left == "nothing"),
    ]


def opened(chance: random.Random) -> Played:
    """Make the people and open the reading; each team will send in an order of its own."""
    organisation = Organisation.objects.create(name="Rehearsal", created_at=OPENS)
    teams = Team.objects.bulk_create(Team(organisation=organisation, name=f"Team {n}") for n in range(TEAMS))
    everybody = Member.objects.bulk_create(
        Member(organisation=organisation, name=f"Person {n}") for n in range(TEAMS * EACH)
    )
    groups = {team: [one.pk for one in everybody[n * EACH : (n + 1) * EACH]] for n, team in enumerate(teams)}
    Membership.objects.bulk_create(
        Membership(member_id=one, team=team, since=date(2026, 1, 1)) for team, group in groups.items() for one in group
    )
    cells = [CellSpec(team.name, team.name, (team.pk,), tuple(group)) for team, group in groups.items()]
    wave_id = open_wave(
        organisation=organisation, title="Rehearsal", instrument=INSTRUMENT, cells=cells,
        opens_at=OPENS, closes_at=CLOSES, by=None, at=OPENS,
    )  # fmt: skip
    return Played(wave_id, [chance.sample(group, EACH) for group in groups.values()])


def answer(played: Played, chance: random.Random) -> None:
    """Let everybody send."""
    for member in (one for group in played.teams for one in group):
        played.ballots[member] = base64.urlsafe_b64encode(chance.randbytes(18)).decode()
        played.values = [chance.randrange(11) for _ in NAMES]
        answers = dict(zip(NAMES, played.values, strict=True))
        ballot = played.ballots[member]
        send(wave_id=played.wave_id, sitting=0, member_id=member, ballot=ballot, answers=answers, at=OPENS)


def traces() -> set[tuple[str, bytes]]:
    """Everything written so far but the two tables of open readings: a table or log that changes is another one."""
    log = Path(settings.DATA_DIR) / "everything.log"
    found = {
        (name, sha256(repr(list(rows)).encode()).digest()) for name, rows in contents.tables() if not is_open(name)
    }
    return found | {("log", sha256(log.read_bytes() if log.exists() else b"").digest())}


def is_open(name: str) -> bool:
    return name in table_names()


def marks(played: Played) -> dict[str, list[bytes]]:
    """What betrays the planted respondent, in every form it could be written."""
    member = played.teams[-1][-1]
    key, receipt, values = keys.read(played.wave_id), played.receipt(member), played.values
    token, raw = key.token(member, 0), bytes(values)
    listed = [json.dumps(values), ",".join(map(str, values)), raw.hex(), base64.b64encode(raw).decode()]
    return {
        "answers": [raw, *(form.encode() for form in listed)],
        "ballot id": [played.ballots[member].encode()],
        "key": [key.private, key.secret, key.private.hex().encode(), key.secret.hex().encode()],
        "receipt": [receipt.encode(), bytes.fromhex(receipt)],
        "sealed answer": [sealed_of()[receipt]],
        "token": [token.encode(), bytes.fromhex(token)],
    }


def sealed_of() -> dict[str, bytes]:
    """Every sealed answer by its receipt."""
    rows = rows_of(next(name for name in table_names() if name.startswith("answers_sealed_")))
    return {str(receipt): sealed for receipt, _, _, sealed in rows if isinstance(sealed, bytes)}


def matching(played: Played) -> list[Finding]:
    """How many people the thief names right before closing."""
    data, key, sealed = next(disk()), keys.read(played.wave_id), sealed_of()
    members = [member for group in played.teams for member in group]
    place = {member: data.find(sealed[played.receipt(member)]) for member in members}
    spent = {member: data.find(key.token(member, 0).encode()) for member in members}
    arrived = {member: turn for turn, member in enumerate(members)}
    lengths = len({len(one) for one in sealed.values()})
    return [
        named("who sent first, by the place of the answer on disk", played, arrived, place),
        named("who sent first, by the place of the token on disk", played, arrived, spent),
        named("whose token, by the places on disk", played, spent, place),
        named("whose number in the list of people, by the place on disk", played, {m: m for m in members}, place),
        Finding("what the length of a sealed answer tells", f"{lengths} different lengths", "1", lengths == 1),
    ]


def named(attack: str, played: Played, one: Mapping[int, int], other: Mapping[int, int]) -> Finding:
    """Within a team, guess that the n-th by `one` is the n-th by `other`; chance is right once a team."""
    right = sum(
        first == second
        for group in played.teams
        for first, second in zip(sorted(group, key=one.__getitem__), sorted(group, key=other.__getitem__), strict=True)
    )
    low, high = round(TEAMS - WIDEST * TEAMS**0.5), round(TEAMS + WIDEST * TEAMS**0.5)
    learns = f"{right} of {TEAMS * EACH} people named right; chance is {TEAMS}"
    return Finding(attack, learns, f"{low} to {high}", low <= right <= high)


def seen(planted: Mapping[str, list[bytes]]) -> list[str]:
    """What of the planted respondent is anywhere in this installation."""
    everything = list(disk())
    return sorted(name for name, forms in planted.items() if any(form in data for data in everything for form in forms))


def disk() -> Iterator[bytes]:
    """The database's file first, then every other file but the keys themselves, the log among them, and every table."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(FULL)")
    file = Path(connection.settings_dict["NAME"])
    yield file.read_bytes()
    for path in sorted(Path(settings.DATA_DIR).rglob("*")):
        if path.is_file() and path != file and path.parent.name != "keys":
            yield path.read_bytes()
    for _, rows in contents.tables():
        yield repr(list(rows)).encode()
