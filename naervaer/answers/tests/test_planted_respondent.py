"""One person answers in a way that nobody else does. After closing it is found nowhere: in no table, file or log."""

import base64
import json
from hashlib import sha256
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

from naervaer.answers import keys, tables
from naervaer.answers.closing import close_due
from naervaer.answers.collecting import send
from naervaer.core.anonymity import Instrument, Measure, Question

from .room import DAYS, ballot, opened

NAMES = [f"q{number}" for number in range(30)]
LONG = Instrument("long", (tuple(Question(name, 11) for name in NAMES),), tuple(Measure(n, (n,)) for n in NAMES))
PLANTED = [3, 9, 1, 10, 0, 7, 7, 2, 8, 4, 10, 10, 1, 5, 9, 0, 3, 6, 2, 8, 1, 4, 7, 0, 5, 10, 9, 2, 6, 3]


def everything_written(log):
    """Every table as text and bytes, every file of the installation, and the log."""
    with connection.cursor() as cursor:
        for name in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{name}"')
            for row in cursor.fetchall():
                yield repr(row).encode()
                yield from (bytes(value) for value in row if isinstance(value, (bytes, memoryview)))
    yield from (path.read_bytes() for path in Path(settings.DATA_DIR).rglob("*") if path.is_file())
    yield log.encode()


def found(marks, log):
    written = list(everything_written(log))
    return {name for name, forms in marks.items() if any(form in data for data in written for form in forms)}


@pytest.mark.django_db(transaction=True)
def test_a_planted_respondent_is_found_nowhere_after_closing(cast, now, caplog):
    caplog.set_level(0)
    wave_id = opened(cast, now, instrument=LONG)
    for number, person in enumerate(cast.harbour_people):
        values = PLANTED if person == cast.omar else [5] * 30
        answers = dict(zip(NAMES, values, strict=True))
        send(wave_id=wave_id, sitting=0, member_id=person.pk, ballot=ballot(number), answers=answers, at=now)
    own, raw = ballot(1), bytes(PLANTED)
    key, receipt = keys.read(wave_id), sha256(own.encode()).hexdigest()
    token = key.token(cast.omar.pk, 0)
    sealed = next(one for _, _, one in tables.all_sealed(wave_id) if key.unseal(one, [11] * 30) == tuple(PLANTED))
    marks = {
        "answers": [raw, raw.hex().encode(), json.dumps(PLANTED).encode(), repr(raw).encode(), base64.b64encode(raw)],
        "ballot id": [own.encode()],
        "receipt": [receipt.encode(), bytes.fromhex(receipt)],
        "token": [token.encode(), bytes.fromhex(token)],
        "sealed answer": [sealed, sealed.hex().encode()],
        "key": [key.private, key.secret, key.private.hex().encode()],
    }
    assert found(marks, caplog.text) == {"receipt", "token", "sealed answer", "key"}
    close_due(now + 7 * DAYS)
    assert found(marks, caplog.text) == set()
