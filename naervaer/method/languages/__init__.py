"""The method's texts in further languages, each found by its English. No native speaker has reviewed them yet."""

from collections.abc import Mapping

from .ar import AR
from .pl import PL

FURTHER: Mapping[str, Mapping[str, str]] = {"pl": PL, "ar": AR}
