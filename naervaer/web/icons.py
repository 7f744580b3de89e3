"""The icons: our own strokes on a grid of 24, one drawing a file in `icons/`."""

import re
from pathlib import Path

_FOLDER = Path(__file__).parent / "icons"
ICONS = {
    file.stem: re.sub(r"^<svg[^>]*>|</svg>\s*$", "", file.read_text(encoding="utf-8")).strip()
    for file in sorted(_FOLDER.glob("*.svg"))
}

# These point along the reading direction, so they turn with it.
TURNING = frozenset({"arrow", "back", "next", "sign-out", "list"})
