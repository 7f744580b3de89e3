"""The key of an open wave: one file outside the database and its backups, made at opening, destroyed at closing."""

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from hmac import digest
from pathlib import Path

from django.conf import settings
from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, PublicKey, SealedBox

_HALF = 32
_SKIPPED = 255


class KeyLost(Exception):
    """The file is not there, cannot be read or is not the key: nothing sealed with it can be read now."""


@dataclass(frozen=True, slots=True)
class WaveKey:
    """What opens the sealed answers, and what makes a person's token. Never printed, never pickled."""

    private: bytes = field(repr=False)
    secret: bytes = field(repr=False)
    _box: SealedBox[PrivateKey] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_box", SealedBox(PrivateKey(self.private)))

    def __reduce__(self) -> str:
        raise TypeError("a key stays in its file")

    def token(self, member_id: int, sitting: int) -> str:
        """One token a person and sitting, the same every time, and nobody's once the file is gone."""
        return sha256(digest(self.secret, f"{member_id}|{sitting}".encode(), "sha256")).hexdigest()

    def fits(self, public_key: str) -> bool:
        """Whether it opens what was sealed with `public_key`."""
        return bytes(PrivateKey(self.private).public_key).hex() == public_key

    def unseal(self, sealed: bytes, points: Sequence[int]) -> tuple[int | None, ...] | None:
        """The answers of one ballot; None for bytes that are no ballot of this wave and sitting."""
        try:
            plain = self._box.decrypt(sealed)
        except CryptoError:
            return None
        if len(plain) != len(points) or any(b != _SKIPPED and b >= p for b, p in zip(plain, points, strict=True)):
            return None
        return tuple(None if byte == _SKIPPED else byte for byte in plain)


def seal(public_key: str, answers: tuple[int | None, ...]) -> bytes:
    """One byte a question, so that every ballot of a sitting is equally long; sealed to the wave's public key."""
    plain = bytes(_SKIPPED if answer is None else answer for answer in answers)
    return bytes(SealedBox(PublicKey(bytes.fromhex(public_key))).encrypt(plain))


def folder() -> Path:
    return Path(settings.DATA_DIR) / "keys"


def path_of(wave_id: int) -> Path:
    return folder() / f"wave-{wave_id}.key"


def make(wave_id: int) -> str:
    """Write a new key to disk for good, before anything is sealed with it. Returns the public key."""
    folder().mkdir(mode=0o700, parents=True, exist_ok=True)
    folder().chmod(0o700)
    private = PrivateKey.generate()
    descriptor = os.open(path_of(wave_id), os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(bytes(private) + os.urandom(_HALF))
        file.flush()
        os.fsync(file.fileno())
    _sync_folder()
    return bytes(private.public_key).hex()


def read(wave_id: int) -> WaveKey:
    try:
        data = path_of(wave_id).read_bytes()
    except OSError as error:
        raise KeyLost from error
    if len(data) != 2 * _HALF:
        raise KeyLost
    return WaveKey(data[:_HALF], data[_HALF:])


def destroy(wave_id: int) -> None:
    """Overwrite and remove the file. Safe to run twice."""
    path = path_of(wave_id)
    try:
        with path.open("r+b") as file:
            file.write(os.urandom(2 * _HALF))
            file.flush()
            os.fsync(file.fileno())
        path.unlink()
    except FileNotFoundError:
        return
    _sync_folder()


def kept() -> dict[int, Path]:
    """The key files there are, by wave."""
    if not folder().is_dir():
        return {}
    return {int(path.stem.removeprefix("wave-")): path for path in sorted(folder().glob("wave-*.key"))}


def _sync_folder() -> None:
    descriptor = os.open(folder(), os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
