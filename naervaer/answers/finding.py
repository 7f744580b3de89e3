"""What one attack of the audit found."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One attack: what it could learn, what it may learn at most, and whether that holds."""

    attack: str
    learns: str
    aim: str
    holds: bool


def counted(attack: str, count: int, what: str) -> Finding:
    """An attack that may find nothing."""
    return Finding(attack, f"{count} {what}", "0", count == 0)
