"""`naervaer serve` starts, watches, restarts and stops its processes, and leaves none behind."""

import json
import os
import re
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest

from .processes import naervaer, start


@pytest.fixture
def port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


@pytest.fixture
def served(installation: Path, port: int) -> Iterator[subprocess.Popen[str]]:
    process = start(installation, "-m", "naervaer", "serve", "--port", str(port))
    assert process.stdout is not None
    for line in process.stdout:
        if "Nærvær is at" in line:
            break
    yield process
    process.terminate()
    process.communicate(timeout=60)


def until(true: Callable[[], object], seconds: float = 90) -> None:
    """Wait for what another process is about to do."""
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.05)


def children_of(parent: int) -> dict[int, str]:
    """Every process below `parent`, by id, with its command line."""
    parents, commands = {}, {}
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                parents[int(folder.name)] = int(folder.joinpath("stat").read_text().rsplit(") ", 1)[1].split()[1])
                commands[int(folder.name)] = folder.joinpath("cmdline").read_text().replace("\0", " ")
            except (OSError, IndexError):
                continue
    below, some = {}, {parent}
    while some := {pid for pid, above in parents.items() if above in some}:
        below |= {pid: commands[pid] for pid in some}
    return below


def alive(pid: int) -> bool:
    try:
        return ") Z " not in Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return False


def get(port: int, path: str, host: str = "localhost") -> tuple[int, dict[str, str]]:
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", path, headers={"Host": host})
    answer = connection.getresponse()
    answer.read()
    return answer.status, {name.lower(): value for name, value in answer.getheaders()}


def test_it_serves_pages_and_runs_jobs(installation: Path, port: int, served: subprocess.Popen[str]) -> None:
    status, headers = get(port, "/account/login/")
    assert status == 200
    assert "unsafe" not in headers["content-security-policy"]
    address = f"http://127.0.0.1:{port}"

    def rows() -> dict[str, dict[str, object]]:
        done = naervaer(installation, "check", "--json", PUBLIC_ADDRESS=address)
        return {row["name"]: row for row in json.loads(done.stdout)["rows"]}

    until(lambda: rows()["worker"]["holds"])
    found = rows()
    assert found["it answers there"]["holds"]
    assert not found["public address"]["holds"]  # not https
    assert not found["e-mail"]["holds"]


def test_it_stops_cleanly_and_takes_everything_with_it(served: subprocess.Popen[str]) -> None:
    below = children_of(served.pid)
    assert len(below) >= 3  # granian, its process of pages, the worker
    served.send_signal(signal.SIGTERM)
    assert served.wait(timeout=60) == 0
    assert not [pid for pid in below if alive(pid)]


def test_nothing_outlives_it_even_when_it_is_killed(served: subprocess.Popen[str]) -> None:
    below = children_of(served.pid)
    served.kill()
    served.wait(timeout=10)
    until(lambda: not [pid for pid in below if alive(pid)])


def test_a_process_that_dies_is_started_again(served: subprocess.Popen[str]) -> None:
    def worker() -> int | None:
        return next((pid for pid, command in children_of(served.pid).items() if "naervaer worker" in command), None)

    first = worker()
    assert first is not None
    os.kill(first, signal.SIGKILL)
    until(lambda: worker() not in {None, first})


def test_a_new_public_address_is_taken_up_by_itself(
    installation: Path, port: int, served: subprocess.Popen[str]
) -> None:
    def known() -> bool:
        try:
            return get(port, "/account/login/", host="naervaer.example.dk")[0] == 200
        except OSError:  # a machine so busy that the new pages need more than their eight seconds
            return False

    assert not known()
    (installation / "public_address").write_text("https://naervaer.example.dk\n")
    until(known)


@pytest.mark.usefixtures("served")
def test_phones_that_keep_their_connection_open_keep_nobody_out(port: int) -> None:
    kept = []
    for _ in range(60):
        connection = HTTPConnection("127.0.0.1", port, timeout=60)
        connection.request("GET", "/healthz")
        assert connection.getresponse().read() == b"ok\n"
        kept.append(connection)
    assert get(port, "/account/login/")[0] == 200


def test_no_address_of_a_page_comes_into_its_log(installation: Path, port: int) -> None:
    process = start(installation, "-m", "naervaer", "serve", "--port", str(port))
    try:
        until(lambda: socket.socket().connect_ex(("127.0.0.1", port)) == 0)
        for path in ("/answer/secret-one/", "/l/secret-two/", "/account/login/?next=/secret-three/", "/secret-four"):
            get(port, path)
    finally:
        process.terminate()
        said, _ = process.communicate(timeout=60)
    assert "secret" not in said


def test_an_empty_installation_prints_a_link_that_opens_its_set_up(tmp_path: Path, port: int) -> None:
    process = start(tmp_path / "new", "-m", "naervaer", "serve", "--port", str(port))
    try:
        assert process.stdout is not None
        link = next(line.rsplit(" ", 1)[1].strip() for line in process.stdout if "works once" in line)
        assert link.startswith(f"http://localhost:{port}/")
        assert get(port, link.removeprefix(f"http://localhost:{port}"))[0] in {200, 302}
    finally:
        process.terminate()
        process.communicate(timeout=60)


def test_a_port_in_use_is_told_in_a_sentence(installation: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        done = naervaer(installation, "serve", "--port", str(taken.getsockname()[1]))
    assert done.returncode == 1
    assert re.fullmatch(r"Error: Cannot listen at .* Choose another with --port or --host\.", done.stderr.strip())


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("DEBUG", "yes", "DEBUG shows the inside"),
        ("DEBUG", "perhaps", "DEBUG must be yes or no"),
        ("SECRET_KEY", "changeme", "SECRET_KEY is too easy to guess"),
        ("PUBLIC_ADDRESS", "http://naervaer.example.dk", "must begin with https"),
        ("PUBLIC_ADDRESS", "naervaer.example.dk", "must look like"),
        ("PUBLIC_ADDRESS", "https://naervaer.example.dk/leaders", "must end after the name"),
        ("EMAIL_PORT", "smtp", "EMAIL_PORT must be a whole number"),
        ("DATABASE_URL", "mysql://x", "DATABASE_URL must begin with"),
        ("SECRET_KEY_FILE", "/nowhere", "cannot be read"),
    ],
)
def test_what_is_unsafe_for_real_people_is_refused(tmp_path: Path, name: str, value: str, sentence: str) -> None:
    done = naervaer(tmp_path / "data", "serve", "--port", "1", **{name: value})
    assert done.returncode == 1
    assert sentence in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
