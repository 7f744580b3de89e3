"""The file of a backup: a zip of JSON lines, one entry a table, and a manifest with versions, counts and checksums.

It names no database, so that what was written from SQLite can be read into PostgreSQL. Values are written
as text that loses nothing: times with their microseconds, bytes as base64.
"""

import hashlib
import json
import zipfile
from base64 import b64encode
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from uuid import UUID

FORMAT = 1
MANIFEST = "manifest.json"


class Unusable(Exception):
    """The file is no whole backup; the message is a sentence for the operator."""


@dataclass
class TableSum:
    """How many rows a table has, and a checksum that does not depend on their order."""

    rows: int = 0
    total: int = 0

    def add(self, line: str) -> None:
        self.rows += 1
        self.total = (self.total + int.from_bytes(hashlib.sha256(line.encode()).digest())) % 2**256

    def __str__(self) -> str:
        return f"{self.total:064x}"


@dataclass
class Manifest:
    """What a backup says of itself."""

    version: str
    made_at: str
    migrations: list[str]
    tables: dict[str, tuple[int, str]] = field(default_factory=dict)
    format: int = FORMAT

    @property
    def rows(self) -> int:
        return sum(rows for rows, _ in self.tables.values())


def as_line(values: Iterable[object]) -> str:
    """One row as a line of JSON; the same row always gives the same line."""
    return json.dumps(list(values), default=_plain, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def _plain(value: object) -> str:
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, bytes | memoryview):
        return b64encode(bytes(value)).decode()
    if isinstance(value, timedelta | Decimal | UUID):
        return str(value)
    raise TypeError(f"A backup cannot hold a {type(value).__name__}.")


class Writer:
    """Writes an archive; the manifest comes last, so that a file without one is known to be cut short."""

    def __init__(self, path: Path, manifest: Manifest) -> None:
        self.manifest = manifest
        self._zip = zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=3)

    def table(self, name: str, rows: Iterable[Iterable[object]]) -> Iterator[None]:
        """Write one table; yields once a row, for the progress."""
        total = TableSum()
        with self._zip.open(f"{name}.jsonl", "w", force_zip64=True) as file:
            for row in rows:
                line = as_line(row)
                total.add(line)
                file.write(line.encode() + b"\n")
                yield
        self.manifest.tables[name] = (total.rows, str(total))

    def close(self) -> None:
        self._zip.writestr(MANIFEST, json.dumps(asdict(self.manifest), indent=1))
        self._zip.close()


class Reader:
    """Reads an archive. Raises Unusable for a file that is cut short, altered or of another kind."""

    def __init__(self, path: Path) -> None:
        try:
            self._zip = zipfile.ZipFile(path)
            loaded = json.loads(self._zip.read(MANIFEST))
            loaded["tables"] = {name: (int(rows), str(total)) for name, (rows, total) in loaded["tables"].items()}
            self.manifest = Manifest(**loaded)
        except FileNotFoundError as error:
            raise Unusable(f"There is no file {path}.") from error
        except (OSError, zipfile.BadZipFile, KeyError, TypeError, ValueError, AttributeError) as error:
            raise Unusable(f"{path} is no backup of Nærvær, or it was cut short or altered.") from error
        if self.manifest.format != FORMAT:
            raise Unusable(f"{path} has the format {self.manifest.format}, which this version does not know.")

    def lines(self, name: str) -> Iterator[list[object]]:
        """The rows of one table; Unusable at the end when they are not those that were written."""
        total = TableSum()
        try:
            with self._zip.open(f"{name}.jsonl") as file:
                for raw in file:
                    line = raw.decode().removesuffix("\n")
                    total.add(line)
                    row = json.loads(line)
                    if not isinstance(row, list):
                        raise ValueError(name)
                    yield row
        except (OSError, zipfile.BadZipFile, KeyError, ValueError, EOFError) as error:
            raise Unusable(f"The table {name} in the backup was cut short or altered.") from error
        if (total.rows, str(total)) != self.manifest.tables[name]:
            raise Unusable(f"The table {name} in the backup is not what was written: it was altered.")
