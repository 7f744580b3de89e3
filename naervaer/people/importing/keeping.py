"""Tables and plans as compressed JSON, and back."""

import json
import zlib
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from .plan import Change, Leaving, Plan, Planned
from .problems import Problem
from .table import Row, Table


def pack_table(table: Table) -> bytes:
    rows = [[row.number, row.cells, row.has_national_number] for row in table.rows]
    return _packed({"headings": table.headings, "left_out": table.left_out, "rows": rows})


def unpack_table(data: bytes | memoryview) -> Table:
    kept = _unpacked(data)
    rows = (Row(number, tuple(cells), national) for number, cells, national in kept["rows"])
    return Table(tuple(kept["headings"]), tuple(rows), tuple(kept["left_out"]))


def pack_plan(plan: Plan) -> bytes:
    return _packed(asdict(plan))


def unpack_plan(data: bytes | memoryview) -> Plan:
    if not data:
        return Plan()
    kept = _unpacked(data)
    return Plan(
        rows=tuple(_planned(row) for row in kept["rows"]),
        leaving=tuple(
            Leaving(who["member"], who["name"], Problem(**who["kept"]) if who["kept"] else None)
            for who in kept["leaving"]
        ),
        new_teams=tuple(kept["new_teams"]),
        new_sites=tuple(kept["new_sites"]),
        new_units=tuple(kept["new_units"]),
    )


def _planned(row: Mapping[str, Any]) -> Planned:
    return Planned(
        **{
            **row,
            "changes": tuple(Change(**change) for change in row["changes"]),
            "problems": tuple(Problem(**problem) for problem in row["problems"]),
            "candidates": tuple((pk, tuple(parts)) for pk, parts in row["candidates"]),
        }
    )


def _packed(value: object) -> bytes:
    return zlib.compress(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode())


def _unpacked(data: bytes | memoryview) -> Any:
    return json.loads(zlib.decompress(bytes(data)))
