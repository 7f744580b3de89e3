"""Hand something to the outbox. It is sent later, by the worker, in the person's language and own hours."""

import json
from collections.abc import Iterable, Mapping
from contextlib import closing
from datetime import datetime, timedelta
from typing import Any

from django.db import connection

from .models import Notice

LIFE = timedelta(days=7)


def post(
    *,
    to: int,
    kind: str,
    context: Mapping[str, str | int],
    at: datetime,
    organisation_id: int,
    not_before: datetime | None = None,
    expires_at: datetime | None = None,
    at_once: bool = False,
    key: str | None = None,
) -> None:
    """Put a notice for the member `to` in the outbox, in the caller's transaction.

    `kind` is "<app>.<name>": its text is the template `<app>/notices/<name>.txt`, whose first line is the
    subject, and `<app>/notices/<name>_sms.txt`. `context` holds ids and small facts, never names, addresses or
    tokens: settings.NOTICE_MAKERS names, by kind, the function that turns them into words when it is sent.
    `at_once` is for what the person has just asked for, such as a sign-in code. What has not been sent at
    `expires_at` (7 days) is dropped. A `key` is posted once, however often this is called.
    """
    fields = {
        "organisation_id": organisation_id,
        "recipient_id": to,
        "kind": kind,
        "context": dict(context),
        "at_once": at_once,
        "due_at": not_before or at,
        "expires_at": expires_at or (not_before or at) + LIFE,
    }
    Notice.objects.bulk_create([Notice(key=key, **fields)], ignore_conflicts=key is not None)


def post_to_all(
    *,
    to: Iterable[int],
    kind: str,
    context: Mapping[str, str | int],
    at: datetime,
    organisation_id: int,
    key: str,
    not_before: datetime | None = None,
    expires_at: datetime | None = None,
) -> None:
    """The same notice to many members, as `post`. Each gets it once: the key of each is `key` and the member.

    Written as plain rows: a large house invites a hundred thousand at once.
    """
    due = not_before or at
    same: dict[str, Any] = {
        "organisation_id": organisation_id,
        "kind": kind,
        "context": json.dumps(dict(context)),
        "at_once": False,
        "due_at": connection.ops.adapt_datetimefield_value(due),
        "expires_at": connection.ops.adapt_datetimefield_value(expires_at or due + LIFE),
        "state": Notice.State.WAITING.value,
        "tries": 0,
    }
    columns = ", ".join(["recipient_id", '"key"', *same])
    places = ", ".join(["%s"] * (len(same) + 2))
    with closing(connection.cursor()) as cursor:
        cursor.executemany(
            f"INSERT INTO {Notice._meta.db_table} ({columns}) VALUES ({places}) ON CONFLICT DO NOTHING",  # noqa: S608  # our own names
            [(member, f"{key}.{member}", *same.values()) for member in to],
        )


def forget(*, key: str) -> int:
    """Delete every notice whose key begins with `key`, sent or not; how many."""
    return Notice.objects.filter(key__startswith=key).delete()[0]


def waiting_for(member_id: int) -> int:
    """How many notices to the member are in the outbox, waiting or not yet forgotten."""
    return Notice.objects.filter(recipient_id=member_id).count()
