"""`make check`: everything that is held about the code, one line a check."""

import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent
CHECKS = (
    ("style", "ruff check --quiet ."),
    ("format", "ruff format --quiet --check ."),
    ("templates", "python -m checks.templates"),
    ("types", "mypy --no-error-summary"),
    ("contracts between the parts", "lint-imports --no-logo"),
    ("migrations are made", "python manage.py makemigrations --check --dry-run --verbosity 1"),
    ("the rest, as tests", "python -m pytest -q --tb=short -n 2 checks"),
)


def main() -> int:
    """Run all; 1 when one fails. What a failing check says is shown."""
    failed = 0
    for name, command in CHECKS:
        began = time.monotonic()
        program, *arguments = command.split()
        done = subprocess.run([str(BIN / program), *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
        holds = done.returncode == 0
        failed += not holds
        print(f"{'ok  ' if holds else 'FAIL'}  {name} ({time.monotonic() - began:.0f} s)", flush=True)  # noqa: T201
        if not holds:
            print(done.stdout + done.stderr, flush=True)  # noqa: T201
    print(f"{len(CHECKS) - failed} passed, {failed} failed")  # noqa: T201
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
