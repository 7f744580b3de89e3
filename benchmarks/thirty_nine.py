"""39 questions in two sittings: the compass, the core set and eight distances."""

import sqlite3

from naervaer.method import items

NEAR = tuple(item for item in items.NEAR if item.id == "D2")
SITTINGS = (
    (items.NEAR_LEADER, *items.COMPASS, *items.TRUST, *items.FACE_TIME),
    (*items.BELONGING, *NEAR, *items.SAFETY, *items.COMMUNICATION, items.RECOMMEND, *items.FAR, items.OWN_FAR["time"]),
)
ITEMS = [item for sitting in SITTINGS for item in sitting]


def plain(path: str) -> sqlite3.Connection:
    """The same file as the installation has it: as durable, and deleting as thoroughly."""
    found = sqlite3.connect(path)
    found.execute("PRAGMA journal_mode=WAL")
    found.execute("PRAGMA synchronous=FULL")
    found.execute("PRAGMA secure_delete=ON")
    return found
