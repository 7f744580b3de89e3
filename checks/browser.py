"""Which Chromium the browser tests use: $CHROMIUM, the system's, or Playwright's own."""

import os
import shutil
from pathlib import Path

HOW = "No Chromium was found. Install one (sudo apt-get install chromium), or set CHROMIUM to the path of one."


def chromium() -> str | None:
    """The path of a Chromium, or None."""
    given = os.environ.get("CHROMIUM")
    if given:
        return given if Path(given).exists() else None
    for name in ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"):
        found = shutil.which(name)
        if found and "snap" not in str(Path(found).resolve()):
            return found
    return _playwrights()


def _playwrights() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


if __name__ == "__main__":
    print(chromium() or HOW)  # noqa: T201  # a command
    raise SystemExit(0 if chromium() else 1)
