"""Server time and queries of the pages of the demo, and of the same pages when it has 10,000 people.

The pages are found by following links from the front page as each guest. Beside them, in the same run, an
empty Django view without middleware is measured. Times are processor time: work, not waiting.
"""

import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from html import unescape
from urllib.parse import urlsplit

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext
from django.urls import Resolver404, path, resolve

from benchmarks.large import grow
from naervaer.command.rows import Row
from naervaer.demo.build import build_demo
from naervaer.people.models import Account, Member

LARGE = 10_000
ROUNDS = 7
LINK = re.compile(r'\shref="([^"#]+)"')
START = (
    "/", "/compass/", "/conversations/", "/agreements/", "/workshop/", "/profile/", "/people/", "/readings/rhythm/",
    "/readings/", "/organisation/", "/organisation/law/", "/rules/", "/log/", "/protection/", "/tablet/",
)  # fmt: skip
MOST_QUERIES = 25
QUERIES_OF = {"people:own_data": 36}  # a few of every app, which tells its own part
MOST_TIMES_EMPTY = 400  # an empty view takes about 0.12 ms
MOST_TIMES_SMALL = 2.0
MOST_KB = 60  # many are on a phone with a poor signal
WHO = ("kirsten", "agnieszka", "susanne", "torben", "yrsa")


def empty(request: HttpRequest) -> HttpResponse:
    """The empty view beside which pages are measured."""
    return HttpResponse("")


urlpatterns = [path("empty/", empty)]


@dataclass(frozen=True)
class Page:
    who: str
    view: str
    url: str


@dataclass(frozen=True)
class Measured:
    milliseconds: float
    queries: int
    bytes: int


def rows(say: Callable[[str], None]) -> Iterator[Row]:
    """Build the demo, measure, make it large, measure again. `say` is told what is going on."""
    say("Making the demo.")
    call_command("migrate", verbosity=0)
    cast = build_demo(datetime.now(UTC), lambda _: None)
    clients = {who: _client(getattr(cast, who)) for who in WHO}
    pages = [page for who in WHO for page in _pages(who, clients[who])]
    say(f"Measuring {len(pages)} pages.")
    small = {page: measure(clients[page.who], page.url) for page in pages}
    before = _measure_empty()
    say(f"Making it large: {LARGE} people.")
    grow(cast.lyng, LARGE, cast.lyng.created_at.date())
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
    large = {page: measure(clients[page.who], page.url) for page in pages}
    nothing = max(before, _measure_empty())
    yield Row("an empty Django view", f"{nothing:.2f} ms", "measured beside", True)
    yield Row("pages found", str(len(pages)), "at least 12", len(pages) >= 12)
    for page in pages:
        yield _row(page, small[page], large[page], nothing)


def _row(page: Page, small: Measured, large: Measured, nothing: float) -> Row:
    most = QUERIES_OF.get(page.view, MOST_QUERIES)
    found = (
        f"{small.milliseconds:5.1f} → {large.milliseconds:5.1f} ms, {small.queries:2} → {large.queries:2} queries, "
        f"{small.bytes // 1024:3} → {large.bytes // 1024:3} kB"
    )
    shown = max(1.0, large.bytes / small.bytes)  # a page may take longer for what it shows more of
    holds = (
        large.queries <= small.queries
        and large.queries <= most
        and large.milliseconds <= MOST_TIMES_EMPTY * nothing
        and large.milliseconds <= MOST_TIMES_SMALL * small.milliseconds * shown + 5 * nothing
        and large.bytes <= MOST_KB * 1000
    )
    time_aim = f"≤ {MOST_TIMES_SMALL:g}× the time for as much, ≤ {MOST_TIMES_EMPTY}× empty"
    aim = f"as many queries, ≤ {most}; {time_aim}; ≤ {MOST_KB} kB"
    return Row(f"{page.view} as {page.who}", found, aim, holds, f"See {page.url}")


def _client(member: Member) -> Client:
    from allauth.mfa.models import Authenticator

    member.refresh_from_db()
    account = member.account
    assert isinstance(account, Account)
    if account.email:
        Authenticator.objects.get_or_create(user=account, type="totp", defaults={"data": {"secret": "of-a-bench"}})
    client = Client(headers={"accept-language": "da"}, SERVER_NAME="localhost")
    client.force_login(account, settings.AUTHENTICATION_BACKENDS[0])
    return client


def _pages(who: str, client: Client) -> list[Page]:
    """One page a view, found by following links from the front pages, two steps deep."""
    found: dict[str, Page] = {}
    waiting, seen = list(START), set(START)
    while waiting:
        url = waiting.pop(0)
        try:
            match = resolve(urlsplit(url).path)
        except Resolver404:
            continue
        if match.view_name in found or match.view_name in {"account_logout", "notices:postbox"}:
            continue
        answer = client.get(url)
        if answer.status_code == 302:
            links = [answer["Location"]]
        elif answer.status_code == 200 and "text/html" in answer.get("Content-Type", ""):
            found[match.view_name] = Page(who, match.view_name, url)
            links = [unescape(link) for link in LINK.findall(answer.content.decode())]
        else:
            continue
        fresh = [one for one in links if one.startswith("/") and not one.startswith(("//", "/static/"))]
        waiting += [one for one in dict.fromkeys(fresh) if one not in seen]
        seen.update(fresh)
    return list(found.values())


def measure(client: Client, url: str) -> Measured:
    """The time of a page, its queries and its size."""
    client.get(url)
    with CaptureQueriesContext(connection) as captured:
        size = len(client.get(url).content)
    queries = len(captured)
    return Measured(_least(lambda: client.get(url)), queries, size)


def _measure_empty() -> float:
    with override_settings(ROOT_URLCONF="benchmarks.pages", MIDDLEWARE=[]):
        client = Client(SERVER_NAME="localhost")
        return _least(lambda: client.get("/empty/"))


def _least(act: Callable[[], object]) -> float:
    """The least processor time in milliseconds, which a busy machine disturbs least."""
    times = []
    for _ in range(ROUNDS):
        began = time.thread_time()
        act()
        times.append((time.thread_time() - began) * 1000)
    return min(times)
