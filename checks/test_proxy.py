"""The proxy that is shipped keeps nothing of who answers: with any of its lines away, that is found."""

from pathlib import Path

import pytest

CONF = (Path(__file__).parent.parent / "deploy/nginx.conf").read_text(encoding="utf-8")
NEEDED = ("access_log off;", "error_log /dev/null crit;")
KEPT = ("log_format", "proxy_cache", "proxy_store", "client_body_in_file_only")
BESIDE = "proxy_set_header X-Forwarded-For $remote_addr;"  # in place of whatever a client claims


def wrong(conf: str) -> list[str]:
    """Servers that log, and lines that keep what passes through."""
    lines = [line.strip() for line in conf.splitlines()]
    servers = lines.count("server {")
    found = [needed for needed in NEEDED if lines.count(needed) != servers]
    found += [line for line in lines if line.startswith(KEPT)]
    found += [line for line in lines if line.startswith(("access_log", "error_log")) and line not in NEEDED]
    return found + [BESIDE for _ in range(BESIDE not in lines)]


def test_the_shipped_proxy_logs_no_address() -> None:
    assert wrong(CONF) == []


@pytest.mark.parametrize("line", [*NEEDED, BESIDE])
def test_without_a_line_that_is_found(line: str) -> None:
    assert wrong(CONF.replace(line, "", 1)) == [line]


@pytest.mark.parametrize(
    "line", ["access_log /var/log/nginx/access.log;", "proxy_cache answers;", "log_format full '$request';"]
)
def test_with_a_line_that_keeps_something_that_is_found(line: str) -> None:
    assert line in wrong(CONF.replace("location / {", f"location / {{\n{line}"))
