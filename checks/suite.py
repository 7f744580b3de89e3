"""`make test`: the whole suite, on SQLite and on PostgreSQL, and the browser tests. Ends with one line of numbers."""

import os
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path

from checks.browser import HOW, chromium
from checks.postgres import postgres

ROOT = Path(__file__).parent.parent


@dataclass
class Lane:
    name: str
    passed: int = 0
    failed: int = 0
    seconds: float = 0


def run(name: str, *arguments: str, database: str = "") -> Lane:
    """Run pytest once; its own output is shown."""
    lane = Lane(name)
    print(f"\n── {name} ──", flush=True)  # noqa: T201  # a command
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="nv-test-") as folder:
        report = Path(folder) / "report.xml"
        own = {"DATABASE_URL": database, "DATA_DIR": folder, "CHROMIUM": chromium() or "", "PYTHONUNBUFFERED": "1"}
        command = [sys.executable, "-m", "pytest", "-q", "--tb=short", f"--junitxml={report}", *arguments]
        status = subprocess.run(command, cwd=ROOT, env={**os.environ, **own}, check=False).returncode
        if report.exists():
            suite = ET.parse(report).getroot().find("testsuite")  # noqa: S314  # our own report
            assert suite is not None
            lane.failed = int(suite.get("failures", 0)) + int(suite.get("errors", 0))
            lane.passed = int(suite.get("tests", 0)) - lane.failed - int(suite.get("skipped", 0))
    if status and not lane.failed:
        lane.failed = 1
    lane.seconds = time.monotonic() - began
    return lane


def main() -> int:
    """All lanes; 1 when a test failed."""
    lanes = [run("SQLite", "-n", "2", "-m", "not browser", "naervaer", "checks")]
    with postgres() as url:
        lanes.append(run("PostgreSQL", "-n", "2", "-m", "not browser", "naervaer", database=url))
        if chromium():
            lanes.append(run("Browser, on SQLite", "-n", "2", "-m", "browser", "browser_tests"))
            lanes.append(run("Browser, on PostgreSQL", "-m", "browser", "-k", "smoke", "browser_tests", database=url))
        else:
            print(HOW)  # noqa: T201
            lanes.append(Lane("Browser", failed=1))
    print()  # noqa: T201
    for lane in lanes:
        print(f"{lane.name}: {lane.passed} passed, {lane.failed} failed in {lane.seconds:.0f} s")  # noqa: T201
    passed, failed = (sum(getattr(lane, what) for lane in lanes) for what in ("passed", "failed"))
    print(f"{passed} passed, {failed} failed")  # noqa: T201
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
