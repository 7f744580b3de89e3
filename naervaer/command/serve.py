"""`naervaer serve`: all that a small installation runs."""

import signal
import socket
import sys
from pathlib import Path

import click

from . import installation
from .supervisor import Child, Supervisor


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen at.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="The port to listen at.")
@click.option("--processes", default=1, show_default=True, type=click.IntRange(1, 64), help="Processes for pages.")
@click.option("--threads", default=4, show_default=True, type=click.IntRange(1, 64), help="Threads in each of them.")
@click.option("--without-worker", is_flag=True, help="Leave the jobs to `naervaer worker` elsewhere.")
def command(host: str, port: int, processes: int, threads: int, without_worker: bool) -> None:
    """Run an installation: its pages and its jobs, at one address.

    Brings the database up to date, starts the processes, starts them again when they fail, and stops them
    cleanly on Ctrl+C or SIGTERM.
    """
    installation.start()
    installation.refuse_what_is_unsafe()
    installation.migrate()
    run(host=host, port=port, processes=processes, threads=threads, worker=not without_worker)


def run(*, host: str, port: int, processes: int = 1, threads: int = 4, worker: bool = True) -> None:
    """Start the processes and watch them until told to stop. Django is set up and the database up to date."""
    from django.conf import settings
    from django.db import connections

    require_free(host, port)
    Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)
    connections.close_all()
    children = [Child("pages", pages_command(host, port, processes, threads), renews_on=signal.SIGHUP)]
    if worker:
        children.append(Child("worker", [sys.executable, "-m", "naervaer", "worker"]))
    watched = [Path(settings.DATA_DIR) / "public_address"]
    Supervisor(children, watched).run(lambda: answers(host, port), lambda: welcome(host, port))


def pages_command(host: str, port: int, processes: int, threads: int) -> list[str]:
    """How granian serves the pages. Requests are not logged: an address can tell who answers."""
    return [
        *(sys.executable, "-m", "granian", "--interface", "wsgi", "--factory", "naervaer.command.pages:application"),
        *("--host", host, "--port", str(port), "--workers", str(processes), "--blocking-threads", str(threads)),
        *("--no-access-log", "--log-level", "warning", "--no-ws", "--respawn-failed-workers"),
        # With new settings the old pages go on for eight seconds, until the new ones answer.
        *("--workers-kill-timeout", "15", "--respawn-interval", "8"),
        # Its "backpressure" counts open connections, and phones keep theirs open: never let it turn anybody away.
        *("--backlog", "2048", "--backpressure", "20000"),
    ]


def require_free(host: str, port: int) -> None:
    """Raises a ClickException when something else listens there."""
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((host, port))
    except OSError as error:
        raise click.ClickException(
            f"Cannot listen at {host}, port {port}: {error.strerror}. Choose another with --port or --host."
        ) from error


def answers(host: str, port: int) -> bool:
    """Whether the pages can be reached."""
    reach = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104  # compared, not bound
    try:
        with socket.create_connection((reach, port), timeout=1):
            return True
    except OSError:
        return False


def welcome(host: str, port: int) -> None:
    """Say where it is, and how to begin when it is empty."""
    from django.conf import settings

    address = settings.PUBLIC_ADDRESS or f"http://{'localhost' if host in {'127.0.0.1', '::1'} else host}:{port}"
    click.echo(f"Nærvær is at {address}")
    link = installation.first_run_link(address)
    if link:
        click.echo(f"It is empty. Open this link to set it up; it works once: {link}")
