"""What an installation for real people refuses to start with."""

from urllib.parse import urlsplit

from django.conf import settings

SHORTEST_KEY = 40
LOCAL = {"localhost", "127.0.0.1", "::1"}


def refusals() -> list[str]:
    """One sentence for each setting that must not be used for real people."""
    found = []
    if settings.DEBUG:
        found.append("DEBUG shows the inside of the product to everybody: use it with `make dev` only.")
    if len(settings.SECRET_KEY) < SHORTEST_KEY or len(set(settings.SECRET_KEY)) < 10:
        found.append(
            f"SECRET_KEY is too easy to guess: leave it out, or give at least {SHORTEST_KEY} random characters."
        )
    address = wrong_address(settings.PUBLIC_ADDRESS)
    if address:
        found.append(address)
    return found


def wrong_address(address: str) -> str:
    """What is wrong with a public address, in a sentence; "" when nothing is, or when there is none yet."""
    if not address:
        return ""
    try:
        parts = urlsplit(address)
        port_is_fine = parts.port is None or parts.port > 0
    except ValueError:
        return f"PUBLIC_ADDRESS “{address}” is not an address."
    if parts.scheme not in {"http", "https"} or not parts.hostname or not port_is_fine:
        return f"PUBLIC_ADDRESS “{address}” must look like https://naervaer.example.dk."
    if parts.path or parts.query or parts.fragment or parts.username:
        return f"PUBLIC_ADDRESS “{address}” must end after the name of the host: https://{parts.hostname}."
    if parts.scheme == "http" and parts.hostname not in LOCAL:
        return f"PUBLIC_ADDRESS “{address}” must begin with https: answers travel over it."
    return ""
