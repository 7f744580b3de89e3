"""10,000 phones send their answers at once, to a server on this machine, and nothing that was received may be lost.

`python -m benchmarks.phones COUNT` plays it on the database of DATABASE_URL and prints what was found as JSON.
Beside it, in the same run, as many bare inserts, each committed by itself, into the same database.
"""

import asyncio
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from secrets import token_hex, token_urlsafe
from urllib.parse import urlencode

import django

TEAM = 10
PATIENCE = 600  # seconds
TRIES = 20
WAIT = 2  # seconds before a phone tries again


@dataclass
class Phone:
    """One phone about to send one sitting. `answers` is what it means to say, in the order of the questions."""

    member: int
    ballot: str
    answers: tuple[int, ...]
    request: bytes
    tries: int = 0
    received: bool = False


def main(count: int) -> None:
    django.setup()
    from django.conf import settings
    from django.core.management import call_command

    settings.STATIC_ROOT.mkdir(parents=True, exist_ok=True)
    call_command("migrate", verbosity=0)
    resource.setrlimit(resource.RLIMIT_NOFILE, (resource.getrlimit(resource.RLIMIT_NOFILE)[1],) * 2)
    wave_id, phones = prepare(count)
    with served():
        began = time.perf_counter()
        asyncio.run(everybody(phones))
        seconds = time.perf_counter() - began
    found = {
        "phones": count,
        "seconds": seconds,
        "received": sum(phone.received for phone in phones),
        "as_sent": as_sent(wave_id, phones),
        "tries": sum(phone.tries for phone in phones),
        "bare": bare_inserts(count),
    }
    print(json.dumps(found))


def prepare(count: int) -> tuple[int, list[Phone]]:
    """People in teams of ten, one open reading of all of them, and everybody signed in on the own phone."""
    from naervaer.people.models import Account, Member, Team
    from naervaer.readings.actions.open_reading import Opening, check, open_reading
    from naervaer.web.clock import now

    from .crowd import people

    organisation, groups = people(count // TEAM, TEAM)
    boss = Member.objects.create(organisation=organisation, name="Head")
    members = [member for group in groups.values() for member in group]
    accounts = Account.objects.bulk_create(Account(password="!") for _ in members)  # noqa: S106  # no password at all
    Member.objects.bulk_update(
        [Member(pk=member, account=account) for member, account in zip(members, accounts, strict=True)],
        ["account"],
        batch_size=500,
    )
    at = now()
    opening = Opening(teams=list(Team.objects.all()), opens_at=at, closes_at=at + timedelta(days=7))
    reading = open_reading(by=boss, opening=opening, seen=check(boss, opening, at).fingerprint, at=at)
    path = f"/answer/{reading.wave_id}/1/"
    asked = [(item.id, item.scale.points) for item in reading.questions.sittings[0].items]
    return reading.wave_id, [
        _phone(member, account, path, asked) for member, account in zip(members, accounts, strict=True)
    ]


def _phone(member: int, account: object, path: str, asked: Sequence[tuple[str, int]]) -> Phone:
    answers = tuple(byte % points for byte, (_, points) in zip(os.urandom(len(asked)), asked, strict=True))
    ballot = token_hex(16)
    token = token_urlsafe(24)[:32].replace("-", "a").replace("_", "b")
    given = {f"q-{name}": str(answer) for (name, _), answer in zip(asked, answers, strict=True)}
    body = urlencode({**given, "go": "send", "at": "review", "ballot": ballot, "csrfmiddlewaretoken": token})
    head = (
        f"POST {path} HTTP/1.1", "Host: 127.0.0.1", "Accept: application/json", "Connection: close",
        "Content-Type: application/x-www-form-urlencoded", f"Content-Length: {len(body)}",
        f"Cookie: sessionid={_session(account)}; csrftoken={token}", "", body,
    )  # fmt: skip
    return Phone(member, ballot, answers, "\r\n".join(head).encode())


def _session(account: object) -> str:
    """The signed cookie that signing in on the own phone leaves."""
    from django.conf import settings
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.signed_cookies import SessionStore

    from naervaer.people.models import Account
    from naervaer.web.clock import now

    assert isinstance(account, Account)
    session = SessionStore()
    session[SESSION_KEY] = str(account.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = account.get_session_auth_hash()
    at = int(now().timestamp())
    session.update({"at": at, "until": at + 86400, "shared": False, "only_member": True})
    session.save()
    return str(session.session_key)


@contextmanager
def served(port: int = 8391) -> Iterator[None]:
    """The pages as `naervaer serve` runs them, in two processes."""
    from naervaer.command.serve import answers, pages_command

    server = subprocess.Popen(pages_command("127.0.0.1", port, 2, 4), stdout=subprocess.DEVNULL)  # noqa: S603
    try:
        until = time.monotonic() + 60
        while not answers("127.0.0.1", port) and time.monotonic() < until:
            time.sleep(0.2)
        yield
    finally:
        server.terminate()
        server.wait()


async def everybody(phones: Sequence[Phone], port: int = 8391) -> None:
    """All of them connect; when all are there, or are turned away, all send; whoever gets no answer tries again."""
    ready = asyncio.Barrier(len(phones))
    async with asyncio.timeout(PATIENCE):
        await asyncio.gather(*(_send(phone, port, ready) for phone in phones))


async def _send(phone: Phone, port: int, ready: asyncio.Barrier) -> None:
    while not phone.received and phone.tries < TRIES:
        phone.tries += 1
        try:
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
        except OSError:
            reader, writer = None, None
        if phone.tries == 1:
            await ready.wait()
        if reader and writer:
            with closing(writer):
                phone.received = await _answered(reader, writer, phone)
        if not phone.received:
            await asyncio.sleep(WAIT)


async def _answered(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, phone: Phone) -> bool:
    try:
        writer.write(phone.request)
        await writer.drain()
        return b" 200 " in (await reader.readline())
    except OSError:
        return False


def as_sent(wave_id: int, phones: Sequence[Phone]) -> int:
    """How many of the phones' answers lie in the room, whole and as they were meant."""
    from django.db import connection

    from naervaer.answers import keys

    key = keys.read(wave_id)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT receipt, sealed FROM answers_sealed_{wave_id}")  # noqa: S608  # a number
        kept = {receipt: bytes(sealed) for receipt, sealed in cursor.fetchall()}
    assert len(kept) <= len(phones)
    points = [11] * len(phones[0].answers)
    found = (kept.get(sha256(phone.ballot.encode()).hexdigest()) for phone in phones)
    return sum(
        sealed is not None and key.unseal(sealed, points) == phone.answers
        for phone, sealed in zip(phones, found, strict=True)
    )


def bare_inserts(count: int) -> float:
    """Seconds for as many inserts of as many bytes, each its own transaction, one after the other."""
    from django.db import connection

    with connection.cursor() as cursor:
        binary = "bytea" if connection.vendor == "postgresql" else "blob"
        cursor.execute(f"CREATE TABLE bench_bare (receipt varchar(64) PRIMARY KEY, sealed {binary})")
        began = time.perf_counter()
        for _ in range(count):
            cursor.execute("INSERT INTO bench_bare VALUES (%s, %s)", [token_hex(32), os.urandom(70)])
        return time.perf_counter() - began


if __name__ == "__main__":
    main(int(sys.argv[1]))
