"""The sheet as a PDF on A4. Nothing is fetched from outside the machine."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import typst

from naervaer.web.paper import fonts


def pdf(content: dict[str, Any]) -> bytes:
    """The sheet with this `content`, as `content.content` makes it."""
    return typst.compile(
        _template(),
        format="pdf",
        sys_inputs={"sheet": json.dumps(content, ensure_ascii=False)},
        font_paths=fonts(),
    )


@cache
def _template() -> bytes:
    return (Path(__file__).parent / "sheet.typ").read_bytes()
