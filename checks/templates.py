"""Format the templates, or check that they are: djade for the tags, djhtml for the indentation."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent


def template_files() -> list[str]:
    """Every HTML template of the product."""
    return sorted(str(path.relative_to(ROOT)) for path in ROOT.glob("naervaer/*/templates/**/*.html"))


def main(*, fix: bool) -> int:
    files = template_files()
    check = [] if fix else ["--check"]
    djade = [str(BIN / "djade"), "--target-version", "5.2", *check, *files]
    djhtml = [str(BIN / "djhtml"), "--tabwidth", "2", *check, *files]
    done = [
        subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False) for command in (djade, djhtml)
    ]
    failed = not fix and any(each.returncode for each in done)
    if failed:
        print("".join(each.stdout + each.stderr for each in done), "Run: make format", sep="")  # noqa: T201
    return int(failed)


if __name__ == "__main__":
    raise SystemExit(main(fix="--fix" in sys.argv))
