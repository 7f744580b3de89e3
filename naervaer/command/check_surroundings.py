"""The rows of `naervaer check` about settings, files, disk and clock."""

import shutil
import ssl
import time
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from .rows import Row

LEAST_FREE = 1_000_000_000


def rows() -> Iterator[Row]:
    from django.conf import settings

    from naervaer.config.safety import refusals

    unsafe = refusals()
    yield Row("settings", "; ".join(unsafe) or "safe", "safe for real people", not unsafe, "See docs/configuration.md.")
    yield from _address(settings.PUBLIC_ADDRESS)
    yield _secrets(Path(settings.DATA_DIR))
    yield _disk(Path(settings.DATA_DIR))
    yield _zone(settings.TIME_ZONE)


def _address(address: str) -> Iterator[Row]:
    from naervaer.config.safety import wrong_address

    aim = "an https address"
    if not address:
        advice = "Set PUBLIC_ADDRESS before the first card is printed: cards, camera and passkeys need it."
        yield Row("public address", "none", aim, False, advice)
        return
    secure = address.startswith("https://")
    advice = "Camera, passkeys and notices on phones need https: see docs/self-hosting.md."
    yield Row("public address", address, aim, secure and not wrong_address(address), advice)
    yield from _answer(address)


def _answer(address: str) -> Iterator[Row]:
    """Ask the installation itself, at its own address, and follow it nowhere else."""
    from django.urls import reverse

    parts = urlsplit(address)
    kind = HTTPSConnection if parts.scheme == "https" else HTTPConnection
    try:
        connection = kind(parts.hostname or "", parts.port, timeout=8)
        connection.request("GET", reverse("web:health"), headers={"User-Agent": "naervaer-check"})
        answer = connection.getresponse()
        answer.read()
    except ssl.SSLError as error:
        reason = getattr(error, "verify_message", "") or error.reason or "no secure connection"
        yield Row("it answers there", reason, "a valid certificate", False, "Renew the certificate of your proxy.")
        return
    except (OSError, HTTPException) as error:
        reason = getattr(error, "strerror", None) or type(error).__name__
        advice = "Is `naervaer serve` running, and does the proxy lead to it?"
        yield Row("it answers there", reason, "200 OK", False, advice)
        return
    found = f"{answer.status} {answer.reason}"
    ours = "content-security-policy" in answer.headers
    advice = "Something else answers at this address." if not ours else "See the log of `naervaer serve`."
    yield Row("it answers there", found, "200 OK", answer.status == 200 and ours, advice)
    if parts.scheme == "https":
        strict = "strict-transport-security" in answer.headers
        advice = "Let the proxy send X-Forwarded-Proto, and name the proxy in TRUSTED_PROXIES."
        yield Row("it knows that it is https", "yes" if strict else "no", "yes", strict, advice)
    yield from _clock(answer.headers.get("Date"))


def _clock(date: str | None) -> Iterator[Row]:
    if date:
        apart = abs(parsedate_to_datetime(date).timestamp() - time.time())
        yield Row("clock", f"{apart:.0f} s from the proxy's", "at most 60 s", apart <= 60, "Run a time service.")


def _secrets(data: Path) -> Row:
    """Files that nobody else on the machine may read."""
    kept = [data / "secret_key", data / "keys", *(data / "keys").glob("*.key"), *data.glob("*.sqlite3*")]
    closed = data.exists() and not data.stat().st_mode & 0o077
    open_ones = [path.name for path in kept if not closed and path.exists() and path.stat().st_mode & 0o077]
    found = f"readable by others: {', '.join(open_ones)}" if open_ones else "readable by this user alone"
    advice = f"chmod -R go= {data}"
    return Row("secrets", found, "readable by this user alone", not open_ones, advice)


def _disk(data: Path) -> Row:
    folder = data if data.exists() else Path()
    free = shutil.disk_usage(folder).free
    found = f"{free / 1e9:.1f} GB free"
    return Row("disk", found, f"at least {LEAST_FREE / 1e9:.0f} GB free", free >= LEAST_FREE, "Make room on the disk.")


def _zone(name: str) -> Row:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return Row("time zone", f"{name} is not known", "known", False, "Set TIME_ZONE to a name as Europe/Copenhagen.")
    return Row("time zone", name, "known", True)
