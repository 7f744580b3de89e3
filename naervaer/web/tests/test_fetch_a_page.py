"""A member's first page is small, and what it needs is kept for a year under an address of its own content."""

import gzip
import re
from pathlib import Path

import pytest
from django.test import Client

from naervaer.web import assets

STATIC = Path(__file__).parents[1] / "static"
FIRST_PAGE_LIMIT = 100_000


def weight(client: Client, path: str) -> tuple[int, int]:
    """Bytes and requests of the page at `path`, as a phone with Danish text fetches it."""
    page = client.get(path).content
    total, requests = len(page), 1
    for address in re.findall(r'<(?:link|script)[^>]*(?:href|src)="(/[^"]+)"', page.decode()):
        if "manifest" in address or "apple" in address or "icon-" in address:
            continue
        requests += 1
        if address.startswith("/static/"):
            total += (STATIC / address.removeprefix("/static/")).stat().st_size
        else:
            total += len(client.get(address, HTTP_ACCEPT_ENCODING="gzip").content)
    return total, requests


@pytest.mark.parametrize("path", ["/privacy/", "/nowhere/"])
def test_a_first_page_weighs_less_than_100_kb_in_few_requests(client: Client, path: str) -> None:
    total, requests = weight(client, path)
    assert total < FIRST_PAGE_LIMIT
    assert requests <= 6


def test_the_stylesheet_is_fetched_once_and_kept(client: Client) -> None:
    answer = client.get(assets.address("web/app.css"), HTTP_ACCEPT_ENCODING="gzip")
    assert answer["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer["Content-Type"] == "text/css; charset=utf-8"
    assert gzip.decompress(answer.content).startswith(b"@layer reset, tokens, base, layout, components, utilities;")
    assert len(answer.content) < 15_000


def test_an_address_of_older_content_is_asked_for_again(client: Client) -> None:
    answer = client.get("/assets/0123456789ab/web/app.css")
    assert answer.status_code == 200
    assert answer["Cache-Control"] == "no-cache"


@pytest.mark.parametrize(
    "path", ["../settings.py", "web/../../../config/settings.py", "web", "web/none.css", "%2e%2e/x"]
)
def test_nothing_but_static_files_is_served(client: Client, path: str) -> None:
    assert client.get(f"/assets/0123456789ab/{path}").status_code == 404


def test_the_manifest_lets_a_phone_keep_the_page(client: Client) -> None:
    manifest = client.get("/manifest.webmanifest").json()
    assert manifest["name"] == "Nærvær"
    assert manifest["start_url"] == "/"
    for icon in manifest["icons"]:
        assert (STATIC / icon["src"].removeprefix("/static/")).exists()
