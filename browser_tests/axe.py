"""axe-core (MPL-2.0, vendor/axe-LICENSE) put into a page and asked for everything of WCAG 2.2 AA."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

_SOURCE = (Path(__file__).parent / "vendor" / "axe-4.14.1.min.js").read_text(encoding="utf-8")
_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


def violations(page: Page) -> list[str]:
    """What axe finds, one readable line for each place."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(_SOURCE)
    found: list[dict[str, Any]] = page.evaluate(
        "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})"
        ".then(result => result.violations)",
        _TAGS,
    )
    return [
        f"{rule['id']}: {node['html'][:160]} — {node.get('failureSummary', '').replace(chr(10), ' ')}"
        for rule in found
        for node in rule["nodes"]
    ]


_TOO_WIDE = """limit => [...document.querySelectorAll('body *')]
    .filter(each => each.getBoundingClientRect().right > limit + 1 || each.getBoundingClientRect().left < -1)
    .filter(each => each.checkVisibility() && !each.closest('.scrolling, .tabs, .skip, .only-heard'))
    .map(each => each.outerHTML.slice(0, 120))"""


def too_wide(page: Page) -> list[str]:
    """What reaches past the edge of the screen, besides what scrolls by itself."""
    size = page.viewport_size
    assert size
    found: list[str] = page.evaluate(_TOO_WIDE, size["width"])
    return found
