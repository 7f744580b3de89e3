"""What an installation keeps apart from its database: its secret key, its public address, the keys of open waves."""

import os
import secrets as random
from pathlib import Path

from . import env


def secret_key(data_dir: Path) -> str:
    """SECRET_KEY from the environment, else from a file in the data folder that is made at the first start."""
    given = env.text("SECRET_KEY", "")
    if given:
        return given
    return _kept(data_dir / "secret_key", random.token_urlsafe(50))


def public_address(data_dir: Path) -> str:
    """PUBLIC_ADDRESS from the environment, else what the first-run page wrote. No closing slash; may be empty."""
    path = data_dir / "public_address"
    given = env.text("PUBLIC_ADDRESS", path.read_text(encoding="utf-8").strip() if path.exists() else "")
    return given.rstrip("/")


def _kept(path: Path, value: str) -> str:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text(encoding="utf-8").strip()
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(value)
    return value
