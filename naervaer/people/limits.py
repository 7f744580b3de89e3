"""How often something may be tried, and the only trace of an address: a hash salted anew each day, in memory."""

import hashlib
import secrets
from datetime import date, datetime
from ipaddress import IPv4Address, ip_address, ip_network
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
    return hashed_address(_line(request.META.get("REMOTE_ADDR", "")), at)


def _line(address: str) -> str:
    """Who has one address of IPv6 has 2**64 of them: the whole network counts as one."""
    try:
        found = ip_address(address)
    except ValueError:
        return address
    if isinstance(found, IPv4Address) or found.ipv4_mapped:
        return str(getattr(found, "ipv4_mapped", None) or found)
    return str(ip_network((found, 64), strict=False))


def allow(what: str, whose: str, *, times: int, seconds: int, at: datetime) -> bool:
    """Count one try of `what` by `whose`; False when there were `times` already in this window of `seconds`."""
    window = int(at.timestamp()) // seconds
    key = f"limit:{what}:{hashed_address(whose, at)}:{window}"
    cache.add(key, 0, timeout=seconds)
    try:
        return cache.incr(key) <= times
    except ValueError:  # it ran out between the two lines: a new window
        return True
