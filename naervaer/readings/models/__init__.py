from .dialogue import Dialogue, Note, Pair, Presence
from .mirror import Mirror
from .own_questions import InstalledInstrument, OwnQuestion, SwitchedOff
from .reading import Reading
from .rhythm import Pause, Rhythm, TeamRhythm

__all__ = [
    "Dialogue", "InstalledInstrument", "Mirror", "Note", "OwnQuestion", "Pair", "Pause", "Presence", "Reading",
    "Rhythm", "SwitchedOff", "TeamRhythm",
]  # fmt: skip
