"""What a process of the pages serves. It ends when the process that started it ends."""

from collections.abc import Callable
from typing import Any

from .supervisor import die_with_parent


def application() -> Callable[..., Any]:
    """The WSGI application of the pages."""
    die_with_parent()
    from naervaer.config.wsgi import application as pages

    return pages
