"""How often something may be tried, and the only trace of an address: a hash salted anew each day, in memory."""

import hashlib
import secrets
from datetime import date, datetime
from threading import Lock

from django.core.cache import cache
from django.http import HttpRequest

_salts: dict[date, bytes] = {}
_lock = Lock()


def hashed_address(address: str, at: datetime) -> str:
    """`address` as a hash that nobody can undo tomorrow: the salt of a day is random and never leaves memory."""
    day = at.date()
    with _lock:
        if day not in _salts:
            _salts.clear()
            _salts[day] = secrets.token_bytes(32)
        salt = _salts[day]
    return hashlib.blake2b(address.encode(), key=salt, digest_size=16).hexdigest()


def address_of(request: HttpRequest, at: datetime) -> str:
    """The hashed address of the client, as the proxy rules of the shell have settled it in REMOTE_ADDR."""
    return hashed_address(request.META.get("REMOTE_ADDR", ""), at)


def allow(what: str, whose: str, *, times: int, seconds: int, at: datetime) -> bool:
    """Count one try of `what` by `whose`; False when there were `times` already in this window of `seconds`."""
    window = int(at.timestamp()) // seconds
    key = f"limit:{what}:{hashed_address(whose, at)}:{window}"
    cache.add(key, 0, timeout=seconds)
    try:
        return cache.incr(key) <= times
    except ValueError:  # it ran out between the two lines: a new window
        return True
