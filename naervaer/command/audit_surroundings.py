"""What a page, a log line or a sign-in leaves around an answer: asked of this installation as it is set up.

The proxy in front is not ours to read; the one that is shipped is checked by checks/test_proxy.py.
"""

import logging
from types import SimpleNamespace

from django.conf import settings
from django.contrib.auth import get_user_model
from django.http import HttpResponseBase
from django.test import Client

from naervaer.answers.finding import Finding, counted

from .serve import pages_command

SECRET = "/answer/a-secret-address/"  # noqa: S105  # looked for, opens nothing
LOGGERS = ("", "django", "django.request", "django.server", "django.security", "granian.access")


def findings() -> list[Finding]:
    """Rows that need no answers to be played."""
    page = Client().get("/privacy/", secure=True, headers={"host": "localhost"})
    return [
        counted("what a page of ours tells other sites and proxies", _telling(page), "headers"),
        counted("logs that hold addresses of pages", _talkative_logs(), "handlers or access logs"),
        counted("times of signing in that are kept", _times(), "places"),
    ]


def _telling(page: HttpResponseBase) -> int:
    """The address of a page told to others or to our own proxy, or the page kept by somebody on the way."""
    own_host_at_most = page.headers.get("Referrer-Policy") in {"no-referrer", "strict-origin"}
    return (not own_host_at_most) + ("no-store" not in page.headers.get("Cache-Control", ""))


def _talkative_logs() -> int:
    """Every handler is given an error about a page, and so is whoever serves the pages."""
    serving = pages_command("127.0.0.1", 8000, 1, 1)
    return sum(map(_repeats, handlers())) + ("--no-access-log" not in serving) + ("--access-log" in serving)


def handlers() -> set[logging.Handler]:
    return {handler for name in LOGGERS for handler in logging.getLogger(name).handlers}


def _repeats(handler: logging.Handler) -> bool:
    record = logging.LogRecord("django.request", logging.ERROR, "", 0, "%s: %s", ("Error", SECRET), None)
    record.request = SimpleNamespace(path=SECRET, get_full_path=lambda: SECRET, resolver_match=None)
    passed = handler.filter(record)
    return bool(passed) and (SECRET in handler.format(record) or hasattr(record, "request"))


def _times() -> int:
    """Sessions that lie in the database, and accounts that know when they last signed in."""
    in_cookies = settings.SESSION_ENGINE.endswith("signed_cookies")
    return (not in_cookies) + (getattr(get_user_model(), "last_login", None) is not None)
