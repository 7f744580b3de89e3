"""Stylesheets and scripts under an address that holds a hash of their content: fetched once, kept for a year.

`web/app.css` is put together from the files in `STYLES`; everything else is a static file of any app.
"""

import gzip
import hashlib
import mimetypes
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.exceptions import SuspiciousFileOperation
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

# fmt: off
STYLES = [
    "layers", "reset", "tokens", "fonts", "base", "layout", "shell", "menu", "page-header", "button", "card",
    "form", "choice", "drop", "notice", "stat", "table", "badge", "tabs", "stepper", "avatar", "list",
    "empty", "pagination", "mark", "prose", "behind", "utilities", "print",
]
# fmt: on
BUNDLE = "web/app.css"


@dataclass(frozen=True)
class Asset:
    content: bytes
    packed: bytes
    kind: str

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.content).hexdigest()[:12]


def _read(path: str) -> bytes:
    if path == BUNDLE:
        return b"\n".join(_read(f"web/css/{name}.css") for name in STYLES)
    try:
        found = finders.find(path)
    except SuspiciousFileOperation:
        found = None
    if not found or not Path(found).is_file():
        raise FileNotFoundError(path)
    return Path(found).read_bytes()


def _load(path: str) -> Asset:
    content = _read(path)
    kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
    kind = "text/javascript" if path.endswith(".js") else kind
    return Asset(content, gzip.compress(content, 9, mtime=0), kind)


_kept = cache(_load)


def asset(path: str) -> Asset:
    """The asset at `path`; FileNotFoundError when there is none. Read once, in development each time."""
    return _load(path) if settings.DEBUG else _kept(path)


def address(path: str) -> str:
    """Where a page finds the asset at `path`."""
    return reverse("web:asset", args=[asset(path).digest, path])


def serve(request: HttpRequest, digest: str, path: str) -> HttpResponse:
    """The asset, for good when the hash is its own; a module's import of its neighbour is checked again each time."""
    try:
        found = asset(path)
    except FileNotFoundError as error:
        raise Http404 from error
    packs = "gzip" in request.headers.get("Accept-Encoding", "")
    kind = f"{found.kind}; charset=utf-8" if found.kind.startswith("text/") else found.kind
    response = HttpResponse(found.packed if packs else found.content, content_type=kind)
    if packs:
        response["Content-Encoding"] = "gzip"
    response["Vary"] = "Accept-Encoding"
    lasting = digest == found.digest
    response["Cache-Control"] = "public, max-age=31536000, immutable" if lasting else "no-cache"
    return response
