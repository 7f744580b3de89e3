"""Which files the checks look at: what git knows, and what is about to be added to it."""

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent


@cache
def files(*endings: str) -> tuple[Path, ...]:
    """Every file of the repository with one of these endings, without what others have written."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout.splitlines()  # fmt: skip
    found = (ROOT / name for name in sorted(listed))
    return tuple(path for path in found if path.suffix in endings and path.exists() and "vendor" not in path.parts)


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")
